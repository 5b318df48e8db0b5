import { isRepeat } from '../lib/core/effective-notes.ts';
import type { Note } from '../lib/core/model/note.ts';
import type { Dictionary } from '../lib/i18n/zh-cn.ts';

/** A record in the story of its target: what became of it, and whether it can still be corrected. */
export interface StoryEntry {
  note: Note;
  /** It counts: neither corrected nor withdrawn, and a report itself. */
  stands: boolean;
  /** The record that it corrects (or, for a withdrawal, withdraws), where that is here. */
  about: Note | null;
  correctedBy: Note | null;
  retractedBy: Note | null;
  /** The records that only changed who may read it, oldest first; `note` is the last of them. */
  opened: Note[];
}

/** What a record did that only changed who may read a report. */
export function openingText({ visibility }: Note, words: Dictionary): string {
  return visibility === 'public' ? words.story.opened : words.story.closed;
}

/** The records that made a report public or internal again, oldest first; empty when it has stayed as it was. */
export function openingsOf(note: Note, byId: ReadonlyMap<string, Note>): Note[] {
  const openings: Note[] = [];
  for (let at = note; ; ) {
    const before = at.supersedes === undefined ? undefined : byId.get(at.supersedes);
    // A forged ring of records ends here too.
    if (!before || !isRepeat(at, before) || openings.includes(at)) return openings;
    openings.unshift(at);
    at = before;
  }
}

/**
 * Tells records as a story, in the order given. `effective` holds the ids of the records that count (core's fold decides
 * which); a record that does not is shown with the act that ended it. Where several acts speak of one record, the last one is shown.
 * A record that only changes who may read a report is no entry of its own: the report is told once, by its last record.
 */
export function storyOf(notes: readonly Note[], effective: ReadonlySet<string>): StoryEntry[] {
  const byTime = [...notes].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  const corrections = new Map<string, Note>();
  const retractions = new Map<string, Note>();
  for (const note of byTime) {
    if (note.supersedes !== undefined) corrections.set(note.supersedes, note);
    if (note.retracts !== undefined) retractions.set(note.retracts, note);
  }
  const byId = new Map(notes.map((note) => [note.id, note]));
  const told = notes.map((note) => ({ note, opened: openingsOf(note, byId) }));
  const repeated = new Set(told.filter(({ opened }) => opened.length > 0).map(({ note }) => note.supersedes));
  const entries = told.filter(({ note }) => !repeated.has(note.id));
  return entries.map(({ note, opened }) => {
    const stands = effective.has(note.id);
    return {
      note,
      opened,
      about: opened.length > 0 ? null : (byId.get(note.supersedes ?? note.retracts ?? '') ?? null),
      stands,
      correctedBy: stands ? null : (corrections.get(note.id) ?? null),
      retractedBy: stands ? null : (retractions.get(note.id) ?? null),
    };
  });
}
