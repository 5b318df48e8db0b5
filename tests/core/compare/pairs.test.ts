import { describe, expect, it } from 'vitest';
import { judge, macroF1, PAIRS } from '../../claims/pairs.ts';

const judged = PAIRS.map((pair) => {
  const { row, ofPair } = judge(pair);
  const given = row?.verdict ?? 'not-comparable';
  const isRight = pair.reason === 'no-target' ? row?.commitment == null : ofPair;
  return { ...pair, wanted: pair.verdict, given, isRight, said: row?.reason };
});

describe('pairs of promise and claim', () => {
  it('are many, of all kinds, and half of them traps', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(300);
    const traps = PAIRS.filter(({ verdict }) => verdict !== 'met' && verdict !== 'exceeded');
    expect(traps.length / PAIRS.length).toBeGreaterThan(0.5);
    expect(new Set(PAIRS.map(({ verdict }) => verdict)).size).toBe(6);
  });

  it('get the right verdict', () => {
    expect(macroF1(judged)).toBeGreaterThanOrEqual(0.95);
  });

  it('get the right target, or none', () => {
    expect(judged.filter(({ isRight }) => isRight).length / judged.length).toBeGreaterThanOrEqual(0.92);
  });

  it('are never called contradictions without being it', () => {
    expect(judged.filter(({ wanted, given }) => wanted !== 'contradicts' && given === 'contradicts').map(({ claim }) => claim)).toEqual([]);
  });

  it('say why, in most cases as a person would', () => {
    const wrong = judged.filter(({ wanted, given, reason, said }) => wanted === given && reason !== said);
    expect(wrong.length / judged.length).toBeLessThan(0.05);
  });
});
