import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeVisibility, saveNote as save } from '../../lib/background/save-note.ts';
import { tabPage } from '../../lib/background/tab-pages.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import type { NoteToSave } from '../../lib/core/model/note-to-save.ts';
import { store } from '../../lib/store/database.ts';
import { draftOf, keepDraft } from '../../lib/store/drafts.ts';
import { readProfile } from '../../lib/store/profile.ts';
import { notesOf, stateOf } from '../../lib/store/read.ts';
import { report } from '../store/records.ts';
import { asked, freshWorker, PAGE, reading } from './worker.ts';

const PROFILE = { author: '张三', office: '基建科' };

/** Saves as a form does, just now unless told otherwise. */
const saveNote = (saved: Omit<NoteToSave, 'recordedAt'> & { recordedAt?: string }) =>
  save({ recordedAt: new Date().toISOString(), ...saved });

beforeEach(freshWorker);
afterEach(() => vi.restoreAllMocks());

test('answers the name of the record when it is stored, with the draft gone and the reporter remembered', async () => {
  const target = { taskId: 'p/1', commitmentId: 'p/1/schools' };
  await keepDraft(target, {
    value: '4',
    declared: '',
    asOf: '',
    body: '',
    problem: '',
    nextStep: '',
    evidence: 'none',
    link: '',
    isPublic: false,
  });
  const { id } = await saveNote({ draft: report(), profile: PROFILE });
  expect((await notesOf('p/1/schools')).items).toMatchObject([{ ...report(), id }]);
  expect(await draftOf('p/1/schools')).toBeNull();
  expect(await readProfile()).toEqual(PROFILE);
});

test('every tab that shows the commitment follows, and its badge; the others are left alone', async () => {
  await viewPage(reading(), PAGE);
  await viewPage(reading(), { ...PAGE, tabId: 9 });
  await viewPage(reading({ text: '本页没有数字。' }), { ...PAGE, tabId: 11 });
  await saveNote({ draft: report({ declared: 'late' }), profile: PROFILE });
  const change = { commitmentId: 'p/1/schools', status: 'late' };
  await vi.waitFor(() =>
    expect(asked).toEqual([
      [7, 'statusChanged', change],
      [9, 'statusChanged', change],
    ]),
  );
  expect((await tabPage(9))?.matches.map(({ status }) => status)).toEqual(['late', 'none', 'late']);
  await vi.waitFor(async () => expect(await fakeBrowser.action.getTitle({ tabId: 9 })).toContain('1项滞后'));
});

test('two reports at once both reach the page', async () => {
  await viewPage(reading(), PAGE);
  const teachers = report({ taskId: 'p/2', commitmentId: 'p/2/teachers', declared: 'done' });
  await Promise.all([saveNote({ draft: report({ declared: 'late' }), profile: PROFILE }), saveNote({ draft: teachers, profile: PROFILE })]);
  await vi.waitFor(async () => expect((await tabPage(7))?.matches.map(({ status }) => status)).toEqual(['late', 'done', 'late']));
});

test('a tab that does not answer does not keep a record from being saved', async () => {
  await viewPage(reading(), PAGE);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Could not establish connection') as never);
  await saveNote({ draft: report(), profile: PROFILE });
  expect(await stateOf('p/1/schools')).toMatchObject({ effective: 1 });
});

test('of two windows that correct the same record at once, one is refused', async () => {
  const { id } = await saveNote({ draft: report(), profile: PROFILE });
  const corrections = [42, 43].map((value) => saveNote({ draft: report({ value, supersedes: id }), profile: PROFILE }));
  const outcomes = await Promise.allSettled(corrections);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await stateOf('p/1/schools')).toMatchObject({ effective: 1 });
});

describe('a report whose answer was lost', () => {
  const saved = (parts: Parameters<typeof report>[0] = {}) => ({
    draft: report(parts),
    profile: PROFILE,
    recordedAt: new Date().toISOString(),
  });

  test('sent again adds nothing', async () => {
    const sent = saved();
    expect(await save(sent)).toEqual(await save(sent));
    expect(await store.notes.count()).toBe(1);
    expect(await stateOf('p/1/schools')).toMatchObject({ effective: 1 });
  });

  test('and was a correction, sent again is not refused as overtaken by itself', async () => {
    const { id } = await saveNote({ draft: report(), profile: PROFILE });
    const sent = saved({ value: 42, supersedes: id });
    expect(await save(sent)).toEqual(await save(sent));
    expect(await store.notes.count()).toBe(2);
    expect(await stateOf('p/1/schools')).toMatchObject({ effective: 1, value: 42 });
  });

  const DAY = 86_400_000;
  test.each([
    ['two days to come', 2 * DAY],
    ['three days ago', -3 * DAY],
  ])('but of an instant %s is refused', async (_, away) => {
    const recordedAt = new Date(Date.now() + away).toISOString();
    await expect(save({ ...saved(), recordedAt })).rejects.toMatchObject({ name: 'NoteRefused' });
    expect(await store.notes.count()).toBe(0);
  });
});

describe('a record made public', () => {
  test('tells open pages the status that counts now', async () => {
    const first = await saveNote({ draft: report({ declared: 'late' }), profile: PROFILE });
    await viewPage(reading(), PAGE);
    asked.length = 0;
    await changeVisibility({ id: first.id, visibility: 'public' });
    await vi.waitFor(() => expect(asked).toEqual([[7, 'statusChanged', { commitmentId: 'p/1/schools', status: 'late' }]]));
  });

  test('is superseded by one that says the same, and the half-typed form of its target stays', async () => {
    const draft = {
      value: '4',
      declared: '',
      asOf: '',
      body: '',
      problem: '',
      nextStep: '',
      evidence: 'none',
      link: '',
      isPublic: false,
    } as const;
    const first = await saveNote({ draft: report({ declared: 'late' }), profile: PROFILE });
    await keepDraft({ taskId: 'p/1', commitmentId: 'p/1/schools' }, draft);
    const second = await changeVisibility({ id: first.id, visibility: 'public' });
    expect((await notesOf('p/1/schools')).items.find(({ id }) => id === second.id)).toMatchObject({
      ...report({ declared: 'late' }),
      visibility: 'public',
      supersedes: first.id,
    });
    expect(await stateOf('p/1/schools')).toMatchObject({ effective: 1, declared: 'late', value: 41 });
    expect(await draftOf('p/1/schools')).toEqual(draft);
  });

  test('that is not here, or was corrected meanwhile, is refused', async () => {
    await expect(changeVisibility({ id: 'note:nowhere', visibility: 'public' })).rejects.toMatchObject({ name: 'NoteRefused' });
    const { id } = await saveNote({ draft: report(), profile: PROFILE });
    await saveNote({ draft: report({ value: 42, supersedes: id }), profile: PROFILE });
    await expect(changeVisibility({ id, visibility: 'public' })).rejects.toMatchObject({ name: 'NoteRefused' });
    await expect(saveNote({ draft: report({ value: 43, supersedes: id }), profile: PROFILE })).rejects.toMatchObject({
      name: 'NoteRefused',
    });
    expect(await stateOf('p/1/schools')).toMatchObject({ effective: 1, value: 42 });
  });
});

describe('refused, with nothing stored', () => {
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const cases: [name: string, draft: ReturnType<typeof report>, error: string][] = [
    ['a plan that is not here', report({ planId: 'q' }), 'UnknownTarget'],
    ['a task that is not in the plan', report({ taskId: 'p/9' }), 'UnknownTarget'],
    ['a commitment that is not in the plan', report({ commitmentId: 'p/1/other' }), 'UnknownTarget'],
    ['a commitment of another task', report({ taskId: 'p/2' }), 'UnknownTarget'],
    ['a day to come', report({ asOf: tomorrow }), 'NoteRefused'],
    ['a correction of nothing', report({ supersedes: `note:${'0'.repeat(64)}` }), 'NoteRefused'],
    ['a text without a UTF-8 form', report({ body: '\ud800' }), 'NotCanonical'],
  ];
  test.each(cases)('%s', async (_, draft, name) => {
    await expect(saveNote({ draft, profile: PROFILE })).rejects.toMatchObject({ name });
    expect(await store.notes.count()).toBe(0);
    expect(await store.meta.get('profile')).toBeUndefined();
  });

  test('when the database will not open: StoreUnavailable', async () => {
    store.close();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    await expect(saveNote({ draft: report(), profile: PROFILE })).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});

test('neither names nor texts are written to the console', async () => {
  const written: unknown[][] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void written.push(words));
  await saveNote({ draft: report(), profile: PROFILE });
  await saveNote({ draft: report({ planId: 'q' }), profile: PROFILE }).catch(() => {});
  expect(written).toEqual([]);
});
