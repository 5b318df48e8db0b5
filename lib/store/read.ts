import { Note } from '../core/model/note.ts';
import { StoredPlan } from '../core/model/stored-plan.ts';
import { StoredState } from '../core/model/stored-state.ts';
import { type CommitmentState, foldNotes } from '../core/status.ts';
import { type Found, readRows } from './damaged.ts';
import { type NoteRow, type PlanRow, type StateRow, type Store, store } from './database.ts';
import { withChosenPace } from './paces.ts';
import { withStore } from './unavailable.ts';

/** A stored plan with the thresholds of pace that were chosen for it. */
const asJudged = async (row: PlanRow, db: Store): Promise<PlanRow> => ({ ...row, plan: await withChosenPace(row.plan, db) });

/** The stored plans; few, and each one document. */
export async function readPlans(db: Store = store): Promise<Found<PlanRow>> {
  const { items, damaged } = readRows<PlanRow>(await withStore(() => db.plans.toArray()), StoredPlan);
  return { items: await Promise.all(items.map((row) => asJudged(row, db))), damaged };
}

/** One plan with what vanished from it, or null when it is not here or cannot be read. */
export async function readPlan(planId: string, db: Store = store): Promise<PlanRow | null> {
  const row = await withStore(() => db.plans.get(planId));
  const [whole] = row === undefined ? [] : readRows<PlanRow>([row], StoredPlan).items;
  return whole ? asJudged(whole, db) : null;
}

/** A stored state, or, when that is damaged, what the target's records say. */
async function stateIn(row: StateRow, db: Store): Promise<CommitmentState> {
  return StoredState.safeParse(row.state).data ?? foldNotes((await notesOf(row.target, db)).items);
}

/** The states of a plan's targets by commitment id (or task id, of notes on a whole task). A target without records is absent. */
export async function statesOfPlan(planId: string, db: Store = store): Promise<Map<string, CommitmentState>> {
  const rows = await withStore(() => db.states.where('planId').equals(planId).toArray());
  return new Map(await Promise.all(rows.map(async (row) => [row.target, await stateIn(row, db)] as const)));
}

/** The state of one target; without records the state in which nothing was reported. */
export async function stateOf(target: string, db: Store = store): Promise<CommitmentState> {
  const row = await withStore(() => db.states.get(target));
  return row === undefined ? foldNotes([]) : stateIn(row, db);
}

/** All records of one target, newest first by the day they speak of, corrected and withdrawn ones included. */
export async function notesOf(target: string, db: Store = store): Promise<Found<Note>> {
  const history = () => db.notes.where('[target+asOf+recordedAt]').between([target], [target, []]).toArray();
  // Turned round here: a query that goes backwards asks the browser for every row by itself.
  return readRows<Note>((await withStore(history)).reverse(), Note);
}

/** One record, or null when it is not here or cannot be read. */
export async function noteById(id: string, db: Store = store): Promise<Note | null> {
  const row = await withStore(() => db.notes.get(id));
  return row === undefined ? null : (readRows<Note>([row], Note).items[0] ?? null);
}

/** A page of records in the order in which they were made, newest first. */
export interface NotesPage extends Found<Note> {
  /** Give it back as `after` for the next page; null when there is none. */
  next: NotesCursor | null;
}

/** The place after a record: its moment, and its id among those of the same moment. */
export interface NotesCursor {
  recordedAt: string;
  id: string;
}

/** Which records a page is made of: everything, or one plan's. */
export interface NotesQuery {
  planId?: string;
  after?: NotesCursor | null;
  limit: number;
}

/** Rows at or before a moment, newest first (equal moments: larger ids first). Reads no more than asked for. */
function newestFirst({ planId, after }: NotesQuery, db: Store) {
  const upTo = after?.recordedAt ?? '\uffff';
  return planId === undefined
    ? db.notes.where('recordedAt').belowOrEqual(upTo).reverse()
    : db.notes.where('[planId+recordedAt]').between([planId], [planId, upTo], true, true).reverse();
}

/** How many records no list finds, for what the lists are made by is damaged in them. The rescue export has them. Counts everything: ask it seldom. */
export async function unlistedNotes(db: Store = store): Promise<number> {
  const [all, listed] = await withStore(() => Promise.all([db.notes.count(), db.notes.orderBy('recordedAt').count()]));
  return all - listed;
}

/** One page of records, at most `limit`. Damaged records that stand on no page are told of by {@link unlistedNotes}. */
export async function notesPage(query: NotesQuery, db: Store = store): Promise<NotesPage> {
  const { after, limit } = query;
  const isAfter = (row: NoteRow) => !after || row.recordedAt < after.recordedAt || row.id < after.id;
  const rows = await withStore(() => newestFirst(query, db).filter(isAfter).limit(limit).toArray());
  const last = rows.length === limit ? rows.at(-1) : undefined;
  const { items, damaged } = readRows<Note>(rows, Note);
  return { items, damaged, next: last ? { recordedAt: last.recordedAt, id: last.id } : null };
}

/** All records of one plan: what a feed is built from. */
export async function notesOfPlan(planId: string, db: Store = store): Promise<Found<Note>> {
  const rows = () => db.notes.where('[planId+recordedAt]').between([planId], [planId, []]).toArray();
  return readRows<Note>(await withStore(rows), Note);
}
