import type { StatusCode } from '../../core/status.ts';
import { type Lang, STATUS } from '../../i18n/domain.ts';
import { targetText, valueText } from '../../i18n/format.ts';
import { type Board, countByStatus, statusOf } from '../board-model.ts';
import { h } from '../dom.ts';
import { sign } from '../glyph.ts';
import { noteList, notesOf } from '../rows.ts';
import { WORDS } from '../words.ts';
import type { Place } from './find-places.ts';

/** How badges look, and how their styles get into a shadow tree. */
export interface BadgeSetting {
  board: Board;
  lang: Lang;
  /** Classes of the element's stage: dark, large. */
  look: string;
  addStyles: (shadow: ShadowRoot) => void;
}

/** Room between a popover and the window's edge. */
const EDGE = 8;
let serial = 0;

/**
 * A badge for a place of the article: a button with the status, and a popover with what was said in public. All of it stands in a shadow
 * tree, so that the article's text stays what it was. Esc and a click elsewhere close the popover; the focus returns to the button.
 */
export function badge(place: Place, { board, lang, look, addStyles }: BadgeSetting, signal: AbortSignal): HTMLElement {
  const { feed, tasks } = board;
  const item = feed.items.find(({ id }) => id === place.itemId);
  const items = place.isTask
    ? feed.items.filter(({ taskId }) => taskId === place.itemId || tasks.get(taskId)?.parentId === place.itemId)
    : [];
  const name = item ? item.subject : (tasks.get(place.itemId)?.title ?? '');
  const counts: [StatusCode, number][] = item ? [[statusOf(item), 0]] : Array.from(countByStatus(items));
  const signs = counts.map(([code, count]) => sign(code, STATUS[code].words[lang] + (count ? ` ${count}` : '')));
  const said = counts.map(([code, count]) => STATUS[code].words[lang] + (count ? ` ${count}` : ''));

  const host = document.createElement('jiannuo-badge');
  const shadow = host.attachShadow({ mode: 'open' });
  addStyles(shadow);
  const id = `pop${++serial}`;
  const tag = h('button', { class: 'tag', 'aria-expanded': 'false', 'aria-label': `${name} ${said.join(' ')}` }, signs);
  const root = h('div', { class: look }, h('span', { class: 'jw', lang }, tag));
  shadow.append(root);
  let pop: HTMLElement | null = null;

  function close(): void {
    pop?.remove();
    pop = null;
    tag.setAttribute('aria-expanded', 'false');
    tag.removeAttribute('aria-controls');
  }

  function open(): void {
    const target = item?.quantity && targetText(item.quantity, item.hedge, lang);
    const reached = item?.value === undefined ? null : valueText(item.value, item.quantity?.unit ?? null, lang);
    const notes = notesOf(feed.notes, place.itemId);
    const facts = item
      ? h('p', {}, sign(statusOf(item), STATUS[statusOf(item)].words[lang]), target && ` ${reached ?? '–'} / ${target}`)
      : null;
    const list = items.map((each) => h('p', {}, sign(statusOf(each), STATUS[statusOf(each)].words[lang]), ' ', each.subject));
    const words = WORDS[lang];
    pop = h('div', { class: 'pop', id, role: 'group', 'aria-label': name }, [
      h('p', {}, h('b', {}, name)),
      facts,
      list,
      h('p', {}, words.asOf(feed.asOf)),
      notes.length ? noteList(notes, item?.quantity?.unit ?? null, lang) : null,
    ]);
    tag.parentElement?.append(pop);
    tag.setAttribute('aria-expanded', 'true');
    tag.setAttribute('aria-controls', id);
    // Within the window, whatever the place of the figure.
    const over = pop.getBoundingClientRect().right + EDGE - document.documentElement.clientWidth;
    if (over > 0) pop.style.left = `${-over}px`;
  }

  tag.addEventListener('click', () => (pop ? close() : open()));
  shadow.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || !pop) return;
    close();
    tag.focus();
  });
  const elsewhere = (event: Event) => {
    if (pop && !event.composedPath().includes(host)) close();
  };
  document.addEventListener('click', elsewhere);
  signal.addEventListener('abort', () => document.removeEventListener('click', elsewhere));
  return host;
}
