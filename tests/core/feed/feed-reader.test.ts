import { describe, expect, it } from 'vitest';
import { FEED_LIMITS } from '../../../lib/core/feed-limits.ts';
import { readFeed } from '../../../lib/core/feed-reader.ts';
import { Feed } from '../../../lib/core/model/feed.ts';
import { sampleFeed } from '../../widget/sample-feed.ts';

type Json = Record<string, never> & { [key: string]: never };

/** A copy of the sample with one place changed; `path` as in `items.0.pace`. */
function withValue(path: string, value: unknown): unknown {
  const copy = structuredClone(sampleFeed()) as unknown as Json;
  const steps = path.split('.');
  const last = steps.pop() as string;
  const parent = steps.reduce((at, step) => at[step] as never, copy) as Json;
  if (value === undefined) delete parent[last];
  else parent[last] = value as never;
  return copy;
}

const many = (count: number, one: unknown) => Array.from({ length: count }, () => one);
const { items, notes, plan } = sampleFeed();

const GOOD: [string, unknown][] = [
  ['the sample', sampleFeed()],
  ['nothing public yet', withValue('asOf', null)],
  ['no items, no notes', { ...sampleFeed(), items: [], notes: [] }],
  ['an unknown field', withValue('signature', { deep: [[[]]] })],
  ['an unknown field inside', withValue('items.0.next', 'x')],
  ['a hedge of exactly the limit', withValue('items.0.hedge', '争'.repeat(FEED_LIMITS.short))],
  ['an item without a unit', withValue('items.0.quantity.unit', null)],
  ['a range', withValue('items.0.quantity.valueHigh', 40_000)],
  ['an approximate figure', withValue('items.0.quantity.approx', true)],
  ['a negative value', withValue('items.0.value', -1.5)],
  ['a link with http', withValue('notes.1.evidence.0.url', 'http://a.test/')],
  ['HTML in a text, which stays text', withValue('items.0.subject', '<img src=x onerror=alert(1)>')],
  ['2,000 items', { ...sampleFeed(), items: many(FEED_LIMITS.items, items[0]) }],
  ['a baseline', withValue('items.2.baseline', { value: 84, origin: 'stated' })],
];

const BAD: [string, unknown][] = [
  ['null', null],
  ['a list', []],
  ['a text', 'jiannuo/1'],
  ['no schema', withValue('schema', undefined)],
  ['another schema', withValue('schema', 'other/1')],
  ['no number', withValue('seq', undefined)],
  ['number zero', withValue('seq', 0)],
  ['a broken number', withValue('seq', 1.5)],
  ['a number as text', withValue('seq', '7')],
  ['an unsafe number', withValue('seq', 2 ** 53)],
  ['a day that is none', withValue('expires', '2030-13-01')],
  ['a day that its month has not', withValue('expires', '2030-02-30')],
  ['a moment of the 30th of February', withValue('issued', '2030-02-30T02:00:00.000Z')],
  ['no day of issue', withValue('issuedOn', undefined)],
  ['a day of issue that is a moment', withValue('issuedOn', '2030-10-09T02:00:00.000Z')],
  ['a day with a line break', withValue('expires', '2030-12-01\n')],
  ['no day', withValue('asOf', undefined)],
  ['a moment without milliseconds', withValue('issued', '2030-10-09T02:00:00Z')],
  ['an empty id', withValue('feedId', '')],
  ['an over-long id', withValue('feedId', 'x'.repeat(FEED_LIMITS.id + 1))],
  ['no plan', withValue('plan', undefined)],
  ['a plan that is a list', withValue('plan', [])],
  ['no end', withValue('plan.period.end', undefined)],
  ['a task without a title', withValue('plan.tasks.1.title', undefined)],
  ['too many sections', withValue('plan.sections', many(FEED_LIMITS.sections + 1, plan.sections[0]))],
  ['too many tasks', withValue('plan.tasks', many(FEED_LIMITS.tasks + 1, plan.tasks[0]))],
  ['too many sources', withValue('plan.sources', many(FEED_LIMITS.sources + 1, plan.sources[0]))],
  ['items that are no list', withValue('items', {})],
  ['too many items', withValue('items', many(FEED_LIMITS.items + 1, items[0]))],
  ['too many notes', withValue('notes', many(FEED_LIMITS.notes + 1, notes[0]))],
  ['an item that is null', withValue('items.3', null)],
  ['an unknown kind', withValue('items.0.kind', 'other')],
  ['an unknown status', withValue('items.0.status', 'none')],
  ['a status that is null', withValue('items.0.status', null)],
  ['a status of many words', withValue('items.0.status', 'on late')],
  ['a value as text', withValue('items.0.value', '26100')],
  ['a value that is null', withValue('items.0.value', null)],
  ['a value beyond numbers', withValue('items.0.value', Number.POSITIVE_INFINITY)],
  ['no pace', withValue('items.0.pace', undefined)],
  ['an unknown pace', withValue('items.0.pace.code', 'constructor')],
  ['an unknown reason', withValue('items.2.pace.reason', '')],
  ['a gap as text', withValue('items.0.pace.gap', '5')],
  ['an unknown comparator', withValue('items.0.quantity.comparator', '≥')],
  ['an unknown bound', withValue('items.0.quantity.bound', '=')],
  ['no unit', withValue('items.0.quantity.unit', undefined)],
  ['an over-long unit', withValue('items.0.quantity.unit', 'x'.repeat(FEED_LIMITS.short + 1))],
  ['approx as text', withValue('items.0.quantity.approx', 'yes')],
  ['an unknown origin', withValue('items.6.deadline.origin', 'assumed')],
  ['an unknown start', withValue('items.0.baseline.origin', 'implied')],
  ['unknown evidence', withValue('items.0.evidence', 'sealed')],
  ['a subject that is an object', withValue('items.0.subject', { toString: 'x' })],
  ['an over-long subject', withValue('items.0.subject', 'x'.repeat(FEED_LIMITS.short + 1))],
  ['a note with another id', withValue('notes.0.id', `note:${'A'.repeat(64)}`)],
  ['a note with a longer id', withValue('notes.0.id', `note:${'a'.repeat(65)}`)],
  ['an over-long text', withValue('notes.0.body', 'x'.repeat(FEED_LIMITS.long + 1))],
  ['a script address', withValue('notes.1.evidence.0.url', 'javascript:alert(1)')],
  ['a script address with a web address inside', withValue('notes.1.evidence.0.url', 'javascript://http://a.test/')],
  ['an address with a space', withValue('notes.1.evidence.0.url', 'https://a.test/ b')],
  ['a source that is no web address', withValue('plan.sources.0.url', 'ftp://a.test/')],
  ['an over-long address', withValue('plan.sources.0.url', `https://a.test/${'x'.repeat(FEED_LIMITS.link)}`)],
  ['too many links', withValue('notes.0.evidence', many(FEED_LIMITS.evidence + 1, { url: 'https://a.test/', title: '' }))],
];

describe('readFeed and the schema agree', () => {
  it.each(GOOD)('take %s', (_, feed) => {
    expect(readFeed(feed)).toMatchObject(Feed.parse(feed));
  });

  it.each(BAD)('refuse %s', (_, feed) => {
    expect(Feed.safeParse(feed).success).toBe(false);
    expect(() => readFeed(feed)).toThrow(expect.objectContaining({ name: 'FeedInvalid' }));
  });
});

describe('readFeed', () => {
  it('names an unknown major version', () => {
    expect(() => readFeed(withValue('schema', 'jiannuo/2'))).toThrow(
      expect.objectContaining({ name: 'FeedVersionUnknown', message: 'jiannuo/2' }),
    );
  });

  describe('on a page that put something into Object.prototype', () => {
    const polluted = (name: string, value: unknown, work: () => void) => {
      Object.defineProperty(Object.prototype, name, { value, configurable: true });
      try {
        work();
      } finally {
        delete (Object.prototype as Record<string, unknown>)[name];
      }
    };

    it('takes no field from there', () => {
      const { seq, ...rest } = sampleFeed();
      polluted('seq', seq, () => expect(() => readFeed(rest)).toThrow(expect.objectContaining({ name: 'FeedInvalid' })));
    });

    it('refuses a feed of which a field would be read from there', () => {
      polluted('status', 'done', () =>
        expect(() => readFeed(withValue('items.0.status', undefined))).toThrow(expect.objectContaining({ name: 'FeedInvalid' })),
      );
    });

    it('takes a feed that it does not touch', () => {
      polluted(
        'extend',
        () => {},
        () => expect(readFeed(sampleFeed())).toEqual(sampleFeed()),
      );
    });
  });
});
