import type { Mention } from '../../lib/core/model/mention.ts';
import type { GoldRow } from '../shared-material.ts';

/** The mention that a perfect extractor would give for a row of the hand-made list. */
export function mentionOfGold(row: GoldRow): Mention {
  const { start, end, text, kind, value, unit, comparator, bound, subject, verb, hedge, deadline, place, baseline, task } = row;
  return {
    start,
    end,
    text,
    kind,
    value,
    unit,
    comparator: (comparator ?? '=') as Mention['comparator'],
    ...(bound ? { bound: bound as NonNullable<Mention['bound']> } : {}),
    ...(subject ? { subject } : {}),
    ...(verb ? { verb } : {}),
    ...(hedge ? { hedge } : {}),
    ...(deadline ? { deadline } : {}),
    ...(place ? { place: [place].flat() } : {}),
    ...(baseline === undefined ? {} : { baseline }),
    ...(task ? { task } : {}),
  };
}
