import { existsSync, readFileSync } from 'node:fs';
import { readHtml } from '../../lib/cli/html.ts';

const original = new URL('../../../shared/seed/plan-2020.txt', import.meta.url);
/** The first plan as its site shows it. */
export const originalPage = new URL('../../../shared/seed/pages/hanweb.html', import.meta.url);
const demo = new URL('../fixtures/site/plan.html', import.meta.url);

/** The first plan's text where it stands beside the checkout, otherwise the text of the demo's plan page. `from` says which. */
export function planText(): { text: string; from: string } {
  if (existsSync(original)) return { text: readFileSync(original, 'utf8'), from: 'the original plan' };
  return {
    text: readHtml(readFileSync(demo, 'utf8'), 'http://jyj.demo.gov.cn/plan.html').index.text,
    from: "the demo's plan page (the original is not beside this checkout)",
  };
}
