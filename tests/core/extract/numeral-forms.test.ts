import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import { FINANCIAL, fullWidth, grouped, SIMPLIFIED, TRADITIONAL, written } from './written-numerals.ts';

/** Reads the one quantity of a sentence about schools, or about money where the form needs a measure. */
function read(figure: string, unit = '所'): unknown {
  const text = unit === '元' ? `安排专项资金${figure}元。` : `建成示范学校${figure}${unit}。`;
  const found = extract(text, { referenceDate: '2024-03-01' });
  return found.length === 1 && found[0]?.unit === unit && found[0].text === figure + unit ? found[0].value : found;
}

const integer = fc.oneof(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 999_999_999 }));

describe('every written form of an integer reads back', () => {
  it.each<[string, (value: number) => string]>([
    ['plain digits', String],
    ['full-width digits', (value) => fullWidth(String(value))],
    ['groups with commas', (value) => grouped(value, ',')],
    ['groups with full-width commas', (value) => grouped(value, '，')],
    ['groups with spaces', (value) => grouped(value, ' ')],
    ['groups with thin spaces', (value) => grouped(value, '\u2009')],
    ['groups with no-break spaces', (value) => grouped(value, '\u00a0')],
    ['zero-width spaces between digits', (value) => [...String(value)].join('\u200b')],
    ['a full-width digit in front', (value) => fullWidth(String(value).charAt(0)) + String(value).slice(1)],
  ])('%s', (_, form) => {
    fc.assert(
      fc.property(integer, (value) => {
        expect(read(form(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['simplified', SIMPLIFIED],
    ['traditional', TRADITIONAL],
    ['financial', FINANCIAL],
  ] as const)('Chinese numerals, %s', (_, style) => {
    // 一所 and 十所 … are counted like any other; two digits side by side (三五) never come out of the writer.
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999_999_999_999 }), fc.integer({ min: 2, max: 9999 }), (money, schools) => {
        expect(read(written(money, style), '元')).toBe(money);
        expect(read(written(schools, style))).toBe(schools);
      }),
    );
  });

  it('twenty and thirty in one character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 39 }), (value) => {
        const unit = value % 10 === 0 ? '' : SIMPLIFIED.digits.charAt(value % 10);
        expect(read((value < 30 ? '廿' : '卅') + unit)).toBe(value);
      }),
    );
  });

  it('digits and multipliers mixed: 3万4000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1000, max: 9999 }), (high, low) => {
        expect(read(`${high}万${low}`)).toBe(high * 10_000 + low);
      }),
    );
  });

  it.each<[name: string, above: string, size: number, below: string, part: number]>([
    ['3万5千', '万', 10_000, '千', 1000],
    ['3萬5千', '萬', 10_000, '千', 1000],
    ['3万5百', '万', 10_000, '百', 100],
    ['1亿2000万', '亿', 100_000_000, '万', 10_000],
    ['1億2000萬', '億', 100_000_000, '萬', 10_000],
  ])('a part with its own multiplier below another: %s', (_, above, size, below, part) => {
    const most = part === 10_000 ? 9999 : 9;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: most }), (high, low) => {
        expect(read(`${high}${above}${low}${below}`)).toBe(high * size + low * part);
      }),
    );
  });
});

describe('every written form of a decimal reads back', () => {
  const places = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 9999 }));

  it.each<[string, string, number]>([
    ['plain', '', 1],
    ['in 万', '万', 10_000],
    ['in 亿', '亿', 100_000_000],
    ['in 万亿', '万亿', 1_000_000_000_000],
    ['in 萬', '萬', 10_000],
    ['in 千', '千', 1000],
  ])('%s', (_, scale, size) => {
    fc.assert(
      fc.property(places, ([whole, part]) => {
        const printed = `${whole}.${String(part).padStart(4, '0')}`;
        // The decimal string shifted by the multiplier, so that no binary fraction decides.
        const value = Number(`${Number(`${whole}${String(part).padStart(4, '0')}`)}e${Math.log10(size) - 4}`);
        expect(read(printed + scale, '元')).toBeCloseTo(value, 3);
        expect(read(fullWidth(printed) + scale, '元')).toBeCloseTo(value, 3);
        if (size >= 10_000) expect(read(`${printed} ${scale}`, '元')).toBeCloseTo(value, 3);
      }),
    );
  });
});

describe('what stands inside a decimal changes nothing', () => {
  const whole = fc.integer({ min: 1000, max: 9_999_999 });
  const part = fc.integer({ min: 1, max: 99 }).map((places) => String(places).padStart(2, '0'));
  const scales = fc.constantFrom<[string, number]>(['', 0], ['万', 4], ['亿', 8]);

  it.each<[string, (whole: number, part: string) => string]>([
    ['zero-width spaces', (integer, places) => [...`${integer}.${places}`].join('\u200b')],
    ['zero-width spaces between full-width digits', (integer, places) => [...fullWidth(`${integer}.${places}`)].join('\u200b')],
    ['thin spaces between groups', (integer, places) => `${grouped(integer, '\u2009')}.${places}`],
    ['commas between groups', (integer, places) => `${grouped(integer, ',')}.${places}`],
    ['a thin space behind it', (integer, places) => `${integer}.${places}\u2009`],
  ])('%s', (_, form) => {
    fc.assert(
      fc.property(whole, part, scales, (integer, places, [scale, zeros]) => {
        expect(read(form(integer, places) + scale, '元')).toBe(Number(`${integer}.${places}e${zeros}`));
      }),
    );
  });
});

describe('Chinese decimals read back', () => {
  it.each([
    ['simplified', SIMPLIFIED],
    ['traditional', TRADITIONAL],
    ['financial', FINANCIAL],
  ] as const)('%s', (_, style) => {
    const scales = fc.constantFrom<[string, number]>([style.wan, 4], [style.yi, 8], [style.wan + style.yi, 12]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), scales, (whole, part, [scale, zeros]) => {
        const places = [...String(part)].map((digit) => style.digits.charAt(Number(digit))).join('');
        expect(read(`${written(whole, style)}点${places}${scale}`, '元')).toBe(Number(`${whole}.${part}e${zeros}`));
      }),
    );
  });
});

describe('shares read back', () => {
  const shareOf = (text: string) => {
    const found = extract(`合格率达到${text}。`, { referenceDate: '2024-03-01' });
    return found.length === 1 ? [found[0]?.value, found[0]?.unit] : found;
  };

  it('百分之 and 千分之', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
        const part = written(whole, SIMPLIFIED) + (tenth > 0 ? `点${SIMPLIFIED.digits.charAt(tenth)}` : '');
        const value = Number(`${whole}.${tenth}`);
        expect(shareOf(`百分之${part}`)).toEqual([value, '%']);
        expect(shareOf(`千分之${part}`)).toEqual([value, '‰']);
        expect(shareOf(`${part}%`)).toEqual([value, '%']);
        expect(shareOf(`${value}％`)).toEqual([value, '%']);
        expect(shareOf(`${value}‰`)).toEqual([value, '‰']);
      }),
    );
  });

  it('fractions in characters and with a slash', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 2, max: 19 }), (part, whole) => {
        fc.pre(part < whole);
        const value = Math.round((part / whole) * 10_000) / 10_000;
        expect(shareOf(`${written(whole, SIMPLIFIED)}分之${written(part, SIMPLIFIED)}`)).toEqual([value, null]);
        expect(shareOf(`${part}/${whole}`)).toEqual([value, null]);
      }),
    );
  });

  it('tenths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (tenths) => {
        expect(shareOf(`${SIMPLIFIED.digits.charAt(tenths)}成`)).toEqual([tenths * 10, '%']);
        expect(shareOf(`${tenths}成`)).toEqual([tenths * 10, '%']);
      }),
    );
  });
});
