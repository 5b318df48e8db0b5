import type { Note } from './model/note.ts';

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isEqual((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}

/** What a note says, without when it was recorded and who may read it. */
function wordsOf({ id: _id, recordedAt: _at, visibility: _visibility, supersedes: _supersedes, ...words }: Note) {
  return words;
}

/**
 * True when a note supersedes another only to change who may read it: it says the same. That is a publication (or its end), no
 * correction.
 */
export function isRepeat(note: Note, before: Note): boolean {
  return note.supersedes === before.id && note.visibility !== before.visibility && isEqual(wordsOf(note), wordsOf(before));
}

/** The records that a note merely repeats, the nearest first. */
function repeatedBy(note: Note, notes: ReadonlyMap<string, Note>): Note[] {
  const repeated: Note[] = [];
  for (let at = note; ; ) {
    const before = at.supersedes === undefined ? undefined : notes.get(at.supersedes);
    // A forged ring of records ends here too.
    if (!before || !isRepeat(at, before) || repeated.includes(before)) return repeated;
    repeated.push(before);
    at = before;
  }
}

/** Adds what the withdrawn records merely repeat: who withdraws a published report withdraws the report, not its publication. */
function withRepeated(withdrawn: ReadonlySet<string>, notes: ReadonlyMap<string, Note>): Set<string> {
  const all = new Set(withdrawn);
  for (const id of withdrawn) {
    const note = notes.get(id);
    if (note) for (const before of repeatedBy(note, notes)) all.add(before.id);
  }
  return all;
}

/**
 * Ids withdrawn by a retraction that itself stands. A retraction can be retracted, so standing spreads from the records that
 * nobody retracts. (Ids are content hashes, so a ring of retractions cannot be made; a forged one withdraws nothing.)
 */
function withdrawnIds(notes: ReadonlyMap<string, Note>): Set<string> {
  const openRetractions = new Map<string, number>();
  for (const note of notes.values()) {
    if (note.retracts !== undefined) openRetractions.set(note.retracts, (openRetractions.get(note.retracts) ?? 0) + 1);
  }
  const withdrawn = new Set<string>();
  const standing = [...notes.values()].filter((note) => !openRetractions.has(note.id));
  for (let note = standing.pop(); note; note = standing.pop()) {
    const target = note.retracts;
    if (target === undefined || withdrawn.has(target)) continue;
    withdrawn.add(target);
    const freed = notes.get(target)?.retracts;
    const next = freed === undefined ? undefined : notes.get(freed);
    if (!next) continue;
    const open = (openRetractions.get(next.id) ?? 0) - 1;
    openRetractions.set(next.id, open);
    if (open === 0 && !withdrawn.has(next.id)) standing.push(next);
  }
  return withdrawn;
}

/** Ids that a standing record replaces, down the whole chain: the correction of a correction replaces the first record too. */
function replacedIds(notes: ReadonlyMap<string, Note>, withdrawn: ReadonlySet<string>): Set<string> {
  const replaced = new Set<string>();
  for (const note of notes.values()) {
    if (withdrawn.has(note.id)) continue;
    let id = note.supersedes;
    while (id !== undefined && !replaced.has(id)) {
      replaced.add(id);
      id = notes.get(id)?.supersedes;
    }
  }
  return replaced;
}

/**
 * The notes that count, in the order in which they speak, each once: by the day they are true of, then by when the report was first
 * recorded (a record that only changes who may read it speaks when the report that it repeats did), then by id, so the order is total.
 *
 * - A superseded note does not count, nor does anything further down its chain.
 * - A retracted note does not count, and what it superseded counts again, unless another standing note replaces that too:
 *   to withdraw a correction is to go back to what it corrected. But a record that only changed who may read it is no correction:
 *   with it goes the report that it repeats.
 * - A retraction that was itself retracted has no effect.
 * - A note that retracts is an act on a record, not a report: it never counts as one.
 *
 * `notes` must hold all records of the target; those of other targets do no harm.
 */
export function effectiveNotes(notes: readonly Note[]): Note[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const withdrawn = withRepeated(withdrawnIds(byId), byId);
  const replaced = replacedIds(byId, withdrawn);
  return [...byId.values()]
    .filter((note) => note.retracts === undefined && !withdrawn.has(note.id) && !replaced.has(note.id))
    .map((note) => ({ note, recordedAt: (repeatedBy(note, byId).at(-1) ?? note).recordedAt }))
    .sort((a, b) => compare(a.note.asOf, b.note.asOf) || compare(a.recordedAt, b.recordedAt) || compare(a.note.id, b.note.id))
    .map(({ note }) => note);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
