import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordingDiff } from '../../lib/core/wording-diff.ts';

const shown = (before: string, after: string) =>
  wordingDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test.each([
  ['建成67所，力争', '建成67所，力争', '建成67所，力争'],
  ['建成67所。', '建成76所。', '建成[-67-]{+76+}所。'],
  ['达到88.6%。', '达到88.8%。', '达到[-88.6-]{+88.8+}%。'],
  ['投入68亿元', '投入68万元', '投入68[-亿-]{+万+}元'],
  ['年内完成', '年内未完成', '年内{+未+}完成'],
  ['力争达到50%', '达到50%', '[-力争-]达到50%'],
  ['', '新的', '{+新的+}'],
  ['旧的', '', '[-旧的-]'],
])('%s → %s', (before, after, diff) => {
  expect(shown(before, after)).toBe(diff);
});

test('the parts always make up both wordings again', () => {
  const words = fc.array(fc.constantFrom('建', '成', '67', '76', '所', '，', 'ESI', ' '), { maxLength: 40 }).map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordingDiff(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('wordings too long for it are told apart as a whole', () => {
  const parts = wordingDiff('甲乙'.repeat(1_000), '乙丙'.repeat(1_000));
  expect(parts.map(({ kind, text }) => [kind, text.length])).toEqual([
    ['removed', 2_000],
    ['added', 2_000],
  ]);
});
