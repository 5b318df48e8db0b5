import { describe, expect, it } from 'vitest';
import { macroF1 } from '../../claims/pairs.ts';
import { checked, REPORTS } from '../../claims/reports.ts';

describe('whole reports in free wording', () => {
  const claims = REPORTS.flatMap(checked);

  it('are of five kinds, with figures that speak of no target among them', () => {
    expect(claims.length).toBeGreaterThan(150);
    expect(claims.filter(({ row, isRight }) => isRight && !row?.commitment).length).toBeGreaterThan(20);
  });

  it.each(REPORTS)('%s: find their targets', (name) => {
    const own = claims.filter(({ report }) => report === name);
    expect(own.filter(({ isRight }) => isRight).length / own.length).toBeGreaterThanOrEqual(0.9);
  });

  it('get the right verdicts', () => {
    expect(macroF1(claims)).toBeGreaterThanOrEqual(0.95);
  });

  it('are never called contradictions', () => {
    expect(claims.filter(({ given }) => given === 'contradicts').map(({ words }) => words)).toEqual([]);
  });
});
