import type { FeedNote } from '../model/feed.ts';

export const textualBody = (value: string) => ({ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value });
export const link = (url: string, title: string) => ({ type: 'SpecificResource', purpose: 'linking', source: url, 'jn:title': title });

/** What anyone may read of a public record, which is what a feed has of it; not enough to make the record again, and says so. */
export function publicParts({ itemId, asOf, office, declared, value, body, evidence }: FeedNote) {
  return {
    motivation: 'assessing',
    ...(office === '' ? {} : { creator: { type: 'Organization', name: office } }),
    'jn:part': 'public',
    'jn:itemId': itemId,
    'jn:asOf': asOf,
    'jn:declared': declared,
    ...(value === undefined ? {} : { 'jn:value': value }),
    body: [textualBody(body), ...evidence.map(({ url, title }) => link(url, title))],
  };
}
