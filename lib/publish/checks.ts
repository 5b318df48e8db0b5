import type { Feed, FeedNote } from '../core/model/feed.ts';

/** One look that is taken before publishing. `noteIds` are the notes that a person should read again. */
export interface Check {
  code: 'names' | 'links' | 'sequence' | 'phones' | 'identities' | 'notes';
  ok: boolean;
  /** What was counted: links, notes, or the number of this issue. */
  count: number;
  noteIds: string[];
}

/** Mobile numbers of the mainland, also with the usual gaps; not a part of a longer number. */
const PHONE = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/;
/** Resident identity numbers: 17 digits and a check mark. */
const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/;

/**
 * Looks for what should not become public by oversight. `reporters` are the names of all who wrote a note of the plan;
 * `previous` is the last issue's number, 0 before the first. Warnings, not a wall: a name may be meant.
 */
export function checkFeed(feed: Feed, reporters: readonly string[], previous: number): Check[] {
  // A name of one character is part of too many words.
  const names = [...new Set(reporters)].filter((name) => name.trim().length >= 2);
  const links = feed.notes.flatMap((note) => note.evidence.map(({ url }) => url));
  const search = (code: Check['code'], holds: (text: string) => boolean): Check => {
    const found = feed.notes.filter((note) => texts(note).some(holds)).map((note) => note.id);
    return { code, ok: found.length === 0, count: found.length, noteIds: found };
  };
  return [
    { code: 'notes', ok: feed.notes.length > 0, count: feed.notes.length, noteIds: [] },
    search('names', (text) => names.some((name) => text.includes(name))),
    {
      code: 'links',
      ok: links.every((url) => url.startsWith('https://')),
      count: links.length,
      noteIds: feed.notes.filter((note) => note.evidence.some(({ url }) => !url.startsWith('https://'))).map((note) => note.id),
    },
    { code: 'sequence', ok: feed.seq === previous + 1, count: feed.seq, noteIds: [] },
    search('phones', (text) => PHONE.test(text)),
    search('identities', (text) => IDENTITY.test(text)),
  ];
}

function texts({ body, office, evidence }: FeedNote): string[] {
  return [body, office, ...evidence.map(({ title }) => title)];
}
