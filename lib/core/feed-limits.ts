/**
 * Upper bounds of a feed, for the schema (model/feed.ts) and for the widget's own reader (feed-reader.ts) alike:
 * a feed that the workbench may publish is a feed that the widget can read. Apart from the schema, so that the
 * widget does not carry zod.
 */
export const FEED_LIMITS = {
  /** Bytes of the whole file. */
  bytes: 1 << 20,
  /** UTF-16 units of names, titles, units; of a note's text; of ids; of addresses. */
  short: 500,
  long: 5000,
  id: 200,
  link: 2000,
  sources: 50,
  sections: 200,
  tasks: 2000,
  items: 2000,
  notes: 20_000,
  /** Links of one note. */
  evidence: 20,
} as const;
