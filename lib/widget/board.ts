import type { FeedItem } from '../core/model/feed.ts';
import type { Lang } from '../i18n/domain.ts';
import { type Board, type Choice, choose, FEW_ROWS, type Task } from './board-model.ts';
import { h } from './dom.ts';
import { sign } from './glyph.ts';
import { noteList, notesOf, row } from './rows.ts';
import { statusCounts } from './status-counts.ts';
import { taskStrip } from './task-strip.ts';
import { togglesOf } from './toggle.ts';
import { WORDS } from './words.ts';

/** So many more are drawn at a time when all are asked for: each time lays the whole table out anew, which for hundreds of rows costs more than they do. */
const MORE_ROWS = 200;

/**
 * The board of a feed. It changes in place as the reader chooses; `choice` keeps what is chosen for the next drawing.
 * `notice` says how fresh the data are, `source` is the feed's address. With `only` it is the view of that one task, which `choice` names.
 */
export function boardView(board: Board, lang: Lang, choice: Choice, notice: Node | null, source: string, only?: Task): HTMLElement {
  const { feed, tasks, verified } = board;
  const words = WORDS[lang];
  const { plan } = feed;
  const items = only ? choose(board, choice) : feed.items;
  const title = words.title(plan.shortTitle);
  const heads = words.columns.map((word) => h('th', {}, word));
  const tableHead = h('thead', {}, h('tr', {}, heads));
  const table = h('table', { 'aria-label': title });
  const shown = h('p', { role: 'status' });
  const task = h('div', { class: 'task' });
  const rest = h('p', { class: 'pad' });
  const { toggle, show } = togglesOf(choice, changed);
  const search = h('input', {
    type: 'search',
    'aria-label': words.seek,
    placeholder: words.seek,
    value: choice.query,
    input: changed,
  }) as HTMLInputElement;
  const reset = () => {
    search.value = '';
    choice.status = choice.taskId = null;
    changed();
    search.focus();
  };
  const all = h('button', { click: reset }, words.showAll);
  const rows = new Map<FeedItem, HTMLElement>();
  const rowOf = (item: FeedItem) => {
    const made = rows.get(item) ?? row(board, item, lang);
    rows.set(item, made);
    return made;
  };
  let chosen: FeedItem[];

  function changed(): void {
    choice.query = search.value;
    choice.limit = FEW_ROWS;
    // The height that was reserved for loading is not needed once the reader has taken over.
    view.style.minHeight = '';
    update();
  }

  function update(): void {
    chosen = choose(board, choice);
    const one = tasks.get(choice.taskId as string);
    show();
    shown.textContent = words.shown(chosen.length, items.length);
    all.hidden = chosen.length === items.length;
    task.hidden = !one;
    if (one) {
      const { id, number, title: name } = one;
      task.replaceChildren(h('b', {}, `${words.columns[0]} ${number} ${name}`), noteList(notesOf(feed.notes, id), null, lang));
    }
    table.replaceChildren(tableHead);
    fill();
  }

  /** Adds the rows up to the limit to those that are there. */
  function fill(): void {
    table.append(...chosen.slice(table.children.length - 1, choice.limit).map(rowOf));
    const left = chosen.length - choice.limit;
    rest.hidden = left <= 0 && chosen.length > 0;
    rest.replaceChildren(left > 0 ? h('button', { click: showRest }, words.more(left)) : words.nothing);
  }

  function showRest(): void {
    const next = rowOf(chosen[choice.limit] as FeedItem).querySelector('button') as HTMLElement;
    grow();
    next.focus();
  }

  /** All other rows, a few at a time: thousands at once would hold the page up. */
  function grow(): void {
    // Another drawing may have taken the place of this one meanwhile; the choice is its own then.
    if (!chosen[choice.limit] || !table.isConnected) return;
    choice.limit += MORE_ROWS;
    fill();
    setTimeout(grow);
  }

  const reported = items.filter((item) => item.status).length;
  const view = h(
    'section',
    { class: 'jw', lang, 'aria-label': title },
    h(
      'header',
      {},
      h('h2', {}, title),
      h(
        'p',
        {},
        `${words.summary(items.length, reported)} ${words.asOf(feed.asOf)} `,
        verified !== null && sign(verified ? 'done' : 'na', verified ? words.verified : words.unverifiable),
      ),
    ),
    notice,
    !only && [statusCounts(board, lang, toggle), taskStrip(board, lang, toggle), h('div', { class: 'tools' }, search, shown, all)],
    task,
    table,
    rest,
    h('footer', {}, h('span', {}, words.issue(plan.issuer, feed.seq, feed.issuedOn)), ' ', h('a', { href: source }, words.data)),
  );
  update();
  return view;
}
