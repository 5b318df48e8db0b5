import { withoutSynonyms } from '../../match/synonyms.ts';
import { CONTRASTS, NARROWING } from '../lexicon.ts';
import { notComparable, type Rule } from '../outcome.ts';

/** Words of an indicator's name that exclude others, each with the line of words it belongs to. */
export function excluding(said: string): { ours: string[]; words: readonly string[] }[] {
  return CONTRASTS.map((words) => ({ ours: words.filter((word) => said.includes(word)), words })).filter(({ ours }) => ours.length > 0);
}

/** Words of two names that exclude each other (公办 and 民办): the first pair found, or null. Unsaid on one side excludes nothing. */
export function contrast(said: string, names: readonly string[], excluded = excluding(said)): [string, string] | null {
  if (excluded.length === 0 || names.includes(said)) return null;
  const wanted = names.join(' ');
  for (const { ours, words } of excluded) {
    const theirs = words.filter((word) => wanted.includes(word));
    if (theirs.length > 0 && !ours.some((word) => theirs.includes(word))) return [ours[0] as string, theirs[0] as string];
  }
  return null;
}

/** A word that makes the claim's indicator narrower than its target's: 农村…覆盖率 is not the whole's. */
function narrower(said: string, names: readonly string[]): boolean {
  const words = [...withoutSynonyms(said).matchAll(NARROWING)];
  return words.some(([word]) => !names.some((name) => withoutSynonyms(name).includes(word)));
}

export const indicatorRule: Rule = (setting) => {
  const { claim, target } = setting;
  const names = [target.subject, ...target.names];
  if (!contrast(claim.subject, names) && !narrower(claim.subject, names)) return null;
  return notComparable('indicator', 'indicator-differs', setting);
};
