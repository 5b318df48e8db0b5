import type { Note } from '../core/model/note.ts';
import type { MarkedPage } from '../messages/calls.ts';
import { ask } from '../messages/send.ts';
import type { ReadingRow } from '../store/database.ts';
import { notesOf } from '../store/read.ts';
import { sha256 } from '../store/sha256.ts';
import { readingOf } from '../store/sightings.ts';
import { type Watch, watch } from './watch.ts';

/** A page with the hash of its text and the moment at which it was read. */
export type PageToShare = MarkedPage & { textHash: string; capturedAt: string };

/** The text of a tab's page with its places, as it stands now. Rejects when no page answers there. */
export async function readPage(tabId: number): Promise<PageToShare> {
  const page = await ask('readMarked', { tabId });
  return { ...page, textHash: await sha256(page.text), capturedAt: new Date().toISOString() };
}

/** All records of these targets (commitments, or tasks as a whole), superseded and withdrawn ones too. */
export async function recordsOf(targets: Iterable<string>): Promise<Note[]> {
  const found = await Promise.all([...new Set(targets)].map((target) => notesOf(target)));
  return found.flatMap(({ items }) => items);
}

/** Adds records of a file; answers how many came in, were here already, and were refused, with the reason. */
export const importRecords = (notes: Note[]) => ask('importNotes', { notes });

export type Imported = Awaited<ReturnType<typeof importRecords>>;

/** What changed on a page since it was read before, as long as the reader has not seen it. */
export function changesOn(url: string): Watch<Pick<ReadingRow, 'changes' | 'knownAt'> | null> {
  return watch(() => readingOf(url));
}

export async function acknowledgeChanges(url: string): Promise<void> {
  await ask('acknowledgeChanges', { url });
}
