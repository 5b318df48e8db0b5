import type { Feed, FeedItem, FeedNote, FeedPace } from './model/feed.ts';
import type { Declared } from './model/note.ts';

/**
 * The widget's reader of a feed: the rules of model/feed.ts by hand and without zod, which would be ten times the
 * widget's size. tests/core/feed/feed-reader.test.ts holds the two together. Only named fields are looked at, each one
 * level at a time, so how deep the rest goes does not matter. The numbers are those of feed-limits.ts, written out
 * because bytes count here.
 */

/**
 * Why there is no feed. `FeedInvalid`: the file is none. `FeedVersionUnknown`: a later major version of the format,
 * named in the message. `FeedUnsigned`, `FeedForged`, `FeedReplayed`: see lib/signing. The other names are the widget's (fetch-feed.ts).
 */
export class FeedRefused extends Error {
  constructor(
    name:
      | 'FeedInvalid'
      | 'FeedVersionUnknown'
      | 'FeedHttpError'
      | 'FeedTooLarge'
      | 'FeedNotJson'
      | 'FeedTimeout'
      | 'FeedUnsigned'
      | 'FeedForged'
      | 'FeedReplayed'
      | 'FileRefused',
    message: string,
  ) {
    super(message);
    this.name = name;
  }
}

type Is<T> = (value: unknown) => boolean & { readonly of?: T };

const text =
  (max: number, pattern = /^/): Is<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max && pattern.test(value);

const oneOf =
  <T extends string>(words: string): Is<T> =>
  (value) =>
    words.split(' ').includes(value as string);

const list =
  <T>(is: Is<T>, max: number): Is<T[]> =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every((each) => is(each));

const orNull =
  <T>(is: Is<T>): Is<T | null> =>
  (value) =>
    value === null || is(value);

type Fields<T> = { [Field in keyof T as undefined extends T[Field] ? `${Field & string}?` : Field]: Is<Exclude<T[Field], undefined>> };

/**
 * Fields whose name ends in `?` may be absent. What a page put into Object.prototype is no field, and must not be read as one later.
 * Every record has fields that must be there, so that a list, a text or a number is none.
 */
const record =
  <T>(fields: Fields<T>): Is<T> =>
  (value) =>
    !!value &&
    Object.keys(fields).every((field) => {
      const name = field.replace('?', '');
      const is = (fields as Record<string, Is<unknown>>)[field] as Is<unknown>;
      const found = (value as Record<string, unknown>)[name];
      // Object.hasOwn is younger than Chromium 86.
      return Object.keys(value).includes(name) ? is(found) : name !== field && found === undefined;
    });

const short = text(500);
const id = text(200, /./s);
/** `new Date` turns what is no day into another one, or into nothing. */
const day: Is<string> = (value) => new Date(value as string).toJSON()?.slice(0, 10) === value;
const number: Is<number> = Number.isFinite;
const declared = oneOf<Declared>('todo on late done changed paused');
const link = record<{ url: string; title: string }>({ url: text(2000, /^https?:\/\/\S+$/), title: short });

const note = record<FeedNote>({
  id: text(69, /^note:[0-9a-f]{64}$/),
  itemId: id,
  asOf: day,
  office: short,
  declared,
  'value?': number,
  body: text(5000),
  evidence: list(link, 20),
});

const item = record<FeedItem>({
  id,
  taskId: id,
  subject: short,
  kind: oneOf('numeric qualitative'),
  'quantity?': record<NonNullable<FeedItem['quantity']>>({
    value: number,
    'valueHigh?': number,
    unit: orNull(short),
    comparator: oneOf('= >= > <= < increase_by decrease_by multiply_by'),
    'bound?': oneOf('>= > <= < range'),
    'approx?': (value) => typeof value === 'boolean',
  }),
  'hedge?': short,
  'deadline?': record<NonNullable<FeedItem['deadline']>>({ 'text?': short, date: day, origin: oneOf('stated inherited implied') }),
  'baseline?': record<NonNullable<FeedItem['baseline']>>({ value: number, origin: oneOf('stated assumed') }),
  'status?': declared,
  'value?': number,
  'asOf?': day,
  pace: record<FeedPace>({
    code: oneOf('ahead even slow over na'),
    'gap?': number,
    'progress?': number,
    'elapsed?': number,
    'reason?': oneOf('no-report no-value no-baseline ceiling qualitative'),
  }),
  evidence: oneOf('none self link verified'),
});

const feed = record<Feed>({
  schema: oneOf('jiannuo/1'),
  feedId: id,
  seq: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  issued: (value) => new Date(value as string).toJSON() === value,
  issuedOn: day,
  expires: day,
  asOf: orNull(day),
  plan: record<Feed['plan']>({
    id,
    title: short,
    shortTitle: short,
    issuer: short,
    period: record<Feed['plan']['period']>({ start: day, end: day }),
    publishedOn: day,
    sources: list(link, 50),
    sections: list(record<Feed['plan']['sections'][0]>({ id, number: short, title: short }), 200),
    tasks: list(record<Feed['plan']['tasks'][0]>({ id, sectionId: id, 'parentId?': id, number: short, title: short }), 2000),
  }),
  items: list(item, 2000),
  notes: list(note, 20_000),
});

/**
 * Takes parsed JSON for a feed of version 1. Unknown fields stay where they are; nothing reads them.
 * Throws {@link FeedRefused} named `FeedVersionUnknown` for another major version and `FeedInvalid` for anything else.
 */
export function readFeed(json: unknown): Feed {
  if (feed(json)) return json as Feed;
  const version = String((json as { schema?: unknown } | null)?.schema);
  throw new FeedRefused(/^jiannuo\/(?!1$)\d+$/.test(version) ? 'FeedVersionUnknown' : 'FeedInvalid', version);
}
