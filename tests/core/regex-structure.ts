/*
 * What stands here for a prover of regular expressions (recheck; `npm run bench -- patterns` holds it against this one). Proven of a pattern that
 * passes: no repetition without bound stands inside another, unless it begins with a character that nothing else in it takes; no two such
 * repetitions that take the same character follow each other with nothing between them that keeps them apart; and no attempt begins inside what
 * another attempt ran over (`slowScans`). So one attempt, and a whole search, cost a constant times the text's length. The constant is not bounded
 * here: .{1,80} counts for eighty. Characters are told apart by samples (those that the pattern names, and one of every script), not by all of
 * Unicode, and what looks behind or ahead is not multiplied out.
 */

/** A part of a pattern: what it may begin or go on with, how often, and what is inside. */
interface Part {
  /** The one-character patterns in it; a backreference or lookaround has none. */
  atoms: string[];
  /** Empty for a single character; the alternatives of a group otherwise. */
  inside: Part[][];
  min: number;
  unbounded: boolean;
  /** `^`, `$`, a word boundary or a lookaround: takes nothing, and may fail all the same. */
  asserts?: '^' | 'other';
}

/** Characters that tell the classes of this code base apart: the ones its patterns name, and one of every script it meets. */
function alphabetOf(source: string): string[] {
  return [...new Set([...source, ...'aZ0９ \n\u00a0一十万。，：、的市率（“《-—%x'])];
}

/**
 * Reasons why looking through a text for `source` could need the square of its length although each attempt is linear: an attempt may begin at
 * many places, from each of which a repetition without bound runs on over the others and then fails. A pattern that only stands at the start of
 * its text is tried once; with the flag m it begins after any line break, so that only a repetition over line breaks is slow.
 */
export function slowScans(source: string, flags: string): string[] {
  const sample = alphabetOf(source);
  // What goes on over line breaks to the end always fits.
  const open = flags.includes('s') ? source.replace(/\.\*\$$/, '') : source;
  return parse(open).flatMap((sequence) => {
    const anchored = sequence[0]?.asserts === '^';
    if (anchored && !flags.includes('m')) return [];
    const first = anchored ? ['\\n'] : openings(sequence);
    return loops(sequence, false)
      .filter((loop) => sample.some((char) => takes({ ...loop, atoms: first }, char) && takes(loop, char)))
      .map((loop) => `${loop.atoms.join(' ')} runs over places where another attempt begins`);
  });
}

/** Whether no repetition is without bound: then each attempt costs a constant at most, whatever the text. */
export function isBounded(source: string): boolean {
  return !parse(source).some((sequence) => sequence.some(repeats));
}

/** What a match may begin with. */
function openings(sequence: Part[]): string[] {
  const atoms: string[] = [];
  for (const part of sequence) {
    if (part.asserts) continue;
    atoms.push(...(part.inside.length === 0 ? part.atoms : part.inside.flatMap(openings)));
    if (part.min > 0) break;
  }
  return atoms;
}

/** The unbounded repetitions behind which something may fail. */
function loops(sequence: Part[], fails: boolean): Part[] {
  return sequence.flatMap((part, k) => {
    const mayFail = fails || sequence.slice(k + 1).some(({ min, asserts }) => min > 0 || asserts !== undefined);
    if (part.asserts) return [];
    return part.unbounded ? (mayFail ? [part] : []) : part.inside.flatMap((inner) => loops(inner, mayFail));
  });
}

/**
 * Reasons why a backtracking engine could need more than linear time for one attempt at `source`: an unbounded repetition of something that
 * repeats without bound and has no separator of its own, or two unbounded repetitions side by side that take the same character.
 */
export function slowShapes(source: string): string[] {
  const parts = parse(source);
  const sample = alphabetOf(source);
  const reasons: string[] = [];
  for (const alternative of parts) inspect(alternative, false);
  return reasons;

  function inspect(sequence: Part[], repeated: boolean): void {
    for (const [index, part] of sequence.entries()) {
      if (part.unbounded && repeated && !startsApart(sequence, part)) reasons.push(`nested repetition of ${part.atoms.join(' ')}`);
      if (repeats(part))
        for (let next = index + 1; next < sequence.length; next++) {
          const other = sequence[next] as Part;
          if (repeats(other) && meet(edge(part, -1), edge(other, 1)))
            reasons.push(`${part.atoms.join(' ')} and then ${other.atoms.join(' ')}, both without bound`);
          if (other.min > 0 && !meet(part, other)) break;
        }
      for (const alternative of part.inside) inspect(alternative, repeated || part.unbounded);
    }
  }

  /** A repeated sequence that must begin with a character that nothing else in it takes can be cut in one way only. */
  function startsApart(sequence: Part[], part: Part): boolean {
    const [first] = sequence;
    return first !== undefined && first !== part && first.min > 0 && sequence.every((other) => other === first || !meet(first, other));
  }

  function meet(a: Part, b: Part): boolean {
    return sample.some((char) => takes(a, char) && takes(b, char));
  }
}

function takes(part: Part, char: string): boolean {
  return part.atoms.some((atom) => new RegExp(`^(?:${atom})$`, 'su').test(char));
}

function repeats(part: Part): boolean {
  return part.unbounded || part.inside.some((sequence) => sequence.some(repeats));
}

/** What a part may begin (1) or end (-1) with, as a part of its own. */
function edge(part: Part, side: 1 | -1): Part {
  if (part.inside.length === 0) return part;
  const atoms = part.inside.flatMap((sequence) => {
    const ordered = side === 1 ? sequence : sequence.toReversed();
    const fixed = ordered.findIndex(({ min }) => min > 0);
    return ordered.slice(0, fixed < 0 ? undefined : fixed + 1).flatMap((inner) => edge(inner, side).atoms);
  });
  return { ...part, atoms };
}

/** Reads as much of the grammar of patterns as this code base uses. */
function parse(source: string): Part[][] {
  let at = 0;
  const result = alternatives();
  if (at !== source.length) throw new Error(`cannot read /${source}/ at ${at}`);
  return result;

  function alternatives(): Part[][] {
    const found: Part[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++;
        found.push([]);
      } else (found.at(-1) as Part[]).push(quantified(single()));
    }
    return found;
  }

  function single(): Part {
    const start = at;
    const char = source[at++];
    if (char === '(') {
      const look = /^\?(?:[=!]|<[=!])/.exec(source.slice(at));
      at += (look ?? /^(?:\?:|\?<\w+>)?/.exec(source.slice(at)))?.[0].length ?? 0;
      const inside = alternatives();
      at++;
      const atoms = inside.flat().flatMap((part) => part.atoms);
      const min = look ? 0 : Math.min(...inside.map((sequence) => sequence.reduce((sum, part) => sum + part.min, 0)));
      return { atoms: look ? [] : atoms, inside, min, unbounded: false, ...(look && { asserts: 'other' }) };
    }
    if (char === '[') {
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at++;
    } else if (char === '\\') at += /^u[\da-f]{4}/i.test(source.slice(at)) ? 5 : 1;
    else if (char === '^' || char === '$')
      return { atoms: [], inside: [], min: 0, unbounded: false, asserts: char === '^' ? '^' : 'other' };
    const atom = source.slice(start, at);
    if (atom === '\\b' || atom === '\\B') return { atoms: [], inside: [], min: 0, unbounded: false, asserts: 'other' };
    return { atoms: [atom.replace(/^\\([^\w\\^$.*+?()[\]{}|/-])$/, '$1').replace(/^-$/, '\\x2d')], inside: [], min: 1, unbounded: false };
  }

  function quantified(part: Part): Part {
    const mark = /^(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/.exec(source.slice(at));
    if (!mark) return part;
    at += mark[0].length;
    const [sign] = mark[0];
    const least = sign === '+' ? 1 : sign === '{' ? Number(mark[1]) : 0;
    const unbounded = sign === '*' || sign === '+' || (mark[2] === ',' && mark[3] === '');
    return { ...part, min: least === 0 ? 0 : part.min, unbounded };
  }
}

export interface Pattern {
  source: string;
  flags: string;
}

/** All pattern literals of a file, and how many `new RegExp` it has. */
export function patternsOf(code: string): { literals: Pattern[]; built: number } {
  const literals: Pattern[] = [];
  let at = 0;
  let before = '';
  while (at < code.length) {
    const char = code.charAt(at);
    if (code.startsWith('//', at)) at = endOr(code.indexOf('\n', at));
    else if (code.startsWith('/*', at)) at = endOr(code.indexOf('*/', at)) + 2;
    else if (char === "'" || char === '"' || char === '`') {
      at++;
      while (at < code.length && code[at] !== char) at += code[at] === '\\' ? 2 : 1;
      at++;
      before = char;
    } else if (char === '/' && /[(,=:[!&|?{};>\n]/.test(before === '' ? '\n' : before)) {
      const start = ++at;
      for (let inClass = false; code[at] !== '/' || inClass; at++) {
        if (code[at] === '\\') at++;
        else if (code[at] === '[') inClass = true;
        else if (code[at] === ']') inClass = false;
      }
      const flags = /^[a-z]*/.exec(code.slice(at + 1, at + 9))?.[0] ?? '';
      literals.push({ source: code.slice(start, at), flags });
      at += 1 + flags.length;
      before = '/';
    } else {
      if (!/\s/.test(char)) before = /\breturn$/.test(code.slice(Math.max(0, at - 6), at + 1)) ? '(' : char;
      at++;
    }
  }
  return { literals, built: code.split('new RegExp(').length - 1 };

  function endOr(found: number): number {
    return found < 0 ? code.length : found;
  }
}
