import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { FormDraft } from '../../lib/core/model/form-draft.ts';
import { draftOf, keepDraft } from '../../lib/store/drafts.ts';
import { addNote, makeNote, NoteRefused } from '../../lib/store/notes.ts';
import { readProfile } from '../../lib/store/profile.ts';
import { saveReport } from '../../lib/store/save-report.ts';
import { freshStore, moment, report } from './records.ts';

const TARGET = { taskId: 'p/1', commitmentId: 'p/1/schools' };
const TYPED: FormDraft = {
  value: '四十一?',
  declared: '',
  asOf: '2020-09',
  body: '半句',
  problem: '',
  nextStep: '',
  evidence: 'page',
  link: 'not yet a link',
  isPublic: false,
};

test('what is half typed is kept as typed, for its own target, and survives closing', async () => {
  const db = freshStore();
  await keepDraft(TARGET, TYPED, db);
  await keepDraft({ taskId: 'p/1' }, { ...TYPED, body: '任务' }, db);
  db.close();
  await db.open();
  expect(await draftOf('p/1/schools', db)).toEqual(TYPED);
  expect(await draftOf('p/1', db)).toEqual({ ...TYPED, body: '任务' });
  await keepDraft(TARGET, null, db);
  expect(await draftOf('p/1/schools', db)).toBeNull();
});

test('saving makes the record, forgets its draft and remembers who reported', async () => {
  const db = freshStore();
  await keepDraft(TARGET, TYPED, db);
  expect(await readProfile(db)).toEqual({ author: '', office: '' });
  const state = await saveReport(await makeNote(report(), moment(0)), { author: '张三', office: '基建科' }, db);
  expect(state.value).toBe(41);
  expect(await draftOf('p/1/schools', db)).toBeNull();
  expect(await readProfile(db)).toEqual({ author: '张三', office: '基建科' });
});

test.each(['supersedes', 'retracts'] as const)('a record that %s another leaves the half-typed report', async (act) => {
  const db = freshStore();
  const first = await makeNote(report(), moment(0));
  await addNote(first, db);
  await keepDraft(TARGET, TYPED, db);
  await saveReport(await makeNote(report({ [act]: first.id }), moment(1)), { author: '张三', office: '基建科' }, db);
  expect(await db.notes.count()).toBe(2);
  expect(await draftOf('p/1/schools', db)).toEqual(TYPED);
});

test('a damaged draft counts as none', async () => {
  const db = freshStore();
  await keepDraft(TARGET, { ...TYPED, body: 7 } as never, db);
  expect(await draftOf('p/1/schools', db)).toBeNull();
});

test('a record that is refused leaves draft, reporter and records as they were', async () => {
  const db = freshStore();
  await addNote(await makeNote(report(), moment(0)), db);
  await keepDraft(TARGET, TYPED, db);
  const refused = await makeNote(report({ supersedes: `note:${'0'.repeat(64)}` }), moment(1));
  await expect(saveReport(refused, { author: '李四', office: '' }, db)).rejects.toThrow(NoteRefused);
  expect(await draftOf('p/1/schools', db)).toEqual(TYPED);
  expect(await readProfile(db)).toEqual({ author: '', office: '' });
  expect(await db.notes.count()).toBe(1);
});
