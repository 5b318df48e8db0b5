import { Dexie, type Table } from 'dexie';
import type { Feed } from '../core/model/feed.ts';
import type { FormDraft } from '../core/model/form-draft.ts';
import type { Note } from '../core/model/note.ts';
import type { PaceChoice } from '../core/model/pace-choice.ts';
import type { Placement } from '../core/model/placement.ts';
import type { Commitment, Plan, Task } from '../core/model/plan.ts';
import type { Review } from '../core/model/review.ts';
import type { PageChange, Sighting } from '../core/page-changes.ts';
import type { CommitmentState } from '../core/status.ts';
import { appendOnly } from './append-only.ts';
import { COUNTED, countRecords } from './count-records.ts';
import { idRows, noticeNotes } from './notice-notes.ts';
import { rewriting } from './rewrite-table.ts';

export const DATABASE_NAME = 'jiannuo';

/** A plan, and what earlier editions promised that this one no longer holds but that somebody has reported on. */
export interface PlanRow {
  id: string;
  plan: Plan;
  vanished: { tasks: Task[]; commitments: Commitment[] };
}

/** A record as it is, and the key that lists are made by: its commitment, or its task when it speaks of the task as a whole. */
export type NoteRow = Note & {
  target: string;
  /** The pages that its selectors point into. Rows of version 1 have none. */
  pages?: string[];
};

/** A reviewer's decision as it is, and the page it is listed by (see page-key.ts). */
export type ReviewRow = Review & { pageKey: string };

/** The fold over one target's records, kept so that lists need not read the records. */
export interface StateRow {
  target: string;
  planId: string;
  taskId: string;
  commitmentId?: string;
  state: CommitmentState;
}

export interface DraftRow {
  target: string;
  taskId: string;
  commitmentId?: string;
  draft: FormDraft;
  /** ISO instant of the last change. */
  keptAt: string;
}

/** One issue of a plan's public feed, as it was exported. */
export interface PublicationRow {
  planId: string;
  seq: number;
  issued: string;
  feed: Feed;
  /** Who approved it: a name, which no feed holds. Issues of before it was asked have none. */
  approvedBy?: string;
}

/**
 * How a page spoke of a plan's commitments when it was read last, and what is different now. One row a page, for a reading is compared and
 * acknowledged as a whole; of each commitment only the wordings of these two readings are kept.
 */
export interface ReadingRow {
  /** The page, by its key (page-key.ts). */
  page: string;
  planId: string;
  edition: number;
  /** The document in which `known` was read: what it loads late is no change. */
  visit: string;
  known: Sighting[];
  /** ISO instant at which `known` was read. */
  knownAt: string;
  /** What is there now; the same as `known` when nothing changed. */
  latest: Sighting[];
  changes: PageChange[];
  /** ISO instant of the last reading. */
  readAt: string;
}

export interface MetaRow {
  key: string;
  value: unknown;
}

/** Records of a table that are to be written together; see staged-import.ts. */
export interface StagedPart {
  importId: string;
  part: number;
  /** So many parts the import has, and so many records are in all of them. */
  parts: number;
  records: number;
  notes: Note[];
}

/** So many records a table has, see count-records.ts. */
export interface CountRow {
  table: string;
  count: number;
}

/** Records that the search index does not hold yet, as they came in together, in the order in which they came in. */
export interface UnindexedRow {
  seq?: number;
  noteIds: string[];
}

/**
 * A shard of the search index: of the records of one block, which have a bigram (or a filter's value) whose hash falls into this shard.
 * Bucket `b` of the shard holds `places[starts[b]]` up to `places[starts[b + 1]]`, ascending.
 */
export interface SearchShard {
  block: number;
  shard: number;
  starts: Uint32Array<ArrayBuffer>;
  places: Uint16Array<ArrayBuffer>;
}

/** The records of a block of the search index, by their places: the first eight bytes of each id's hash. */
export interface SearchBlock {
  block: number;
  count: number;
  ids: Uint8Array<ArrayBuffer>;
}

export type Store = Dexie & {
  plans: Table<PlanRow, string>;
  notes: Table<NoteRow, string>;
  placements: Table<Placement, string>;
  reviews: Table<ReviewRow, string>;
  states: Table<StateRow, string>;
  drafts: Table<DraftRow, string>;
  publications: Table<PublicationRow, [string, number]>;
  readings: Table<ReadingRow, string>;
  meta: Table<MetaRow, string>;
  imports: Table<StagedPart, [string, number]>;
  paces: Table<PaceChoice, string>;
  counts: Table<CountRow, string>;
  unindexed: Table<UnindexedRow, number>;
  searchShards: Table<SearchShard, [number, number]>;
  searchBlocks: Table<SearchBlock, number>;
};

/**
 * The database of this extension, not yet opened (Dexie opens it at the first use). Indexes serve the lists on screen:
 * a target's history, and all records of a plan, of one visibility or of everything, newest first.
 * `strict`: a transaction is complete only when the disk has it, for "saved" must outlive a crash.
 */
export function createStore(name = DATABASE_NAME): Store {
  const store = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Store;
  store.version(1).stores({
    plans: 'id',
    notes: 'id, [target+asOf+recordedAt], [planId+recordedAt], [planId+visibility+recordedAt], recordedAt',
    states: 'target, planId',
    drafts: 'target',
    publications: '[planId+seq]',
    meta: 'key',
  });
  // Notes by the page they were made on, what readers decided about their places, and what reviewers decided on a page's claims.
  store.version(2).stores({
    notes: 'id, [target+asOf+recordedAt], [planId+recordedAt], [planId+visibility+recordedAt], recordedAt, *pages',
    placements: 'id, page',
    reviews: 'id, pageKey',
  });
  store.version(3).stores({ readings: 'page, readAt' });
  // Imports that are being prepared, and the search index, which is made of the records and can be made anew from them.
  store
    .version(4)
    .stores({ imports: '[importId+part]', unindexed: '++seq', searchShards: '[shard+block]', searchBlocks: 'block' })
    .upgrade(async (change) => {
      const ids = (await change.table('notes').toCollection().primaryKeys()) as string[];
      await change.table('unindexed').bulkAdd(ids.map((noteId) => ({ noteId })));
    });
  // By what pace a plan is judged; how many records there are. What waits for the search index stands together as it came in: a row a record made imports twice as long.
  store
    .version(5)
    .stores({ paces: 'id, planId', counts: 'table', unindexedBefore5: '++seq' })
    .upgrade(async (change) => {
      await rewriting({ table: 'unindexed', kept: 'unindexedBefore5', rewrite: together })(change);
      for (const table of COUNTED) await change.table('counts').put({ table, count: await change.table(table).count() });
    });
  // The index of the earliest lists by visibility serves no list of today. The search index has another form (search-index.ts) and is made anew of
  // the records; the copy that version 5 kept goes.
  store
    .version(6)
    .stores({ notes: 'id, [target+asOf+recordedAt], [planId+recordedAt], recordedAt, *pages', unindexedBefore5: null })
    .upgrade(async (change) => {
      for (const table of ['searchShards', 'searchBlocks', 'unindexed']) await change.table(table).clear();
      await change.table('unindexed').bulkAdd(idRows((await change.table('notes').toCollection().primaryKeys()) as string[]));
    });
  store.use(noticeNotes());
  store.use(countRecords());
  store.use(appendOnly('notes'));
  store.use(appendOnly('placements'));
  store.use(appendOnly('reviews'));
  store.use(appendOnly('paces'));
  return store;
}

/** Rows of version 4, one a record, as one. */
function together(rows: readonly { seq: number; noteId: string }[]): Required<UnindexedRow>[] {
  const [first] = rows;
  return first ? [{ seq: first.seq, noteIds: rows.map(({ noteId }) => noteId) }] : [];
}

/** The store that extension pages and the background share through IndexedDB; one connection for each of them. */
export const store: Store = createStore();
