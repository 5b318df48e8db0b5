import type { PageReading } from './calls.ts';

/**
 * How much of a page may cross the border. Real plans have some 20,000 characters and 400 figures, whole yearbooks a million; session
 * storage has room for 10 MB over all tabs.
 */
export const MOST = { text: 2_000_000, pageTitle: 2_000, matches: 5_000, near: 20, notes: 5_000, listed: 5_000, printed: 40 } as const;

/** A reading cut down to what the background takes: of an endless page the beginning is drawn, instead of nothing at all. */
export function boundedReading({ title, publishedOn, text, listed = [] }: PageReading): PageReading {
  const printed = listed.filter((mark) => mark.at < MOST.text && mark.printed.length <= MOST.printed).slice(0, MOST.listed);
  return {
    title: title.slice(0, MOST.pageTitle),
    publishedOn,
    text: text.slice(0, MOST.text),
    ...(printed.length > 0 ? { listed: printed } : {}),
    ...(text.length > MOST.text ? { cut: true } : {}),
  };
}
