import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import { CORPUS_FILES, readCases, unmark } from './corpus-cases.ts';

interface Target {
  shape: string;
  /** What stands above the sentence, with its line break. */
  above: string;
  text: string;
  start: number;
  end: number;
}

/** Whole documents are read again for every change; a few of their quantities must do. */
const LONG = 300;
const FEW = 6;

/** The promised and achieved quantities of the corpus, each in its sentence. */
const TARGETS = CORPUS_FILES.flatMap(readCases).flatMap(({ shape, before = '', text: marked, expect: expected }): Target[] => {
  const { text, spans } = unmark(marked);
  const above = before === '' ? '' : `${before}\n`;
  return spans
    .slice(0, text.length > LONG ? FEW : undefined)
    .flatMap((span, k) => (expected[k]?.kind === 'commitment' || expected[k]?.kind === 'result' ? [{ shape, above, text, ...span }] : []));
});

/** What a text states, without where it stands. */
function statements(text: string): string {
  return JSON.stringify(
    extract(text, { referenceDate: '2024-03-01' })
      .filter(({ kind }) => kind === 'commitment' || kind === 'result')
      .map(({ kind, subject, value, valueHigh, unit, comparator, bound, approx, baseline }) => [
        kind,
        subject,
        value,
        valueHigh,
        unit,
        comparator,
        bound,
        approx,
        baseline,
      ]),
  );
}

/** A change of the text around one quantity; null where it does not apply. */
type Change = (target: Target) => string | null;

const DIGIT = /[1-8]/;
const FLIPPED_BEFORE: [string, string][] = [
  ['不低于', '不超过'],
  ['不少于', '不超过'],
  ['不超过', '不低于'],
  ['超过', '不足'],
  ['增长', '下降'],
  ['提高', '降低'],
  ['下降', '增长'],
];
const FLIPPED_BEHIND: [string, string][] = [
  ['以上', '以下'],
  ['以下', '以上'],
  ['以内', '以上'],
];

function within({ text, start, end }: Target, change: (figure: string) => string): string | null {
  const figure = text.slice(start, end);
  const changed = change(figure);
  return changed === figure ? null : text.slice(0, start) + changed + text.slice(end);
}

const CHANGES: Record<string, Change> = {
  'a digit changed': (target) => within(target, (figure) => figure.replace(DIGIT, (digit) => String(Number(digit) + 1))),
  '万 dropped': (target) => within(target, (figure) => figure.replace(/(?<=\d)万(?!\d)/, '')),
  '亿 become 万': (target) => within(target, (figure) => figure.replace(/(?<=\d)亿/, '万')),
  '% become 个百分点': (target) => within(target, (figure) => figure.replace(/(?<=\d)[%％]/, '个百分点')),
  '个百分点 become %': (target) => within(target, (figure) => figure.replace(/(?<=\d)个百分点/, '%')),
  'the comparator before it flipped': ({ text, start }) => {
    const flip = FLIPPED_BEFORE.find(([from]) => text.endsWith(from, start));
    return flip ? text.slice(0, start - flip[0].length) + flip[1] + text.slice(start) : null;
  },
  'the comparator behind it flipped': ({ text, end }) => {
    const flip = FLIPPED_BEHIND.find(([from]) => text.startsWith(from, end));
    return flip ? text.slice(0, end) + flip[1] + text.slice(end + flip[0].length) : null;
  },
};

const around = (text: string, start: number): string => text.slice(Math.max(0, start - 12), start + 18);

describe.each(Object.entries(CHANGES))('in every sentence of the corpus: %s', (_, change) => {
  const cases = TARGETS.flatMap((target) => {
    const changed = change(target);
    return changed === null ? [] : [{ ...target, changed }];
  });

  it('says something else', () => {
    expect(cases.length).toBeGreaterThan(10);
    const silent = cases.filter(({ above, text, changed }) => statements(above + text) === statements(above + changed));
    expect(silent.map(({ text, changed, start }) => [around(text, start), around(changed, start)])).toEqual([]);
    // Thousands of sentences, on a machine that others use as well.
  }, 30_000);
});
