import type { PageReading } from './calls.ts';

/** How much of a page may cross the border: the longest plans have some 400 figures, and a message is not a way to fill the memory. */
export const MOST = { mentions: 10_000, headings: 5_000, text: 200, headingTitle: 300, pageTitle: 2_000, places: 20 } as const;

type Mention = PageReading['mentions'][number];
type Heading = PageReading['headings'][number];

function boundedMention(mention: Mention): Mention {
  const cut = Object.entries(mention).map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, MOST.text) : value]);
  const bounded = Object.fromEntries(cut) as Mention;
  if (mention.place) bounded.place = mention.place.slice(0, MOST.places).map((place) => place.slice(0, MOST.text));
  return bounded;
}

function boundedHeading({ label, title, start, end }: Heading): Heading {
  return { label: label.slice(0, MOST.text), title: title.slice(0, MOST.headingTitle), start, end };
}

/** A reading cut down to what the background takes: of an endless page the beginning is drawn, instead of nothing at all. */
export function boundedReading({ title, publishedOn, mentions, headings }: PageReading): PageReading {
  return {
    title: title.slice(0, MOST.pageTitle),
    publishedOn,
    mentions: mentions.slice(0, MOST.mentions).map(boundedMention),
    headings: headings.slice(0, MOST.headings).map(boundedHeading),
  };
}
