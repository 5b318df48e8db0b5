import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import type { Mention } from '../../../lib/core/model/mention.ts';
import { type GoldRow, hasSharedMaterial, sharedLines, sharedText } from '../../shared-material.ts';

interface Scores {
  quantF1: number;
  exactRecall: number;
  valueRecall: number;
  kindMacroF1: number;
  comparator: number;
  subjectHalf: number;
}
interface Scorer {
  score(predicted: Mention[], gold: GoldRow[]): Scores;
  within<Row>(rows: Row[], ranges: [number, number][] | null): Row[];
}

const scorer: Scorer | null = hasSharedMaterial ? await import(new URL('../../../../shared/tools/score.mjs', import.meta.url).href) : null;
const PLAN = 'seed/plan-2020.txt';
const PLAN_DATE = '2020-04-03';

describe.runIf(scorer !== null)('against the hand-made lists', () => {
  function scoresOf(text: string, gold: string, referenceDate: string, ranges: [number, number][] | null): Scores {
    const { score, within } = scorer as Scorer;
    return score(within(extract(sharedText(text), { referenceDate }), ranges), within(sharedLines<GoldRow>(gold), ranges));
  }

  it('reads the first plan', () => {
    const scores = scoresOf(PLAN, 'seed/gold.jsonl', PLAN_DATE, null);
    expect(scores.quantF1).toBeGreaterThanOrEqual(0.99);
    expect(scores.exactRecall).toBeGreaterThanOrEqual(0.99);
    expect(scores.kindMacroF1).toBeGreaterThanOrEqual(0.98);
    expect(scores.comparator).toBeGreaterThanOrEqual(0.98);
    expect(scores.subjectHalf).toBeGreaterThanOrEqual(0.95);
  });

  const RANGES: [number, number][] = [
    [4522, 5909],
    [6725, 7145],
    [8182, 8333],
    [8369, 9160],
    [10077, 10795],
  ];
  it.each([
    ['corpus/shaanxi-report', '2026-02-02', RANGES],
    ['corpus/vocational-reform', '2019-02-13', [[0, 4989]] as [number, number][]],
  ])('reads other documents: %s', (name, date, ranges) => {
    const scores = scoresOf(`${name}.txt`, `${name}.gold.jsonl`, date, ranges);
    expect(scores.valueRecall).toBeGreaterThanOrEqual(0.99);
    expect(scores.quantF1).toBeGreaterThanOrEqual(0.95);
    expect(scores.kindMacroF1).toBeGreaterThanOrEqual(0.95);
    expect(scores.comparator).toBeGreaterThanOrEqual(0.95);
    expect(scores.subjectHalf).toBeGreaterThanOrEqual(0.85);
  });

  it('calls exactly the promises of the first plan commitments', () => {
    const found = extract(sharedText(PLAN), { referenceDate: PLAN_DATE });
    const gold = sharedLines<GoldRow>('seed/gold.jsonl');
    const promised = found.filter((mention) => mention.kind === 'commitment').map(({ start, end }) => `${start}-${end}`);
    const doubtful = new Set(gold.filter((row) => row.doubtful).map(({ start, end }) => `${start}-${end}`));
    const expected = gold.filter((row) => row.kind === 'commitment' && !row.doubtful).map(({ start, end }) => `${start}-${end}`);
    expect(promised.filter((span) => !doubtful.has(span))).toEqual(expected);
  });

  it('puts every promise and result under its task', () => {
    const tasks = new Map(extract(sharedText(PLAN), { referenceDate: PLAN_DATE }).map(({ start, task }) => [start, task]));
    const rows = sharedLines<GoldRow>('seed/gold.jsonl').filter((row) => row.task && !row.doubtful);
    expect(rows.filter(({ start, task }) => tasks.get(start) !== task)).toEqual([]);
  });

  it('reads no number into words that hold a numeral', () => {
    const found = extract(sharedText(PLAN), { referenceDate: PLAN_DATE });
    const traps = sharedLines<{ start: number; end: number; why: string }>('seed/traps.jsonl');
    expect(traps.filter((trap) => found.some(({ start, end }) => start < trap.end && trap.start < end))).toEqual([]);
  });

  it('needs no reference date where the document carries its own', () => {
    const kinds = (referenceDate: string) => extract(sharedText(PLAN), { referenceDate }).map(({ kind }) => kind);
    expect(kinds('2031-01-01')).toEqual(kinds(PLAN_DATE));
  });
});
