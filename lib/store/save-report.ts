import type { Profile } from '../core/model/form-draft.ts';
import type { Note } from '../core/model/note.ts';
import type { CommitmentState } from '../core/status.ts';
import { type Store, store } from './database.ts';
import { keepDraft } from './drafts.ts';
import { addReport } from './notes.ts';
import { rememberProfile } from './profile.ts';
import { withStore } from './unavailable.ts';

/**
 * All that saving a form does, or nothing of it: the record and the new state, the draft gone, the reporter remembered.
 * A correction or a withdrawal leaves the draft: what is half typed there is a report of its own.
 * Resolves after the transaction is on disk.
 */
export function saveReport(note: Note, profile: Profile, db: Store = store): Promise<CommitmentState> {
  return withStore(() =>
    db.transaction('rw', db.notes, db.states, db.drafts, db.meta, async () => {
      const isNew = note.supersedes === undefined && note.retracts === undefined;
      // Side by side: what fails takes the whole transaction with it.
      const [state] = await Promise.all([addReport(note, db), isNew && keepDraft(note, null, db), rememberProfile(profile, db)]);
      return state;
    }),
  );
}
