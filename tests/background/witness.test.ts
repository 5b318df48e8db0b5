import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordsRestored } from '../../lib/background/records-restored.ts';
import { recordsLost, witnessRecords } from '../../lib/background/witness.ts';
import { dismissTrouble } from '../../lib/desk/trouble.ts';
import { RECORDS_LOST, TROUBLE, WITNESS } from '../../lib/messages/session-keys.ts';
import { store } from '../../lib/store/database.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { moment, report } from '../store/records.ts';

const witnessed = async () => (await fakeBrowser.storage.local.get(WITNESS))[WITNESS] as { born: string; records: number } | undefined;

async function save(at: number): Promise<void> {
  await addNote(await makeNote(report(), moment(at)), store);
  witnessRecords();
}

// The clock that says when a burst is over is the test's.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  fakeBrowser.reset();
  store.close();
  await store.delete({ disableAutoOpen: false });
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

/** When the burst is over, so many records are remembered. */
async function remembered(records: number): Promise<void> {
  vi.runAllTimers();
  await expect.poll(witnessed, { timeout: 10_000 }).toMatchObject({ records });
}

describe('what is remembered of the store outside of it', () => {
  test('is which database it is and how many records it holds, as they are saved', async () => {
    expect(await recordsLost()).toBeNull();
    await save(1);
    await save(2);
    await remembered(2);
    expect(await recordsLost()).toBeNull();
  });

  test('tells that the browser made the database anew, again and again until the records are back', async () => {
    await recordsLost();
    for (const at of [1, 2, 3]) await save(at);
    await remembered(3);
    await store.delete({ disableAutoOpen: false });
    const lost = { name: RECORDS_LOST, message: '3 records before, 0 now, another database' };
    expect(await recordsLost()).toEqual(lost);
    expect(await recordsLost()).toEqual(lost);
    await fakeBrowser.storage.session.set({ [TROUBLE]: lost });
    await addNote(await makeNote(report(), moment(1)), store);
    await recordsRestored();
    expect(await fakeBrowser.storage.session.get(TROUBLE)).toEqual({ [TROUBLE]: lost });
    for (const at of [2, 3]) await addNote(await makeNote(report(), moment(at)), store);
    await recordsRestored();
    expect(await fakeBrowser.storage.session.get(TROUBLE)).toEqual({});
  });

  test('is there as soon as a first record is', async () => {
    await recordsLost();
    await save(1);
    // And not only when the burst is over: the browser may be gone by then.
    await expect.poll(witnessed, { timeout: 10_000 }).toMatchObject({ records: 1 });
  });

  test('records that are made after the loss are no answer to it: it is told until a backup is restored', async () => {
    await recordsLost();
    for (const at of [1, 2]) await save(at);
    await remembered(2);
    await store.delete({ disableAutoOpen: false });
    for (const at of [3, 4, 5]) await save(at);
    const lost = { name: RECORDS_LOST, message: expect.stringContaining('2 records before') };
    expect(await recordsLost()).toEqual(lost);
    expect(await recordsLost()).toEqual(lost);
    await fakeBrowser.storage.session.set({ [TROUBLE]: await recordsLost() });
    for (const at of [1, 2]) await addNote(await makeNote(report(), moment(at)), store);
    await recordsRestored();
    expect(await fakeBrowser.storage.session.get(TROUBLE)).toEqual({});
    expect(await recordsLost()).toBeNull();
  });

  /** Two records that were remembered are gone from the database that is there. */
  async function loseTwo(): Promise<void> {
    await recordsLost();
    for (const at of [1, 2]) await save(at);
    await remembered(2);
    await store.transaction('rw', store.notes, async (tx) => void tx.idbtrans.objectStore('notes').clear());
  }

  test('a loss that was noticed is told when as many were made since in the same database', async () => {
    await loseTwo();
    const lost = { name: RECORDS_LOST, message: '2 records before, 0 now' };
    expect(await recordsLost()).toEqual(lost);
    for (const at of [3, 4]) await addNote(await makeNote(report(), moment(at)), store);
    expect(await recordsLost()).toEqual(lost);
    await dismissTrouble(lost);
    expect(await recordsLost()).toBeNull();
  });

  test('tells that some are gone from the same database', async () => {
    await loseTwo();
    expect(await recordsLost()).toEqual({ name: RECORDS_LOST, message: '2 records before, 0 now' });
  });

  test('is nothing before there was any record', async () => {
    await recordsLost();
    await store.delete({ disableAutoOpen: false });
    expect(await recordsLost()).toBeNull();
  });
});
