import { browser } from 'wxt/browser';
import { dayOf } from '../core/day.ts';
import type { NoteDraft } from '../core/model/note.ts';
import { IMPORT_PROGRESS, LAST_RECORD } from '../messages/session-keys.ts';
import { makeNote, NoteRefused } from '../store/notes.ts';
import { readPlan } from '../store/read.ts';
import { dropStaged, stagePart, writeStaged } from '../store/staged-import.ts';
import { findTarget } from './find-target.ts';
import { keepIndexed } from './keep-indexed.ts';
import { pushStatus } from './push-status.ts';
import { checkMoment } from './save-note.ts';

/** Open pages are told of so many targets one by one; the others show it when they are looked at anew. */
const MOST_TOLD = 200;

let givenUp: string | null = null;

/** Makes records of one part of a table and keeps them aside, all of them or none. Throws as saving one would. */
export async function stageReports(staged: {
  importId: string;
  part: number;
  parts: number;
  records: number;
  drafts: NoteDraft[];
  recordedAt: string;
}): Promise<null> {
  const { importId, part, parts, records, drafts, recordedAt } = staged;
  checkMoment(recordedAt);
  const today = dayOf(new Date());
  const plans = new Map(
    await Promise.all([...new Set(drafts.map(({ planId }) => planId))].map(async (id) => [id, await readPlan(id)] as const)),
  );
  for (const draft of drafts) {
    if (draft.asOf > today) throw new NoteRefused('asOf is a day to come');
    findTarget(plans.get(draft.planId) ?? null, draft);
  }
  await stagePart({ importId, part, parts, records, notes: await Promise.all(drafts.map((draft) => makeNote(draft, recordedAt))) });
  return null;
}

/** Writes what was kept aside, in one transaction. How far it is stands in session storage; `dropImport` gives it up. */
export async function writeImport(wanted: { importId: string; parts: number }): Promise<{ added: number }> {
  givenUp = null;
  const { added, written } = await writeStaged(wanted, (done) => {
    browser.storage.session.set({ [IMPORT_PROGRESS]: { ...wanted, done } }).catch(() => {});
    return givenUp !== wanted.importId;
  });
  const [last] = written;
  if (last) browser.storage.session.set({ [LAST_RECORD]: last.note.id }).catch(() => {});
  for (const { note, state } of written.slice(0, MOST_TOLD))
    if (note.commitmentId !== undefined) pushStatus(note.commitmentId, state.declared ?? 'none').catch(() => {});
  void keepIndexed(1);
  return { added };
}

/** Gives an import up: nothing more of it is written, and what was kept aside is forgotten. */
export async function dropImport({ importId }: { importId: string }): Promise<null> {
  givenUp = importId;
  await dropStaged(importId);
  return null;
}
