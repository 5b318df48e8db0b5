import { type Lang, STATUS } from '../i18n/domain.ts';
import { type Board, CODES, countByStatus } from './board-model.ts';
import { h } from './dom.ts';
import { sign } from './glyph.ts';
import type { Toggle } from './toggle.ts';
import { WORDS } from './words.ts';

/**
 * Counts by status; each one is also the filter for it. Commitments are counted, their values never added. Under them the same as shares of
 * one line, in borders, which keep to be seen where colours are forced.
 */
export function statusCounts({ feed }: Board, lang: Lang, toggle: Toggle): HTMLElement[] {
  const tally = countByStatus(feed.items);
  const counts = CODES.map((code) =>
    h('li', {}, toggle('status', code, {}, sign(code, STATUS[code].words[lang]), h('b', {}, tally.get(code) || 0))),
  );
  const shares = Array.from(tally, ([code, count]) => {
    const share = h('span', { class: `k ${code}` });
    share.style.flex = count as unknown as string;
    return share;
  });
  return [h('ul', { class: 'counts', 'aria-label': WORDS[lang].columns[2] }, counts), h('div', { class: 'share' }, shares)];
}
