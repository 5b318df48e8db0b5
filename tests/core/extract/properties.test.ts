import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import { hanValue } from '../../../lib/core/extract/numeral.ts';
import { Mention } from '../../../lib/core/model/mention.ts';
import { CORPUS_FILES, readCases, unmark } from './corpus-cases.ts';

const options = { referenceDate: '2024-03-01' };
/** Text that looks enough like ours to reach every rule, and arbitrary Unicode that does not. */
const PIECES =
  '一是 二、 （三） 1. ⑷ 第 年 月 日 2020 3.5 １２ 1,080 十 两 百 万 亿 余 多 % ％ ‰ 个百分点 所 名 元 倍 成 半 翻 番 分之 / - — 至 到 由 达到 增长 下降 超过 不低于 以上 左右 力争 完成 新增 幼儿园 “ ” 《 》 （ ） 、 ， 。 ； ： \n \u00a0 \u200b 附件 已 去年 A PM'
    .split(' ')
    .map((piece) => piece.replaceAll('\\n', '\n'));
const policyLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
/** Halves of surrogate pairs in any order, which no string of whole characters has. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(
  policyLike,
  anyUnits,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('extract', () => {
  it('never throws and gives exact, ordered, separate spans of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const mention of extract(text, options)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(Mention.parse(mention)).toEqual(mention);
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  }, 30_000);

  it('reads paragraphs that do not lean on each other one by one, in their places', () => {
    const FIGURE = fc.integer({ min: 2, max: 9999 });
    const FRAMES = fc.constantFrom<[string, string]>(
      ['新增学位', '个。'],
      ['覆盖率达到', '%以上，新建学校3所。'],
      ['去年建成公园', '处。'],
      ['力争毛入园率提高到', '%。'],
      ['由12所扩大到', '所。'],
      ['分别增长5%和', '%。'],
      ['“一网通办”事项', '项。'],
    );
    // What the document is as a whole is context of every paragraph; this one opening says it for all, so that they do not vote on it.
    const OPENING = '会议听取了工作总结和计划草案。\n';
    const under = (text: string) =>
      extract(OPENING + text, options).map((found) => ({ ...found, start: found.start - OPENING.length, end: found.end - OPENING.length }));
    const paragraph = fc.tuple(FRAMES, FIGURE).map(([[before, after], figure]) => before + figure + after);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const whole = under(paragraphs.join('\n'));
        let offset = 0;
        const parts = paragraphs.flatMap((part) => {
          const moved = under(part).map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }));
          offset += part.length + 1;
          return moved;
        });
        expect(whole).toEqual(parts);
      }),
    );
  });

  it('reads every sentence of the corpus the same with a paragraph before and behind it that says nothing of its matter', () => {
    const NEUTRAL = '会议在礼堂举行，与会人员进行了交流。';
    const sentences = CORPUS_FILES.flatMap(readCases).map(
      ({ before = '', text }) => (before === '' ? '' : `${before}\n`) + unmark(text).text,
    );
    const moved = sentences.filter((sentence) => {
      const shift = NEUTRAL.length + 1;
      const found = extract(`${NEUTRAL}\n${sentence}\n${NEUTRAL}`, options);
      const back = found.map((mention) => ({ ...mention, start: mention.start - shift, end: mention.end - shift }));
      return JSON.stringify(back) !== JSON.stringify(extract(sentence, options));
    });
    expect(moved).toEqual([]);
    // Hundreds of sentences, on a machine that others use as well.
  }, 30_000);

  it('answers the wanted kinds alone exactly as among all', () => {
    const wanted = new Set<Mention['kind']>(['commitment', 'result']);
    fc.assert(
      fc.property(policyLike, (text) => {
        const all = extract(text, options).filter(({ kind }) => wanted.has(kind));
        expect(extract(text, { ...options, kinds: wanted })).toEqual(all);
      }),
    );
  });

  it('sees every change of a figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 2, max: 99_999 }), (a, b) => {
        const [first] = extract(`建成示范校${a}所。`, options);
        expect(first).toMatchObject({ value: a, unit: '所', text: `${a}所` });
        expect(extract(`建成示范校${b}所。`, options)[0]?.value === first?.value).toBe(a === b);
      }),
    );
  });
});

describe('hanValue', () => {
  const DIGITS = '零一二三四五六七八九';
  /** Writes a number below 10⁸ out as Chinese numerals do. */
  function write(value: number): string {
    if (value >= 10_000) {
      const rest = value % 10_000;
      return `${write(Math.floor(value / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + write(rest)}`;
    }
    let text = '';
    for (const [size, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / size) % 10;
      if (digit > 0) text += DIGITS.charAt(digit) + name;
      else if (text !== '' && value % size > 0 && !text.endsWith('零')) text += '零';
    }
    return text;
  }

  it('reads back what is written out', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => hanValue(write(value)) === value));
  });

  it.each([
    ['二〇三五', 2035],
    ['十二', 12],
    ['两百', 200],
    ['一万五千亿', 1.5e12],
    ['二十万亿', 2e13],
    ['壹佰贰拾叁', 123],
    ['廿三', 23],
    ['百', 100],
  ])('%s is %d', (text, value) => expect(hanValue(text)).toBe(value));
});
