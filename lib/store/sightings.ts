import { StoredReading } from '../core/model/stored-reading.ts';
import { changesBetween, type Sighting, sentencesOf, wordingKey } from '../core/page-changes.ts';
import { pageKey } from '../core/page-key.ts';
import { type ReadingRow, type Store, store } from './database.ts';
import { sha256 } from './sha256.ts';
import { withStore } from './unavailable.ts';

/** Pages whose wordings are kept; those not read for longest go first. */
const MOST_PAGES = 500;
/** Sentences kept of one page. */
const MOST_SENTENCES = 2_000;

/** A page as it was just read and matched; offsets are UTF-16 units into `text`. */
export interface Reading {
  url: string;
  planId: string;
  edition: number;
  /** Names the document that was read: another one is another visit. */
  visit: string;
  text: string;
  matches: readonly { start: number; end: number; commitmentId: string }[];
}

const sameWordings = (a: readonly Sighting[], b: readonly Sighting[]) =>
  a.length === b.length && a.every(({ commitmentId, hash }, at) => b[at]?.commitmentId === commitmentId && b[at]?.hash === hash);

/** What is kept of a page after a reading; null when the row is right as it is. */
function next(row: ReadingRow | undefined, reading: Reading, latest: Sighting[], now: string): ReadingRow | null {
  const { planId, edition, visit, text } = reading;
  const fresh: ReadingRow = {
    page: pageKey(reading.url),
    planId,
    edition,
    visit,
    known: latest,
    knownAt: now,
    latest,
    changes: [],
    readAt: now,
  };
  // Another edition of the plan was made of the page, or matches other sentences: the page need not have changed.
  if (!row || row.planId !== planId || row.edition !== edition) return fresh;
  if (row.visit === visit && row.changes.length === 0) return sameWordings(row.latest, latest) ? null : { ...fresh, knownAt: row.knownAt };
  if (row.visit !== visit && row.changes.length > 0 && sameWordings(row.latest, latest)) return null;
  const changes = changesBetween(row.known, latest, text);
  return changes.length === 0 ? fresh : { ...row, latest, changes, readAt: now };
}

/** Keeps to as many pages as are kept. Inside a caller's transaction over `readings`. */
export async function forgetOldest(db: Store): Promise<void> {
  const surplus = (await db.readings.count()) - MOST_PAGES;
  if (surplus > 0) await db.readings.orderBy('readAt').limit(surplus).delete();
}

/**
 * Compares how a page speaks of its commitments with how it did when it was read last, and keeps both until the reader has seen the
 * difference. What the same document loads late belongs to the same reading. `now` is an ISO instant. Throws StoreUnavailable, StoreFull.
 */
export async function noteReading(reading: Reading, now: string, db: Store = store): Promise<void> {
  const sentences = sentencesOf(reading.text, reading.matches).slice(0, MOST_SENTENCES);
  const latest = await Promise.all(sentences.map(async (one) => ({ ...one, hash: await sha256(wordingKey(one.wording)) })));
  await withStore(() =>
    db.transaction('rw', db.readings, async () => {
      const row = StoredReading.safeParse(await db.readings.get(pageKey(reading.url))).data;
      const kept = next(row, reading, latest, now);
      if (!kept) return;
      await db.readings.put(kept);
      await forgetOldest(db);
    }),
  );
}

/** A page's row, or null when the page was never read, or its row is damaged. */
export async function readingOf(url: string, db: Store = store): Promise<ReadingRow | null> {
  return StoredReading.safeParse(await withStore(() => db.readings.get(pageKey(url)))).data ?? null;
}

/** The reader has seen what changed: what is there now is what the next reading is compared with. */
export function acknowledgeChanges(url: string, now: string, db: Store = store): Promise<void> {
  return withStore(() =>
    db.transaction('rw', db.readings, async () => {
      const row = await readingOf(url, db);
      if (row) await db.readings.put({ ...row, known: row.latest, knownAt: now, changes: [] });
    }),
  );
}
