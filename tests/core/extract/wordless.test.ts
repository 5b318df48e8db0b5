import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Wordless } from '../../../lib/core/extract/refine/wordless.ts';

describe('Wordless', () => {
  it('says of any stretches, in whatever order they are asked for, whether an ideograph stands in them', () => {
    const stretch = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('3', '%', ' ', '年'), maxLength: 50 }), fc.array(stretch), (text, stretches) => {
        const wordless = new Wordless(text);
        for (const [from, length] of stretches)
          expect(wordless.covers(from, from + length)).toBe(!text.slice(Math.max(0, from), Math.max(0, from + length)).includes('年'));
      }),
    );
  });
});
