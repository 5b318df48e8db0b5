import type { Profile } from './form-draft.ts';
import type { NoteDraft } from './note.ts';

/** What a form asks to be made a record. A retry sends the same instant, so that it makes the same record. */
export interface NoteToSave {
  draft: NoteDraft;
  profile: Profile;
  /** ISO instant at which the reporter pressed the button. */
  recordedAt: string;
}
