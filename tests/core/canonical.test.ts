import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json, NotCanonical } from '../../lib/core/canonical.ts';

describe('canonical JSON (RFC 8785)', () => {
  const cases: [name: string, value: Json, text: string][] = [
    ['literals', [null, true, false], '[null,true,false]'],
    [
      'numbers of the RFC’s example',
      // The RFC writes the first as 333333333.33333329, which is the same double.
      { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001] },
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    ],
    ['string of the RFC’s example', '€$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    [
      'numbers of RFC 8785 appendix B',
      [-0, 5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000, 1e23, 1e21, 1e-7],
      '[0,5e-324,1.7976931348623157e+308,9007199254740992,295147905179352830000,1e+23,1e+21,1e-7]',
    ],
    [
      'members by UTF-16 units, as in the RFC’s sorting example',
      {
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '\ufb33': 'Hebrew',
        1: 'One',
        '\ud83d\ude00': 'Emoji',
        '\u0080': 'Control',
        ö: 'o',
      },
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"o","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew"}',
    ],
    ['nesting, no white space', { b: [{ y: 1, x: 2 }], a: {} }, '{"a":{},"b":[{"x":2,"y":1}]}'],
    ['an undefined member is absent', { b: 1, a: undefined }, '{"b":1}'],
    ['nothing but what JSON must escape is escaped', '\u2028<台州>\u007f\b\t', '"\u2028<台州>\u007f\\b\\t"'],
    ['a surrogate pair is a character', '😀', '"😀"'],
    ['a member named __proto__', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ];
  test.each(cases)('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  const refused: [name: string, value: unknown][] = [
    ['NaN', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', ['\udead']],
    ['a lone surrogate in a name', { '\ud800': 1 }],
    ['undefined in an array', [undefined]],
    ['a function', { a: () => {} }],
    ['a bigint', 1n],
  ];
  test.each(refused)('%s is refused', (_, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(NotCanonical);
  });
});
