import { expect, it } from 'vitest';
import { buildFeed } from '../../../lib/core/feed.ts';
import { diffFeeds } from '../../../lib/core/feed-diff.ts';
import type { Feed } from '../../../lib/core/model/feed.ts';
import type { Note } from '../../../lib/core/model/note.ts';
import { SAMPLE_PLAN, sampleNote } from '../../widget/sample-feed.ts';

const feed = (notes: Note[]): Feed =>
  buildFeed({ plan: SAMPLE_PLAN, notes, seq: 1, issued: '2030-10-09T02:00:00.000Z', expires: '2030-12-31', today: '2030-10-09' });

const note = (more: Partial<Note>) => sampleNote({ commitmentId: 'sample/schools', asOf: '2030-06-30', ...more });
const before = note({ value: 21 });
const task = sampleNote({ taskId: 'sample/t2', body: '整项' });

const CASES: [string, Feed | null, Feed, unknown[]][] = [
  ['nothing before, nothing now', null, feed([]), []],
  ['the same', feed([before]), feed([before]), []],
  [
    'first public',
    null,
    feed([before]),
    [
      {
        itemId: 'sample/schools',
        kind: 'first',
        before: null,
        after: { status: 'on', value: 21, asOf: '2030-06-30' },
        added: 1,
        removed: 0,
      },
    ],
  ],
  [
    'value changed',
    feed([before]),
    feed([before, note({ value: 25, asOf: '2030-09-30' })]),
    [{ itemId: 'sample/schools', kind: 'value', before: { value: 21 }, after: { value: 25 }, added: 1, removed: 0 }],
  ],
  [
    'value and status changed',
    feed([before]),
    feed([before, note({ value: 40, asOf: '2030-09-30', declared: 'done' })]),
    [
      { kind: 'value', after: { value: 40 } },
      { kind: 'status', before: { status: 'on' }, after: { status: 'done' } },
    ],
  ],
  [
    'only the words changed',
    feed([before]),
    feed([before, note({ value: 21, body: '改写', supersedes: before.id })]),
    [{ kind: 'notes', added: 1, removed: 1 }],
  ],
  [
    'withdrawn',
    feed([before]),
    feed([before, note({ value: 21, supersedes: before.id, visibility: 'internal' })]),
    [{ kind: 'withdrawn', before: { value: 21 }, after: null, added: 0, removed: 1 }],
  ],
  [
    'a task comes before a commitment',
    null,
    feed([before, task]),
    [{ itemId: 'sample/t2', kind: 'first', after: { status: 'on', value: null } }, { itemId: 'sample/schools' }],
  ],
];

it.each(CASES)('%s', (_, previous, next, changes) => {
  expect(diffFeeds(previous, next)).toMatchObject(changes);
  expect(diffFeeds(previous, next)).toHaveLength(changes.length);
});
