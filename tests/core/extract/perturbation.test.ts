import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import type { Mention } from '../../../lib/core/model/mention.ts';

/** The quantities of a sentence in a plan; a text that was tampered with must never read like the original. */
function quantities(sentence: string): Mention[] {
  const found = extract(`二、2024年工作目标\n${sentence}`, { referenceDate: '2024-03-01' });
  // The deadline of a frame is a date, not a quantity.
  return found.filter(({ start, kind }) => start > 11 && kind !== 'date');
}

interface Said {
  value: number;
  unit: string | null;
  comparator: Mention['comparator'];
  bound?: Mention['bound'];
  kind: Mention['kind'];
}
const said = (sentence: string): Said[] =>
  quantities(sentence).map(({ value, unit, comparator, bound, kind }) => ({ value, unit, comparator, kind, ...(bound ? { bound } : {}) }));

/** Sentences that make one statement about a count, an amount or a share. */
const FRAMES = fc.constantFrom(
  { before: '新建公办幼儿园', unit: '所', after: '。' },
  { before: '全市建成', unit: '个', after: '社区服务中心。' },
  { before: '安排专项资金', unit: '元', after: '。' },
  { before: '开展技能培训', unit: '人次', after: '，完善补贴办法。' },
  { before: '到2027年，粮食产量达到', unit: '吨', after: '。' },
);
const FIGURE = fc.integer({ min: 2, max: 9999 });

describe('a perturbed text never reads like the original', () => {
  it('one digit changed', () => {
    fc.assert(
      fc.property(FRAMES, FIGURE, fc.nat(3), fc.integer({ min: 1, max: 9 }), ({ before, unit, after }, figure, place, step) => {
        const digits = String(figure);
        const at = place % digits.length;
        const changed = digits.slice(0, at) + ((Number(digits.charAt(at)) + step) % 10) + digits.slice(at + 1);
        expect(said(before + digits + unit + after)).toMatchObject([{ value: figure, kind: 'commitment' }]);
        expect(said(before + changed + unit + after)).toMatchObject([{ value: Number(changed) }]);
      }),
    );
  });

  it('万 dropped or added', () => {
    fc.assert(
      fc.property(FRAMES, FIGURE, ({ before, unit, after }, figure) => {
        expect(said(`${before}${figure}万${unit}${after}`)).toMatchObject([{ value: figure * 10_000, unit }]);
        expect(said(`${before}${figure}亿${unit}${after}`)).toMatchObject([{ value: figure * 100_000_000, unit }]);
        expect(said(`${before}${figure}${unit}${after}`)).toMatchObject([{ value: figure, unit }]);
      }),
    );
  });

  it('% and 个百分点 exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('提高', '下降', '增长'), (figure, verb) => {
        expect(said(`入学率${verb}${figure}%。`)[0]).toMatchObject({ value: figure, unit: '%' });
        expect(said(`入学率${verb}${figure}个百分点。`)[0]).toMatchObject({ value: figure, unit: '百分点' });
        expect(said(`入学率${verb}${figure}‰。`)[0]).toMatchObject({ value: figure, unit: '‰' });
      }),
    );
  });

  it('comparator flipped', () => {
    const BEFORE: [string, Mention['comparator']][] = [
      ['不低于', '>='],
      ['不少于', '>='],
      ['超过', '>'],
      ['突破', '>'],
      ['不超过', '<='],
      ['不高于', '<='],
      ['低于', '<'],
      ['不足', '<'],
    ];
    const AFTER: [string, Mention['comparator']][] = [
      ['以上', '>='],
      ['以下', '<='],
      ['以内', '<='],
    ];
    fc.assert(
      fc.property(FIGURE, fc.constantFrom(...BEFORE), fc.constantFrom(...AFTER), (figure, [word, comparator], [tail, bound]) => {
        expect(said(`每所学校招聘教师${word}${figure}名。`)).toMatchObject([{ value: figure, comparator }]);
        expect(said(`招聘教师${figure}名${tail}。`)).toMatchObject([{ value: figure, comparator: bound }]);
        expect(said(`产值增长${figure}%${tail}。`)).toMatchObject([{ value: figure, comparator: 'increase_by', bound }]);
      }),
    );
  });

  it('direction flipped', () => {
    const FLIPPED: [string, string][] = [
      ['提高', '降低'],
      ['增长', '下降'],
      ['增加', '减少'],
      ['上升', '回落'],
      ['加快', '放缓'],
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom(...FLIPPED), (figure, [up, down]) => {
        expect(said(`占比${up}${figure}个百分点。`)).toMatchObject([{ value: figure, comparator: 'increase_by' }]);
        expect(said(`占比${down}${figure}个百分点。`)).toMatchObject([{ value: figure, comparator: 'decrease_by' }]);
      }),
    );
  });

  it('未, 没有, 尚未 or 不 inserted before the verb', () => {
    const ACTS = fc.constantFrom('完成投资', '新建学校', '新增学位', '改造校舍', '招聘教师', '建成公园', '发放补贴');
    const NEGATORS = fc.constantFrom('未', '没有', '尚未', '未能', '不再');
    fc.assert(
      fc.property(ACTS, NEGATORS, FIGURE, (act, not, figure) => {
        expect(said(`${act}${figure}个。`)).toMatchObject([{ kind: 'commitment' }]);
        expect(said(`${not}${act}${figure}个。`).filter(({ kind }) => kind === 'commitment' || kind === 'result')).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(NEGATORS, fc.constantFrom('提高', '增长', '下降'), fc.integer({ min: 1, max: 99 }), (not, change, figure) => {
        expect(said(`入学率${change}${figure}%。`)).toMatchObject([{ kind: 'commitment' }]);
        expect(said(`入学率${not}${change}${figure}%。`).map(({ kind }) => kind)).toEqual(['other']);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('未', '没有', '尚未'), fc.integer({ min: 1, max: 99 }), (not, figure) => {
        expect(said(`入学率达到${figure}%。`)).toMatchObject([{ comparator: '=' }]);
        expect(said(`入学率${not}达到${figure}%。`)).toMatchObject([{ comparator: '<' }]);
        expect(said(`入学率${not}超过${figure}%。`)).toMatchObject([{ comparator: '<=' }]);
        expect(said(`入学率${not}低于${figure}%。`)).toMatchObject([{ comparator: '>=' }]);
      }),
    );
  });
});
