import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note, NoteDraft } from '../../lib/core/model/note.ts';
import { isFound, type NoteQuery } from '../../lib/core/note-search.ts';
import type { Store } from '../../lib/store/database.ts';
import { importNotes } from '../../lib/store/import-notes.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { searchNotes } from '../../lib/store/search.ts';
import { BLOCK, indexWaiting } from '../../lib/store/search-index.ts';
import { freshStore, moment, report } from './records.ts';

const PLAN = { planId: 'p', text: '' };

async function notesOf(drafts: readonly Partial<NoteDraft>[]): Promise<Note[]> {
  return Promise.all(drafts.map((draft, at) => makeNote(report(draft), moment(at))));
}

async function filled(notes: readonly Note[]): Promise<Store> {
  const db = freshStore();
  for (const note of notes) await addNote(note, db);
  return db;
}

const idsOf = (notes: readonly Note[]) => notes.map(({ id }) => id).sort();

/** All pages of an answer. */
async function found(query: NoteQuery, db: Store, limit = 3): Promise<string[]> {
  const ids: string[] = [];
  for (let after = null; ; ) {
    const page = await searchNotes(query, limit, after, db);
    ids.push(...page.notes.map(({ id }) => id));
    if (!page.next) return ids.sort();
    after = page.next as never;
  }
}

const notes = await notesOf([
  { body: '幼儿园已开工41所，Phase II begins' },
  { body: '教师培训完成三期', taskId: 'p/2', commitmentId: 'p/2/teachers', office: '人事处', declared: 'late', asOf: '2020-03-31' },
  { body: '', problem: '土地指标未落实', author: '李四', asOf: '2020-06-30' },
  {
    body: '见公报',
    evidence: [{ url: 'https://example.org/report', title: '年度公报', quote: '新增学位１２００个', capturedAt: moment(0) }],
  },
]);
const CASES: [name: string, query: Partial<NoteQuery>, found: number[]][] = [
  ['everything', {}, [0, 1, 2, 3]],
  ['Chinese without borders between words', { text: '已开工' }, [0]],
  ['a word over the border of two words', { text: '师培' }, [1]],
  ['Latin in any case', { text: 'PHASE ii' }, [0]],
  ['part of a Latin word', { text: 'egin' }, [0]],
  ['figures, full-width too', { text: '1200' }, [3]],
  ['an address', { text: 'example.org/report' }, [3]],
  ['two words, both somewhere', { text: '土地 落实' }, [2]],
  ['two words, one nowhere', { text: '土地 幼儿园' }, []],
  ['a task', { taskId: 'p/2' }, [1]],
  ['an office', { office: ' 人事处 ' }, [1]],
  ['an author', { author: '李四' }, [2]],
  ['a status', { declared: 'late' }, [1]],
  ['days', { from: '2020-03-01', to: '2020-06-30' }, [1, 2]],
  ['from a day on', { from: '2020-07-01' }, [0, 3]],
  ['a hundred years', { from: '1950-01-01', to: '2050-01-01', text: '公报' }, [3]],
  ['days the wrong way round', { from: '2020-12-01', to: '2020-01-01' }, []],
  ['another plan', { planId: 'q' }, []],
];

test.each(CASES)('finds by %s, in the index and among those that wait for it', async (_, query, places) => {
  const db = await filled(notes);
  const expected = idsOf(places.map((at) => notes[at] as Note));
  expect(await found({ ...PLAN, ...query }, db)).toEqual(expected);
  expect(await indexWaiting(db)).toBe(false);
  expect([await db.unindexed.count(), await found({ ...PLAN, ...query }, db)]).toEqual([0, expected]);
});

test('every record is noticed, whoever adds it, and none twice', async () => {
  const db = freshStore();
  await importNotes(notes, db);
  await importNotes(notes, db);
  expect((await db.unindexed.toArray()).flatMap(({ noteIds }) => noteIds).sort()).toEqual(idsOf(notes));
});

test('a transaction that comes to nothing leaves nothing for the index', async () => {
  const db = freshStore();
  await db
    .transaction('rw', db.notes, db.states, async () => {
      await addNote(notes[0] as Note, db);
      throw new Error('no');
    })
    .catch(() => {});
  expect([await db.notes.count(), await db.unindexed.count()]).toEqual([0, 0]);
});

test('finds what looking at every record finds, however records and indexing alternate', async () => {
  const word = fc.constantFrom('幼儿园', '学位', '建设', '培训', 'school', 'Land', '41', '一', 'a');
  const draft = fc.record({
    body: fc.array(word, { maxLength: 5 }).map((words) => words.join('')),
    office: fc.constantFrom('基建科', '人事处'),
    declared: fc.constantFrom('on' as const, 'late' as const),
    asOf: fc.constantFrom('2020-03-31', '2020-06-30'),
  });
  const query = fc.record({
    text: fc.array(word, { maxLength: 2 }).map((words) => words.join(' ')),
    office: fc.constantFrom('', '基建科'),
    from: fc.constantFrom('', '2020-04-01'),
    to: fc.constantFrom('', '2020-05-01'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 12 }), query, fc.nat(12), async (drafts, asked, indexedAfter) => {
      const made = await notesOf(drafts);
      const db = freshStore();
      for (const [at, note] of made.entries()) {
        await addNote(note, db);
        if (at === indexedAfter) await indexWaiting(db);
      }
      const { office, from, to, text } = asked;
      const whole = { ...PLAN, text, ...(office && { office }), ...(from && { from }), ...(to && { to }) };
      expect(await found(whole, db, 2)).toEqual(idsOf(made.filter((note) => isFound(note, whole))));
      await db.delete();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('finds in every block of the index, page by page, what came in last first', async () => {
  const db = freshStore();
  const many = await notesOf(
    Array.from({ length: BLOCK + 300 }, (_, at) => ({
      body: at % 500 === 7 ? `第${at}号，开工` : `第${at}号`,
      asOf: at < 100 ? '2019-11-30' : '2020-05-31',
    })),
  );
  await importNotes(many, db);
  while (await indexWaiting(db));
  expect(await db.searchBlocks.count()).toBe(2);
  // Records that come in together are taken in as they stand.
  const order = new Map(many.map(({ id }, at) => [id, at]));
  const pages: number[][] = [];
  for (let after = null; ; ) {
    const page = await searchNotes({ planId: 'p', text: '开工' }, 4, after, db);
    pages.push(page.notes.map(({ id }) => order.get(id) as number));
    if (!page.next) break;
    after = page.next as never;
  }
  expect(pages).toEqual([[4007, 3507, 3007, 2507], [2007, 1507, 1007, 507], [7]]);
  const early = await searchNotes({ planId: 'p', text: '', from: '2019-10-01', to: '2020-02-29' }, 1000, null, db);
  expect(early.notes.map(({ id }) => order.get(id)).toSorted((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 100 }, (_, at) => at),
  );
  expect((await searchNotes({ planId: 'p', text: '第3号' }, 10, null, db)).notes.map(({ id }) => order.get(id))).toEqual([3]);
});
