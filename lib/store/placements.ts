import { effectiveNotes } from '../core/effective-notes.ts';
import { Note } from '../core/model/note.ts';
import { type NotePart, Placement, type PlacementDraft } from '../core/model/placement.ts';
import { problemsOf } from '../core/model/problems.ts';
import type { Selector } from '../core/model/selector.ts';
import { pageKey } from '../core/page-key.ts';
import { type Found, readRows } from './damaged.ts';
import { type Store, store } from './database.ts';
import { notesOf } from './read.ts';
import { recordId } from './record-id.ts';
import { withStore } from './unavailable.ts';

/** The decision cannot be kept: it is malformed, or its note is not here. */
export class PlacementRefused extends Error {
  override name = 'PlacementRefused';
}

/** A place that a standing note has on a page, with the selectors that count: those of the latest decision, or the note's own. */
export interface NotePlace {
  note: Note;
  part: NotePart;
  selectors: readonly Selector[];
}

/** What a page's notes are looked for by, and how many more of them there are than are looked for. */
export interface PlacesOnPage extends Found<NotePlace> {
  more: number;
}

/** So many notes of one page are looked for; each costs a search. */
export const MOST_NOTES = 2_000;

/** Keeps a decision; resolves when it is on disk. `recordedAt` is an ISO instant with milliseconds. Throws {@link PlacementRefused}. */
export async function addPlacement(draft: PlacementDraft, recordedAt: string, db: Store = store): Promise<Placement> {
  const body = { ...draft, recordedAt };
  const placement = Placement.safeParse({ ...body, id: await recordId('placement', body) });
  if (!placement.success) throw new PlacementRefused(problemsOf(placement.error));
  return withStore(() =>
    db.transaction('rw', db.notes, db.placements, async () => {
      if ((await db.notes.get(draft.noteId)) === undefined) throw new PlacementRefused('the note is not here');
      if ((await db.placements.get(placement.data.id)) === undefined) await db.placements.add(placement.data);
      return placement.data;
    }),
  );
}

/** The places that standing notes have on the page of this address and that nobody has called gone. */
export async function placesOnPage(url: string, db: Store = store): Promise<PlacesOnPage> {
  const page = pageKey(url);
  const [rows, count, decided] = await Promise.all([
    withStore(() => db.notes.where('pages').equals(page).limit(MOST_NOTES).toArray()),
    withStore(() => db.notes.where('pages').equals(page).count()),
    withStore(() => db.placements.where('page').equals(page).toArray()),
  ]);
  const standing = new Set<string>();
  for (const target of new Set(rows.map((row) => row.target)))
    for (const { id } of effectiveNotes((await notesOf(target, db)).items)) standing.add(id);
  const decisions = latestDecisions(readRows<Placement>(decided, Placement).items);
  const { items, damaged } = readRows<Note>(rows, Note);
  const places = items.filter(({ id }) => standing.has(id)).flatMap((note) => placesOf(note, page, decisions));
  return { items: places, damaged, more: count - rows.length };
}

function placesOf(note: Note, page: string, decisions: ReadonlyMap<string, Placement>): NotePlace[] {
  const parts = [{ part: 'origin' as const, place: note.origin }, ...note.evidence.map((place, part) => ({ part, place }))];
  return parts.flatMap(({ part, place }): NotePlace[] => {
    if (!place?.selectors || pageKey(place.url) !== page) return [];
    const decision = decisions.get(partKey(note.id, part));
    if (decision?.decision === 'gone') return [];
    return [{ note, part, selectors: decision?.selectors ?? place.selectors }];
  });
}

function partKey(noteId: string, part: NotePart): string {
  return `${noteId}/${part}`;
}

/** Decisions made on two computers at once: the later one counts, and of equal moments the same one everywhere. */
function latestDecisions(placements: readonly Placement[]): Map<string, Placement> {
  const latest = new Map<string, Placement>();
  for (const placement of placements) {
    const key = partKey(placement.noteId, placement.part);
    const before = latest.get(key);
    if (!before || before.recordedAt < placement.recordedAt || (before.recordedAt === placement.recordedAt && before.id < placement.id))
      latest.set(key, placement);
  }
  return latest;
}
