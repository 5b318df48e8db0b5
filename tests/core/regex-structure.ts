/** A part of a pattern: what it may begin or go on with, how often, and what is inside. */
interface Part {
  /** The one-character patterns in it; a backreference or lookaround has none. */
  atoms: string[];
  /** Empty for a single character; the alternatives of a group otherwise. */
  inside: Part[][];
  min: number;
  unbounded: boolean;
}

/** Characters that tell the classes of this code base apart: the ones its patterns name, and one of every script it meets. */
function alphabetOf(source: string): string[] {
  return [...new Set([...source, ...'aZ0９ \n\u00a0一十万。，：、的市率（“《-—%x'])];
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
      if (part.unbounded)
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
      return { atoms: look ? [] : atoms, inside, min, unbounded: false };
    }
    if (char === '[') {
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at++;
    } else if (char === '\\') at += /^u[\da-f]{4}/i.test(source.slice(at)) ? 5 : 1;
    else if (char === '^' || char === '$') return { atoms: [], inside: [], min: 0, unbounded: false };
    const atom = source.slice(start, at);
    if (atom === '\\b' || atom === '\\B') return { atoms: [], inside: [], min: 0, unbounded: false };
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

/** The sources of all pattern literals of a file, and how many `new RegExp` it has. */
export function patternsOf(code: string): { literals: string[]; built: number } {
  const literals: string[] = [];
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
      literals.push(code.slice(start, at));
      at++;
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
