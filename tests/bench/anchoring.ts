import { readdirSync, readFileSync } from 'node:fs';
import type { Selector } from '../../lib/core/model/selector.ts';
import { type AnchorIndex, anchorIndex } from '../../lib/core/resolve/anchor-index.ts';
import { selectorsAt } from '../../lib/core/resolve/selectors-at.ts';
import { resolve } from '../../lib/core/resolve.ts';
import { corpusOf, type Label, type Mutated } from '../core/resolve/mutation-corpus.ts';
import { anchorsOf, indexOf } from '../core/resolve/read-text.ts';
import { type Answer, count, markOf, type Tally, total } from '../core/resolve/score.ts';
import { type ClassicAnchor, type ClassicMatcher, classicAnchor, classicMatcher } from './classic-matcher.ts';
import { planText } from './material.ts';
import { medianTime, type Row, row } from './rows.ts';

const FIXTURES = new URL('../fixtures/anchoring/', import.meta.url);
const PEER = 'quote and position';
const NOTES = 500;
/** The classic matcher is asked every so-manyth text of the corpus: it needs long for each. */
const CLASSIC_STRIDE = 8;

/** Stored notes found again: how fast and, over the labelled mutations, how truthfully, beside a matcher of the classic kind. */
export async function anchoring(): Promise<Row[]> {
  const classic = await classicMatcher();
  report(classic);
  return [...creation(), ...manyNotes(classic), ...manyHits(classic)];
}

function creation(): Row[] {
  const { index, quotes } = longDocument(116_000);
  const sample = quotes.filter((_, k) => k % 5 === 0);
  const value = medianTime(() => sample.map(([start, end]) => selectorsAt(index, start, end))) / sample.length;
  return [row({ name: 'anchoring: create one of 116 k', value, unit: 'ms' })];
}

function manyNotes(classic: ClassicMatcher | null): Row[] {
  const { index, quotes, from } = longDocument(116_000);
  console.error(`anchoring: ${index.text.length} characters of ${from}`);
  const notes = spread(quotes, NOTES);
  const anchors = notes.map(([start, end]) => selectorsAt(index, start, end));
  // A line more, so that nothing may rest on the text being the same.
  const later = indexOf(`${index.text.slice(0, 40)}\n${index.text}`);
  const answers = resolve(later, anchors);
  const right = answers.filter((answer, k) => answer.state === 'found' && answer.start === (notes[k] as [number, number])[0] + 41).length;
  console.log(`500 notes on ${index.text.length} characters: ${right} of ${notes.length} found at their place`);
  const { text, mentions, headings } = later;
  const value = medianTime(() => resolve(anchorIndex({ text, mentions, headings }), anchors));
  const edited = indexOf(later.text.replace(/\d(?=[^\d.])/g, (digit) => String((Number(digit) + 1) % 10)));
  const worst = medianTime(() => resolve(anchorIndex(edited), anchors));
  const old = notes.map(([start, end]) => classicAnchor(index.text, start, end));
  return [
    row({ name: 'anchoring: 500 notes on 116 k', value, unit: 'ms', ...peer(classic, later.text, old) }),
    row({ name: 'anchoring: 500 notes on 116 k, all changed', value: worst, unit: 'ms', ...peer(classic, edited.text, old.slice(0, 100)) }),
  ];
}

function manyHits(classic: ClassicMatcher | null): Row[] {
  const { index } = longDocument(60_000);
  const letters = spread(
    [...new Set(index.text)].filter((letter) => /\p{L}/u.test(letter)),
    200,
  );
  const single = letters.map((exact): Selector[] => [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }]);
  const value = medianTime(() => resolve(anchorIndex(index), single));
  const often = indexOf(Array.from({ length: 422 }, (_, k) => `第${k}项由教育局负责办理。`).join(''));
  const quote: Selector[] = [{ type: 'TextQuoteSelector', exact: '教育局', prefix: '由', suffix: '负责' }];
  return [
    row({
      name: 'anchoring: 200 one-letter quotes on 60 k',
      value,
      unit: 'ms',
      ...peer(
        classic,
        index.text,
        letters.slice(0, 5).map((exact) => ({ exact, prefix: '', suffix: '', position: 0 })),
      ),
    }),
    row({ name: 'anchoring: a quote with 422 hits', value: medianTime(() => resolve(often, [quote])), unit: 'ms' }),
  ];
}

/** The classic matcher's time for these anchors. */
function peer(
  classic: ClassicMatcher | null,
  text: string,
  anchors: readonly ClassicAnchor[],
): { reference?: string; referenceValue?: number } {
  if (!classic) return {};
  const start = performance.now();
  for (const anchor of anchors) classic(text, anchor);
  return { reference: `${PEER}, ${anchors.length}`, referenceValue: performance.now() - start };
}

/** The plan again and again, each time about another thing, so that no sentence stands twice. */
function longDocument(length: number): { index: AnchorIndex; quotes: [number, number][]; from: string } {
  const { text: once, from } = planText();
  const topics = '教育 医疗 养老 交通 水利 农业 文化 体育 环保 住房 科技 商贸 旅游 就业 民政 司法 应急 市政 能源 海洋'.split(' ');
  let text = '';
  for (let k = 0; text.length < length; k += 1) {
    const topic = topics[k % topics.length] as string;
    text += `${once.replaceAll('学', topic).replace(/\d(?=[^\d.])/g, (digit) => String((Number(digit) + k) % 10))}\n`;
  }
  const index = indexOf(text.slice(0, length));
  const quotes = index.mentions
    .filter(({ kind }) => kind === 'commitment' || kind === 'result')
    .map(({ start, end }): [number, number] => [start, end]);
  return { index, quotes, from };
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, k) => items[Math.floor((k * items.length) / Math.min(count, items.length))] as Item,
  );
}

/** The labelled mutations, ours and the classic matcher's answers. */
function report(classic: ClassicMatcher | null): void {
  const ours: Tally = new Map();
  const theirs: Tally = new Map();
  for (const file of readdirSync(FIXTURES)) {
    const source = readFileSync(new URL(file, FIXTURES), 'utf8');
    const anchorOf = anchorsOf(source);
    for (const [k, mutated] of corpusOf(source, { stride: 2 }).entries()) {
      tally(
        ours,
        mutated,
        resolve(
          indexOf(mutated.text),
          mutated.cases.map(({ quote }) => anchorOf(quote)),
        ),
      );
      if (classic && k % CLASSIC_STRIDE === 0)
        tally(
          theirs,
          mutated,
          mutated.cases.map(({ quote }) => classic(mutated.text, classicAnchor(source, quote.start, quote.end))),
        );
    }
  }
  console.log(`ours: ${figures(ours)}`);
  if (classic) console.log(`${PEER}: ${figures(theirs)}`);
}

function tally(into: Tally, { mutation, text, cases }: Mutated, answers: readonly Answer[]): void {
  for (const [k, one] of cases.entries()) count(into, mutation, one.label, markOf(one, answers[k] as Answer, text));
}

const ALL: readonly Label[] = ['same', 'moved', 'value-changed', 'ambiguous', 'gone'];

function figures(of: Tally): string {
  const share = (labels: readonly Label[], kinds?: readonly string[]) => {
    const { of: all, marked } = total(of, labels, 'right', kinds);
    return `${((100 * marked) / all).toFixed(1)} % of ${all}`;
  };
  const { of: cases, marked: wrong } = total(of, ALL, 'silent wrong');
  return [
    `${wrong} silent wrong of ${cases} cases`,
    `same or moved: found ${share(['same', 'moved'])}`,
    `unchanged in other layouts: found ${share(['same'], ['print'])}`,
    `changed: told ${share(['value-changed'])}`,
    `gone: told ${share(['gone'])}`,
    `ambiguous: told ${share(['ambiguous'])}`,
  ].join('; ');
}
