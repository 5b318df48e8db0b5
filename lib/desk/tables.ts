import { browser } from 'wxt/browser';
import type { Note, NoteDraft } from '../core/model/note.ts';
import { StoredState } from '../core/model/stored-state.ts';
import type { CommitmentState } from '../core/status.ts';
import { ask } from '../messages/send.ts';
import { IMPORT_PROGRESS } from '../messages/session-keys.ts';
import { store } from '../store/database.ts';
import { notesOf } from '../store/read.ts';
import { type PendingImport, pendingImport } from '../store/staged-import.ts';
import { type Watch, watch } from './watch.ts';

/** What tables are made of and held against, read a few targets at a time. */
export const tableRecords = {
  async reported(planId: string): Promise<Set<string>> {
    return new Set(await store.states.where('planId').equals(planId).primaryKeys());
  },
  async states(targets: readonly string[]): Promise<Map<string, CommitmentState>> {
    const rows = await store.states.bulkGet([...targets]);
    return new Map(
      rows.flatMap((row) => {
        const state = row && StoredState.safeParse(row.state).data;
        return state ? [[row.target, state] as const] : [];
      }),
    );
  },
  async records(targets: readonly string[]): Promise<Map<string, Note[]>> {
    return new Map(await Promise.all(targets.map(async (target) => [target, (await notesOf(target)).items] as const)));
  },
  async targetsOf(noteIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await store.notes.bulkGet([...noteIds])).flatMap((row) => (row ? [[row.id, row.target] as const] : [])));
  },
};

/** Records sent in one message. */
const PART = 1000;

/** Work that a user can give up, and that tells how far it is. */
interface Work {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

/**
 * Writes reports together: first all are kept aside, part by part, then one transaction takes them in. What was kept aside stays when the
 * background stops in between ({@link watchPending} tells of it); given up, nothing is left. Throws what the background refuses.
 */
export async function writeReports(
  drafts: readonly NoteDraft[],
  recordedAt: string,
  { signal, progress }: Work,
): Promise<{ added: number }> {
  // Reports of one target in one part: writing a part reads all that its targets have, once for each part that names them.
  const targetOf = ({ commitmentId, taskId }: NoteDraft) => commitmentId ?? taskId;
  const ordered = drafts.toSorted((a, b) => (targetOf(a) < targetOf(b) ? -1 : targetOf(a) > targetOf(b) ? 1 : 0));
  const importId = crypto.randomUUID();
  const parts = Math.ceil(drafts.length / PART);
  try {
    for (let part = 0; part < parts; part += 1) {
      signal.throwIfAborted();
      await ask('stageReports', {
        importId,
        part,
        parts,
        records: drafts.length,
        drafts: ordered.slice(part * PART, (part + 1) * PART),
        recordedAt,
      });
      progress(part + 1, parts * 2);
    }
    return await writePending({ importId, parts }, { signal, progress: (done) => progress(parts + done, parts * 2) });
  } catch (error) {
    if (signal.aborted) await ask('dropImport', { importId });
    throw error;
  }
}

/** Writes what was kept aside. */
export async function writePending(
  { importId, parts }: Pick<PendingImport, 'importId' | 'parts'>,
  { signal, progress }: Work,
): Promise<{ added: number }> {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const told = changes[IMPORT_PROGRESS]?.newValue as { importId?: string; done?: number } | undefined;
    if (told?.importId === importId && typeof told.done === 'number') progress(told.done, parts);
  };
  const giveUp = () => void ask('dropImport', { importId }).catch(() => {});
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', giveUp);
  try {
    signal.throwIfAborted();
    return await ask('writeImport', { importId, parts });
  } finally {
    browser.storage.onChanged.removeListener(listen);
    signal.removeEventListener('abort', giveUp);
  }
}

export async function dropPending(importId: string): Promise<void> {
  await ask('dropImport', { importId });
}

/** An import that was kept aside and neither written nor given up. */
export const watchPending: Watch<PendingImport | null> = watch(() => pendingImport());
