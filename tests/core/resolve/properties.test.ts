import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Anchor, type Selector } from '../../../lib/core/model/selector.ts';
import { fold } from '../../../lib/core/resolve/fold.ts';
import { selectorsAt } from '../../../lib/core/resolve/selectors-at.ts';
import { resolve } from '../../../lib/core/resolve.ts';
import { indexOf } from './read-text.ts';

// Hundreds of extractions a test; a busy computer needs longer for them than the usual five seconds.
vi.setConfig({ testTimeout: 120_000 });

const PIECES =
  '一、 （二） 3. 一是 新建 幼儿园 学校 10 ３ 1,080 2.5 % ％ 个百分点 所 名 亿元 万元 达到 不低于 未 没有 完成 以上 青山区 白水县 ， 。 ； 、 ： “ ” \n \t \u00a0 \u200b - — .* ( [ \\ $ ^ \ud83d'
    .split(' ')
    .map((piece) => piece.replaceAll('\\n', '\n'));
const policyLike = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 80 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  policyLike,
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
);
const withRange = anyText.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(40)).map(([words, start, more]) => ({
    text: words,
    start,
    end: Math.min(words.length, start + 1 + more),
  })),
);

function quoteOf(selectors: readonly Selector[]) {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector') throw new Error('no quote');
  return quote;
}

describe('selectors', () => {
  it('fit their schema, hold exact slices, and survive JSON', () => {
    fc.assert(
      fc.property(withRange, ({ text, start, end }) => {
        const selectors = selectorsAt(indexOf(text), start, end, { planId: 'plan-1' });
        const { exact, prefix, suffix } = quoteOf(selectors);
        expect(exact).toBe(text.slice(start, end));
        expect(text.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true);
        expect(Anchor.parse(JSON.parse(JSON.stringify(selectors)))).toEqual(selectors);
      }),
      { numRuns: 300 },
    );
  });

  it('refuse what is no stretch of the text', () => {
    const index = indexOf('新建10所。');
    for (const [start, end] of [
      [2, 2],
      [3, 2],
      [-1, 2],
      [0, 7],
      [Number.NaN, 2],
    ] as const)
      expect(() => selectorsAt(index, start, end)).toThrow(RangeError);
    const long = indexOf('长'.repeat(20_001));
    expect(() => selectorsAt(long, 0, 20_001)).toThrow(RangeError);
  });
});

describe('resolve', () => {
  it('finds what was stored at the same place of the same text', () => {
    fc.assert(
      fc.property(withRange, ({ text, start, end }) => {
        const index = indexOf(text);
        expect(resolve(index, [selectorsAt(index, start, end)])).toMatchObject([{ state: 'found', start, end, confidence: 1 }]);
      }),
      { numRuns: 200 },
    );
  });

  it('finds a sentence like no other at its place when the text around it grows', () => {
    fc.assert(
      fc.property(policyLike, policyLike, fc.integer({ min: 2, max: 99_999 }), (before, after, figure) => {
        const words = `支持海岛乡镇独有的渔业码头提升改造，安排补助资金${figure}万元。`;
        const index = indexOf(`${before}。\n${words}\n${after}`);
        const start = before.length + 2;
        const anchor = selectorsAt(index, start, start + words.length);
        const later = indexOf(`编者按：以下为全文。\n${index.text}\n完`);
        expect(resolve(later, [anchor])).toMatchObject([{ state: 'found', start: start + 11, end: start + 11 + words.length }]);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever the text and the anchor, and answers within the text', () => {
    fc.assert(
      fc.property(withRange, anyText, fc.option(fc.string({ unit: 'binary', maxLength: 50 })), ({ text, start, end }, other, foreign) => {
        const anchors: Selector[][] = [selectorsAt(indexOf(text), start, end)];
        if (foreign) anchors.push([{ type: 'TextQuoteSelector', exact: foreign, prefix: foreign, suffix: '' }]);
        for (const answer of resolve(indexOf(other), anchors)) {
          expect(answer.confidence).toBeGreaterThanOrEqual(0);
          expect(answer.confidence).toBeLessThanOrEqual(1);
          const places = answer.state === 'ambiguous' ? answer.candidates : 'start' in answer ? [answer] : [];
          for (const place of places) {
            expect(place.start).toBeLessThan(place.end);
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeLessThanOrEqual(other.length);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never finds a sentence that another digit was put into', () => {
    fc.assert(
      fc.property(
        policyLike,
        fc.integer({ min: 2, max: 99_999 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 9 }),
        (around, figure, at, step) => {
          const digits = String(figure);
          const place = at % digits.length;
          const other = digits.slice(0, place) + ((Number(digits.charAt(place)) + step) % 10) + digits.slice(place + 1);
          const sentence = (value: string) => `${around}。\n鼓励企业参与培训，补贴${value}名学员。\n${around}`;
          const was = indexOf(sentence(digits));
          const start = was.text.indexOf('补贴');
          const [answer] = resolve(indexOf(sentence(other)), [selectorsAt(was, start, start + 2 + digits.length)]);
          expect(answer?.state).not.toBe('found');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('hostile anchors and texts', () => {
  const foreign = (exact: string, prefix = '', suffix = ''): Selector[] => [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
  const plain = '全市新建幼儿园10所，（一）达到90%。'.repeat(400);

  it.each<[string, string, Selector[][]]>([
    ['200 one-letter quotes', plain, Array.from({ length: 200 }, (_, k) => foreign(plain.charAt(k % 20)))],
    ['quotes of 20,000 letters', plain, [foreign(plain.slice(0, 8000) + plain.slice(0, 8000)), foreign('一'.repeat(20_000))]],
    [
      'a text of one letter',
      '一'.repeat(60_000),
      [foreign('一'), foreign('一'.repeat(50)), foreign('一'.repeat(20_000), '一'.repeat(600))],
    ],
    ['a text of digits', '7'.repeat(60_000), [foreign('7'), foreign('77777', '77', '77'), foreign(`${'7'.repeat(100)}8`)]],
    ['signs of patterns', `${plain}.*(?:a+)+$[^\\]{3}`, [foreign('.*(?:a+)+$'), foreign('[^\\]{3}'), foreign('(((('), foreign('\\')]],
    ['halves of characters', `\ud83d${plain}\udc00`, [foreign('\ud83d'), foreign('\udc00\ud83d'), foreign('所\udc00')]],
    ['only punctuation', '。，、；！\n\n“”（）', [foreign('。，'), foreign('（', '“”', '）')]],
    ['nothing', '', [foreign('新建'), foreign('。')]],
  ])('%s', (_, text, anchors) => {
    const answers = resolve(indexOf(text), anchors);
    expect(answers).toHaveLength(anchors.length);
    // Nothing here can be told from its look-alikes, and most is not there.
    for (const { state } of answers) expect(['ambiguous', 'orphaned', 'skipped']).toContain(state);
  });

  it('a quote of 20,000 letters of its own is found', () => {
    const long = Array.from({ length: 900 }, (_, k) => `第${k}条规定由${k * 3}个单位共同执行，逐级落实。`)
      .join('')
      .slice(0, 20_000);
    const index = indexOf(`前言。\n${long}\n后记。`);
    const anchor = selectorsAt(index, 4, 4 + 20_000);
    expect(Anchor.parse(anchor)).toEqual(anchor);
    expect(resolve(indexOf(`新版\n${index.text}`), [anchor])).toMatchObject([{ state: 'found', start: 7, end: 20_007 }]);
  });
});

describe('fold', () => {
  it.each<[string, string]>([
    ['培养 １，１００ 名', '培养1100名'],
    ['1,100,000元', '1100000元'],
    ['1,10', '1 10'],
    ['3、4所', '3 4所'],
    ['三、四所', '三 四所'],
    ['10\n20', '10 20'],
    ['30—40', '30-40'],
    ['30％－40％', '30%-40%'],
    ['增长-5%', '增长-5%'],
    ['——3所', '3所'],
    ['3．5%', '3.5%'],
    ['1：20', '1:20'],
    ['“完成”（含）', '完成含'],
    ['完成了？', '完成了?'],
  ])('%j is %j', (text, folded) => {
    expect(String.fromCharCode(...fold(text).codes)).toBe(folded);
  });

  it('gives every code its place, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { at, length, codes } = fold(text);
        expect(codes).toHaveLength(length);
        for (let k = 1; k <= length; k += 1) expect(at[k]).toBeGreaterThan(at[k - 1] as number);
        expect(at[length]).toBe(text.length);
      }),
    );
  });
});
