import type { Feed, FeedItem } from './model/feed.ts';

/** How one item will read before and after an issue; a value is in the unit of the item's target. */
export interface FeedReading {
  status: FeedItem['status'] | null;
  value: number | null;
  asOf: string | null;
}

export interface FeedChange {
  /** A commitment, or a task when the notes speak of the task as a whole. */
  itemId: string;
  /** `first`: nothing was public before. `notes`: only texts or links differ. `withdrawn`: nothing will be public any more. */
  kind: 'first' | 'value' | 'status' | 'notes' | 'withdrawn';
  before: FeedReading | null;
  after: FeedReading | null;
  /** Public notes that are new in this issue, and ones that are gone. */
  added: number;
  removed: number;
}

/**
 * What readers will see change from the previous issue (null: there was none) to the next, in the order of the plan.
 * A commitment whose value and status both change gives two rows.
 */
export function diffFeeds(previous: Feed | null, next: Feed): FeedChange[] {
  const before = readings(previous);
  const after = readings(next);
  const ids = [...next.plan.tasks.map((task) => task.id), ...next.items.map((item) => item.id)];
  const order = new Map(ids.map((id, at) => [id, at]));
  const all = [...new Set([...before.keys(), ...after.keys()])];
  all.sort((a, b) => (order.get(a) ?? ids.length) - (order.get(b) ?? ids.length));
  return all.flatMap((itemId) => changesOf(itemId, before.get(itemId), after.get(itemId)));
}

interface Shown extends FeedReading {
  notes: Set<string>;
}

function readings(feed: Feed | null): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  if (!feed) return shown;
  const items = new Map(feed.items.map((item) => [item.id, item]));
  for (const note of feed.notes) {
    const item = items.get(note.itemId);
    const reading = shown.get(note.itemId) ?? {
      status: item?.status ?? null,
      value: item?.value ?? null,
      asOf: item?.asOf ?? null,
      notes: new Set(),
    };
    if (!item) Object.assign(reading, { status: note.declared, value: note.value ?? null, asOf: note.asOf });
    reading.notes.add(note.id);
    shown.set(note.itemId, reading);
  }
  return shown;
}

function changesOf(itemId: string, was: Shown | undefined, is: Shown | undefined): FeedChange[] {
  const added = [...(is?.notes ?? [])].filter((id) => !was?.notes.has(id)).length;
  const removed = [...(was?.notes ?? [])].filter((id) => !is?.notes.has(id)).length;
  const row = (kind: FeedChange['kind']): FeedChange => ({ itemId, kind, before: plain(was), after: plain(is), added, removed });
  if (!was) return [row('first')];
  if (!is) return [row('withdrawn')];
  const rows: FeedChange[] = [];
  if (was.value !== is.value) rows.push(row('value'));
  if (was.status !== is.status) rows.push(row('status'));
  if (rows.length === 0 && added + removed > 0) rows.push(row('notes'));
  return rows;
}

function plain(shown: Shown | undefined): FeedReading | null {
  return shown ? { status: shown.status, value: shown.value, asOf: shown.asOf } : null;
}
