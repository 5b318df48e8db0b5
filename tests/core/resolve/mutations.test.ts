import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { selectorsAt } from '../../../lib/core/resolve/selectors-at.ts';
import { resolve } from '../../../lib/core/resolve.ts';
import { hasSharedMaterial, sharedText } from '../../shared-material.ts';
import { type Case, corpusOf, type Label } from './mutation-corpus.ts';
import { indexOf } from './read-text.ts';
import { type Answer, count, markOf, type Tally, total } from './score.ts';

const ours = (name: string) => readFileSync(new URL(`../../fixtures/anchoring/${name}.txt`, import.meta.url), 'utf8');
const SOURCES = [
  { name: 'a plan', text: () => ours('education-plan'), stride: 2 },
  { name: 'a report', text: () => ours('health-report'), stride: 2 },
  { name: 'a programme', text: () => ours('water-works'), stride: 2 },
];
const ALL: readonly Label[] = ['same', 'moved', 'value-changed', 'ambiguous', 'gone'];
/** Of all cases of a source. */
const LEAST_CASES = 5000;

interface Wrong {
  mutation: string;
  label: Label;
  quote: string;
  answer: Answer;
}

function scored(source: string, stride: number): { tally: Tally; wrong: Wrong[] } {
  const tally: Tally = new Map();
  const wrong: Wrong[] = [];
  const index = indexOf(source);
  for (const { mutation, text, cases } of corpusOf(source, { stride })) {
    const answers = resolve(
      indexOf(text),
      cases.map(({ quote }) => selectorsAt(index, quote.start, quote.end)),
    );
    for (const [k, one] of cases.entries()) {
      const answer = answers[k] as Answer;
      const mark = markOf(one, answer, text);
      count(tally, mutation, one.label, mark);
      if (mark === 'silent wrong') wrong.push({ mutation, label: one.label, quote: source.slice(one.quote.start, one.quote.end), answer });
    }
  }
  return { tally, wrong };
}

function share(tally: Tally, labels: readonly Label[], kinds?: readonly string[]): number {
  const { of, marked } = total(tally, labels, 'right', kinds);
  return marked / of;
}

function expectTruthful({ tally, wrong }: ReturnType<typeof scored>): void {
  expect(wrong).toEqual([]);
  expect(total(tally, ALL, 'silent wrong').of).toBeGreaterThan(LEAST_CASES);
  expect(share(tally, ['same', 'moved'])).toBeGreaterThan(0.97);
  expect(share(tally, ['same'], ['print'])).toBeGreaterThan(0.98);
  expect(share(tally, ['value-changed'], ['edit', 'edit and reprint', 'edit and renumbering'])).toBeGreaterThan(0.95);
  expect(share(tally, ['gone'])).toBeGreaterThan(0.97);
  expect(share(tally, ['ambiguous'])).toBeGreaterThan(0.95);
}

describe('labelled mutations', () => {
  it.each(SOURCES)('$name: never silently wrong, and seldom too careful', { timeout: 300_000 }, ({ text, stride }) => {
    expectTruthful(scored(text(), stride));
  });

  it.skipIf(!hasSharedMaterial)('the first plan: never silently wrong, and seldom too careful', { timeout: 300_000 }, () => {
    expectTruthful(scored(sharedText('seed/plan-2020.txt'), 24));
  });
});

describe('unchanged text in other layouts', () => {
  it('at most one in 200 is lost', { timeout: 300_000 }, () => {
    const tally: Tally = new Map();
    let orphaned = 0;
    for (const { text, stride } of SOURCES) {
      const source = text();
      const index = indexOf(source);
      for (const { mutation, text: printed, cases } of corpusOf(source, { stride })) {
        if (!mutation.startsWith('print')) continue;
        const answers = resolve(
          indexOf(printed),
          cases.map(({ quote }) => selectorsAt(index, quote.start, quote.end)),
        );
        for (const [k, one] of cases.entries()) count(tally, mutation, one.label, markOf(one, answers[k] as Answer, printed));
        orphaned += answers.filter(({ state }) => state === 'orphaned').length;
      }
    }
    expect(orphaned / total(tally, ['same'], 'right').of).toBeLessThanOrEqual(0.005);
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
