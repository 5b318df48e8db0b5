import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pointAt } from '../../lib/background/card.ts';
import { forgetContent } from '../../lib/background/page-texts.ts';
import { placeNote } from '../../lib/background/place-note.ts';
import { saveNote } from '../../lib/background/save-note.ts';
import { tabPage } from '../../lib/background/tab-pages.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import type { NoteOnPage } from '../../lib/messages/calls.ts';
import { store } from '../../lib/store/database.ts';
import { report } from '../store/records.ts';
import { freshWorker, PAGE, reading, shownCard } from './worker.ts';

const { text } = reading();
const SCHOOLS = { taskId: 'p/1', commitmentId: 'p/1/schools' };

/** A page on which somebody made a note at its first 67所. */
beforeEach(async () => {
  await freshWorker();
  forgetContent(PAGE.tabId);
  await viewPage(reading(), PAGE);
  await pointAt({ ...SCHOOLS, at: { start: 26, end: 29 }, selection: null, selected: null }, PAGE);
  const { places } = await shownCard();
  if (!places.origin) throw new Error('the card knows no place');
  const now = new Date().toISOString();
  const origin = { url: PAGE.url, title: '计划', selectors: places.origin, capturedAt: now };
  await saveNote({ draft: report({ origin }), profile: { author: '甲某', office: '某处' }, recordedAt: now });
});

/** What becomes of the note when the page says this. */
async function placeIn(changed: string): Promise<NoteOnPage> {
  await viewPage(reading({ text: changed }), PAGE);
  const [note] = (await tabPage(PAGE.tabId))?.notes ?? [];
  if (!note) throw new Error('the note was not looked for');
  return note;
}

describe('when the page is read again, the note', () => {
  test('is found where it was made, also when numbers and spaces are printed otherwise', async () => {
    expect((await placeIn(text)).found).toEqual({ state: 'found', moved: false, start: 26, end: 29 });
    const reprint = text.replace('1.建', '１．建').replace('67所', ' 67 所');
    const { found } = await placeIn(reprint);
    expect(found).toMatchObject({ state: 'found' });
    if (found.state === 'found') expect(reprint.slice(found.start, found.end)).toBe('67 所');
  });

  const changes: [name: string, from: string, to: string, change: string, now: object][] = [
    ['another figure', '67所。\n2', '57所。\n2', 'value', { value: 57, unit: '所' }],
    ['another unit', '67所。\n2', '67个。\n2', 'unit', { value: 67, unit: '个' }],
    ['another bound', '67所。\n2', '67所以内。\n2', 'comparator', { value: 67, comparator: '<=' }],
  ];
  test.each(changes)('is told to say %s, and is not moved to it', async (_, from, to, change, now) => {
    const { found } = await placeIn(text.replace(from, to));
    expect(found).toMatchObject({ state: 'value-changed', changes: [change], stored: { value: 67, unit: '所', comparator: '=' }, now });
  });

  test('is told to be lost when its sentence was deleted, although its figure stands elsewhere', async () => {
    expect((await placeIn(text.replace('全年新建幼儿园67所。', ''))).found).toEqual({ state: 'orphaned' });
  });

  test('goes nowhere but into session storage: the page is answered marks alone', async () => {
    const view = await viewPage(reading(), PAGE);
    expect(Object.keys(view).sort()).toEqual(['matches', 'planId', 'tasks']);
    expect(JSON.stringify(view)).not.toContain('note:');
  });
});

describe('the reader decides that', () => {
  const placed = async (changed: string, at: Parameters<typeof placeNote>[0]['at']) => {
    const { noteId, part } = await placeIn(changed);
    await placeNote({ tabId: PAGE.tabId, noteId, part, at });
    return (await tabPage(PAGE.tabId))?.notes;
  };

  test('it is a revision: the place is kept as a record with both figures, and found from then on', async () => {
    const changed = text.replace('67所。\n2', '57所。\n2');
    const notes = await placed(changed, { start: 26, end: 29 });
    expect(notes).toMatchObject([{ quote: { before: '全年新建幼儿园', words: '57所', after: '' }, found: { state: 'found', start: 26 } }]);
    expect(await store.placements.toArray()).toMatchObject([
      { part: 'origin', decision: 'here', author: '甲某', page: 'jyj.example.gov.cn/plan.html', stored: { value: 67 }, now: { value: 57 } },
    ]);
    expect((await placeIn(changed)).found).toMatchObject({ state: 'found' });
    // The old wording is the change now.
    expect((await placeIn(text)).found).toMatchObject({ state: 'value-changed', stored: { value: 57 }, now: { value: 67 } });
  });

  test('it is gone: it is not asked about again, and the note stays', async () => {
    expect(await placed(text.replace('全年新建幼儿园67所。', ''), 'gone')).toBeUndefined();
    expect(await store.notes.count()).toBe(1);
  });

  test('it belongs to what is selected on the page', async () => {
    const shorter = text.replace('全年新建幼儿园67所。', '');
    const start = shorter.indexOf('67所');
    vi.mocked(fakeBrowser.tabs.sendMessage).mockResolvedValueOnce({ ok: true, value: { start, end: start + 3 } } as never);
    expect(await placed(shorter, 'selection')).toMatchObject([{ found: { state: 'found', start } }]);
  });

  test('and nothing is kept when nothing is selected, or the page is not known any more', async () => {
    const orphaned = text.replace('全年新建幼儿园67所。', '');
    await expect(placed(orphaned, 'selection')).rejects.toMatchObject({ name: 'NoSuchPlace' });
    await expect(placed(orphaned, { start: 0, end: 9_000 })).rejects.toMatchObject({ name: 'NoSuchPlace' });
    const { noteId } = await placeIn(orphaned);
    await expect(placeNote({ tabId: 99, noteId, part: 'origin', at: 'gone' })).rejects.toMatchObject({ name: 'NoSuchPlace' });
    expect(await store.placements.count()).toBe(0);
  });
});
