import type { FeedItem, FeedNote } from '../core/model/feed.ts';
import { EVIDENCE, type Lang, PACE, STATUS } from '../i18n/domain.ts';
import { targetText, valueText } from '../i18n/format.ts';
import { bar } from './bar.ts';
import { type Board, statusOf } from './board-model.ts';
import { h } from './dom.ts';
import { sign } from './glyph.ts';
import { WORDS } from './words.ts';

/**
 * One commitment as a group of table rows; the second row, with what stands behind the first, is made when it is opened.
 */
export function row({ feed, tasks }: Board, item: FeedItem, lang: Lang): HTMLElement {
  const words = WORDS[lang];
  const cell = (...children: Parameters<typeof h>[2][]) => h('td', {}, ...children);
  const opener = h(
    'button',
    {
      class: 'open',
      'aria-expanded': 'false',
      click: () => {
        const more = group.children[1];
        opener.setAttribute('aria-expanded', !more as unknown as string);
        if (more) more.remove();
        else group.append(h('tr', {}, h('td', { colspan: 5 }, details(item, notesOf(feed.notes, item.id), lang))));
      },
    },
    item.subject,
  );
  const code = statusOf(item);
  const { pace } = item;
  const group = h(
    'tbody',
    { class: 'row' },
    h(
      'tr',
      {},
      cell(tasks.get(item.taskId)?.number),
      h('th', { scope: 'row' }, opener),
      cell(sign(code, STATUS[code].words[lang], 'st ')),
      cell(figures(item, lang)),
      cell(pace.reason ? h('span', { class: 'soft' }, words.reason[pace.reason]) : sign(pace.code, PACE[pace.code].words[lang])),
    ),
  );
  return group;
}

function figures(item: FeedItem, lang: Lang) {
  const { quantity, hedge, value } = item;
  if (!quantity) return [];
  const target = targetText(quantity, hedge, lang);
  const reached = value === undefined ? null : valueText(value, quantity.unit, lang);
  return [h('span', { class: 'v' }, h('b', {}, reached ?? '–'), ` / ${target}`), bar(item, WORDS[lang].bar(target, reached))];
}

/** What was promised for when, from where it started, and all that was said in public. */
function details({ deadline, baseline, quantity, evidence }: FeedItem, notes: FeedNote[], lang: Lang) {
  const words = WORDS[lang];
  const unit = quantity ? quantity.unit : null;
  const facts = [
    deadline && words.deadline(deadline.date, deadline.origin),
    baseline && words.baseline(valueText(baseline.value, unit, lang)),
    words.evidence + EVIDENCE[evidence].words[lang],
  ];
  return [
    h('p', {}, facts.filter(Boolean).join(words.comma)),
    h('b', {}, words.history),
    notes.length ? noteList(notes, unit, lang) : h('p', {}, words.nothing),
  ];
}

/** The public notes of a commitment or of a task as a whole, newest first. */
export function notesOf(notes: FeedNote[], itemId: string): FeedNote[] {
  return notes.filter((note) => note.itemId === itemId).reverse();
}

export function noteList(notes: FeedNote[], unit: string | null, lang: Lang): HTMLElement {
  return h(
    'ol',
    {},
    notes.map(({ asOf, declared, value, office, body, evidence }) =>
      h(
        'li',
        {},
        h(
          'p',
          {},
          `${asOf} `,
          sign(declared, STATUS[declared].words[lang]),
          ' ',
          value !== undefined && h('b', {}, valueText(value, unit, lang)),
          ' ',
          h('span', { class: 'soft' }, office),
        ),
        body && h('p', { class: 'body' }, body),
        evidence.map(({ url, title }) => h('p', {}, h('a', { href: url, rel: 'noreferrer', target: '_blank' }, title || url))),
      ),
    ),
  );
}
