import { browser } from 'wxt/browser';
import { dayOf } from '../core/day.ts';
import type { Note } from '../core/model/note.ts';
import type { NoteToSave } from '../core/model/note-to-save.ts';
import type { CommitmentState } from '../core/status.ts';
import { LAST_RECORD } from '../messages/session-keys.ts';
import { addReport, makeNote, NoteRefused } from '../store/notes.ts';
import { noteById, readPlan } from '../store/read.ts';
import { saveReport } from '../store/save-report.ts';
import { findTarget } from './find-target.ts';
import { keepIndexed } from './keep-indexed.ts';
import { planRow } from './plan-indexes.ts';
import { pushStatus } from './push-status.ts';
import { witnessRecords } from './witness.ts';

const DAY_MS = 86_400_000;

/** Open cards and pages look again. Whoever does not hear of it is out of date until opened anew, and no worse. */
export function tellOf({ id, commitmentId }: Note, { declared }: CommitmentState): void {
  browser.storage.session.set({ [LAST_RECORD]: id }).catch(() => {});
  witnessRecords();
  if (commitmentId !== undefined) pushStatus(commitmentId, declared ?? 'none').catch(() => {});
  void keepIndexed();
}

/** A form makes its instant when the button is pressed, and a retry repeats it; a clock that was set meanwhile may be a day off. */
export function checkMoment(recordedAt: string): void {
  const age = Date.now() - Date.parse(recordedAt);
  if (age < -DAY_MS || age > 2 * DAY_MS) throw new NoteRefused('recordedAt is not about now');
}

/**
 * Makes a record of a report, on a target of a plan that is here and about a day that has come. Answers after the record is on disk;
 * open pages follow at once, and the answer does not wait for them. The same report of the same instant is the same record: when an
 * answer was lost, asking again adds nothing.
 */
export async function saveNote({ draft, profile, recordedAt }: NoteToSave): Promise<{ id: string }> {
  checkMoment(recordedAt);
  if (draft.asOf > dayOf(new Date())) throw new NoteRefused('asOf is a day to come');
  const [plan, note] = await Promise.all([planRow(draft.planId), makeNote(draft, recordedAt)]);
  try {
    findTarget(plan, draft);
  } catch {
    // A page may have restored another edition since the plan was read.
    findTarget(await readPlan(draft.planId), draft);
  }
  const state = await saveReport(note, profile);
  tellOf(note, state);
  return { id: note.id };
}

/**
 * Makes a record public, or internal again, by a record that supersedes it and says the same. Who reported what and when it was true of
 * stay; a form that is half typed on the same target is left alone.
 */
export async function changeVisibility(change: { id: string; visibility: Note['visibility'] }): Promise<{ id: string }> {
  const before = await noteById(change.id);
  if (!before) throw new NoteRefused('there is no such record');
  const { id, recordedAt: _, ...body } = before;
  const note = await makeNote({ ...body, visibility: change.visibility, supersedes: id }, new Date().toISOString());
  tellOf(note, await addReport(note));
  return { id: note.id };
}
