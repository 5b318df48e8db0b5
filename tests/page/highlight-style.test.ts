import { expect, it } from 'vitest';
import { HIGHLIGHT_STYLE } from '../../lib/page/highlight-style.ts';

it('gives every paint a rule that the browser understands, none of them a colour of its own for the text', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIGHLIGHT_STYLE);
  const [media] = [...sheet.cssRules] as CSSMediaRule[];
  expect(media?.conditionText).toBe('screen');
  const rules = [...(media?.cssRules ?? [])] as CSSStyleRule[];
  expect(rules.map(({ selectorText }) => selectorText)).toEqual(
    ['on', 'late', 'done', 'todo', 'changed', 'paused', 'none', 'here', 'task'].map((name) => `::highlight(jn-${name})`),
  );
  for (const { style } of rules) {
    expect(style.backgroundColor).toMatch(/^rgba\(/);
    expect(style.color).toBe('');
  }
  // The lines differ in style or thickness as well as in hue.
  const lines = rules.slice(0, 7).map(({ style }) => `${style.textDecorationStyle} ${style.textDecorationThickness}`);
  expect(new Set(lines).size).toBeGreaterThanOrEqual(5);
});
