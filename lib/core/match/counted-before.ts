import type { Mention } from '../model/mention.ts';

/**
 * The words between two figures of which the first counts what was to be done and the second what of it is done: 15个农村幸福院已完成8个. Null
 * where the figures stand otherwise.
 */
export function wordsCounted(text: string, first: Mention, { start, unit, kind }: Mention): string | null {
  if (kind !== 'result' || unit !== first.unit) return null;
  return /^([^，。；：、\n\d]{2,24}?)已[^，。；\d]{0,4}$/.exec(text.slice(first.end, start))?.[1] ?? null;
}

/** The mentions of a text, with those that are counted so named by the words they count. */
export function namedByCount(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, at) => {
    const previous = mentions[at - 1];
    const words = previous && wordsCounted(text, previous, mention);
    return words ? { ...mention, subject: words } : mention;
  });
}
