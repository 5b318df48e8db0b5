import type { StatusCode } from '../core/status.ts';
import { type Lang, STATUS } from '../i18n/domain.ts';
import { type Board, countByStatus, type TaskEntry } from './board-model.ts';
import { h } from './dom.ts';
import { glyph } from './glyph.ts';
import type { Toggle } from './toggle.ts';
import { WORDS } from './words.ts';

/** More glyphs than this are counted instead of drawn. */
const MOST_GLYPHS = 6;

/** All tasks of the plan, by section, with a glyph for each commitment: gaps show as well as progress. */
export function taskStrip({ feed, entries }: Board, lang: Lang, toggle: Toggle): HTMLElement {
  const word = WORDS[lang].columns[0];
  const mark = ({ task, items }: TaskEntry) => {
    const tally = Array.from(countByStatus(items));
    const said = tally.map(([code, count]) => `${STATUS[code].words[lang]} ${count}`).join(' ');
    const title = `${word} ${task.number} ${task.title} ${said}`;
    if (!items.length) return h('span', { class: 'idle', title }, task.number);
    const drawn = tally.map(([code, count]) => glyphs(code, count, items.length > MOST_GLYPHS));
    return toggle('taskId', task.id, { 'aria-label': title, title }, `${task.number} `, drawn);
  };
  return h(
    'div',
    { class: 'strip', role: 'group', 'aria-label': word },
    feed.plan.sections.map(({ id, number, title }) =>
      h(
        'div',
        {},
        h('span', { class: 'sec' }, number, title),
        h(
          'ul',
          {},
          entries.filter(({ task }) => task.sectionId === id).map((entry) => h('li', {}, mark(entry))),
        ),
      ),
    ),
  );
}

function glyphs(code: StatusCode, count: number, counted: boolean) {
  return counted ? h('span', {}, glyph(code), count) : Array.from({ length: count }, () => glyph(code));
}
