import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../lib/core/resolve.ts';
import { hasSharedMaterial, sharedText } from '../../shared-material.ts';
import { type Case, corpusOf, type Label, type Mutated } from './mutation-corpus.ts';
import { anchorsOf, indexOf } from './read-text.ts';
import { type Answer, count, markOf, type Tally, total } from './score.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/anchoring/${name}.txt`, import.meta.url), 'utf8');
/** So many cases at least, without the first plan. */
const LEAST_CASES = 20_000;
const ALL: readonly Label[] = ['same', 'moved', 'value-changed', 'ambiguous', 'gone'];
const PATIENCE = { timeout: 300_000 };

interface Wrong {
  mutation: string;
  label: Label;
  quote: string;
  answer: Answer;
}

interface Scored {
  tally: Tally;
  wrong: Wrong[];
  /** Orphaned though nothing but the layout changed. */
  lost: number;
  /** Orphaned though it is there, in whatever words, and how many are there at all. */
  dropped: number;
  there: number;
  /** Places are offered, and its own is not among them. */
  astray: number;
}

/** Asks for every case of some sources. */
function score(sources: readonly string[], stride: number): Scored {
  const scored: Scored = { tally: new Map(), wrong: [], lost: 0, dropped: 0, there: 0, astray: 0 };
  for (const source of sources) {
    const anchorOf = anchorsOf(source);
    for (const mutated of corpusOf(source, { stride })) {
      const anchors = mutated.cases.map(({ quote }) => anchorOf(quote));
      add(scored, source, mutated, resolve(indexOf(mutated.text), anchors));
    }
  }
  return scored;
}

function add(scored: Scored, source: string, { mutation, text, cases }: Mutated, answers: readonly Answer[]): void {
  for (const [k, one] of cases.entries()) {
    const answer = answers[k] as Answer;
    const mark = markOf(one, answer, text);
    count(scored.tally, mutation, one.label, mark);
    if (mark === 'silent wrong')
      scored.wrong.push({ mutation, label: one.label, quote: source.slice(one.quote.start, one.quote.end), answer });
    if (mutation.startsWith('print') && answer.state === 'orphaned') scored.lost += 1;
    const { place } = one;
    if (!place) continue;
    scored.there += 1;
    if (answer.state === 'orphaned') scored.dropped += 1;
    const isOffered = answer.candidates?.some(({ start, end }) => start < place.end && place.start < end);
    if (answer.state === 'ambiguous' && !isOffered) scored.astray += 1;
  }
}

function share(tally: Tally, labels: readonly Label[], kinds?: readonly string[]): number {
  const { of, marked } = total(tally, labels, 'right', kinds);
  return marked / of;
}

function expectTruthful({ tally, wrong, lost, dropped, there, astray }: Scored): void {
  expect(wrong).toEqual([]);
  expect(dropped / there).toBeLessThan(0.003);
  expect(astray).toBe(0);
  expect(share(tally, ['same', 'moved'])).toBeGreaterThan(0.97);
  expect(lost / total(tally, ['same'], 'right', ['print']).of).toBeLessThanOrEqual(0.005);
  expect(share(tally, ['value-changed'])).toBeGreaterThan(0.95);
  expect(share(tally, ['gone'])).toBeGreaterThan(0.98);
  expect(share(tally, ['ambiguous'])).toBeGreaterThan(0.98);
}

describe('labelled mutations: never silently wrong, and seldom too careful', () => {
  it('a plan, a report and a programme', PATIENCE, () => {
    const scored = score(['education-plan', 'health-report', 'water-works'].map(fixture), 2);
    expect(total(scored.tally, ALL, 'right').of).toBeGreaterThan(LEAST_CASES);
    expectTruthful(scored);
  });

  it.skipIf(!hasSharedMaterial)('the first plan', PATIENCE, () => {
    expectTruthful(score([sharedText('seed/plan-2020.txt')], 48));
  });
});

describe('the judgement', () => {
  const text = '甲地新建学校10所。乙地新建学校12所。';
  const same: Case = { label: 'same', quote: { start: 2, end: 9 }, place: { start: 2, end: 9 } };
  const at = (start: number, end: number): Answer => ({ state: 'found', start, end });

  it.each<[string, Case, Answer, string]>([
    ['found where it stands', same, at(2, 9), 'right'],
    ['with its stop', same, at(2, 10), 'right'],
    ['found at a look-alike', same, at(12, 19), 'silent wrong'],
    ['found though its figure changed', { ...same, label: 'value-changed' }, at(2, 9), 'silent wrong'],
    ['found though it is gone', { label: 'gone', quote: same.quote, place: null }, at(12, 19), 'silent wrong'],
    ['found though two are equal', { ...same, label: 'ambiguous' }, at(2, 9), 'silent wrong'],
    ['lost', same, { state: 'orphaned' }, 'too careful'],
    ['a look-alike told as changed', { ...same, label: 'value-changed' }, { state: 'value-changed', start: 12, end: 19 }, 'misplaced'],
    ['told as changed', { ...same, label: 'value-changed' }, { state: 'value-changed', start: 2, end: 9 }, 'right'],
    ['told as gone', { label: 'gone', quote: same.quote, place: null }, { state: 'orphaned' }, 'right'],
  ])('%s', (_, one, answer, mark) => {
    expect(markOf(one, answer, text)).toBe(mark);
  });
});
