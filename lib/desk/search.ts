import type { NoteQuery } from '../core/note-search.ts';
import { searchNotes } from '../store/search.ts';
import { watch } from './watch.ts';

/** What a search finds, followed: a record that is saved meanwhile is found as well. */
export const searched = (query: NoteQuery, limit: number) => watch(() => searchNotes(query, limit));
