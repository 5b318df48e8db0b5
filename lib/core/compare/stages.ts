import { BEGUN_BY, BUILT_BY, LADDERS } from './lexicon.ts';
import type { Stage } from './statement.ts';

const WORDS: readonly Stage[] = Object.entries(LADDERS)
  .flatMap(([ladder, rungs]) => rungs.flatMap((words, rung) => words.split(' ').map((word) => ({ ladder, rung, low: rung, word }))))
  .sort((a, b) => b.word.length - a.word.length);

/** The stage named in the clause of a figure: behind it first (120个项目全部开工), else the last one before it. */
export function stageIn(lead: string, tail: string): Stage | null {
  return lastIn(tail) ?? lastIn(lead);
}

/** The longest stage word that a text begins with. */
export function stageAt(words: string): Stage | null {
  return WORDS.find(({ word }) => words.startsWith(word)) ?? null;
}

/** The last stage word, with the one right before it: 建成投用 is both. */
function lastIn(words: string): Stage | null {
  const last = endingLast(words, words.length);
  if (!last) return null;
  const before = endingLast(words.slice(0, last.at), last.at);
  const joined =
    before && before.stage.ladder === last.stage.ladder && /^[并和、]?$/.test(words.slice(before.at + before.stage.word.length, last.at));
  return joined ? { ...last.stage, low: Math.min(before.stage.rung, last.stage.rung) } : last.stage;
}

function endingLast(words: string, to: number): { at: number; stage: Stage } | null {
  let found: { at: number; end: number; stage: Stage } | null = null;
  for (const stage of WORDS) {
    const at = words.lastIndexOf(stage.word, to);
    if (at < 0) continue;
    const end = at + stage.word.length;
    // Longer words come first: of two that end together the longer one counts.
    if (!found || end > found.end) found = { at, end, stage };
  }
  return found;
}

/** What a target asks for: the stage its words name, else what its verb means. */
export function stageOfTarget(lead: string, verb = ''): Stage | null {
  const named = lastIn(lead);
  if (named) return named;
  if (BUILT_BY.test(verb)) return { ladder: 'works', rung: 3, low: 3, word: verb };
  return BEGUN_BY.test(verb) ? { ladder: 'works', rung: 1, low: 1, word: verb } : lastIn(verb);
}
