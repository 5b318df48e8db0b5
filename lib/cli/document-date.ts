import { isDay } from '../core/day.ts';

/** Where a document dates itself: its first lines (below the title, under the covering notice) or its last. */
const OPENING = 1500;
const CLOSING = 300;
/** A month alone dates a document from below its title; elsewhere it may stand in a table. */
const TITLE_LINES = 5;
const DATE_LINE = /^[\s（(]*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gm;

const MONTH_LINE = /^[\s（(]*(\d{4})\s*年\s*(\d{1,2})\s*月[\s）)]*$/m;

/**
 * The day a plain text dates itself by, `YYYY-MM-DD`, or null: a date that begins a line near the top, else the last one near the end. Of a month alone
 * (2020年1月) it is the last day: nothing in the text is later.
 */
export function documentDate(text: string): string | null {
  return datesIn(text.slice(0, OPENING))[0] ?? datesIn(text.slice(-CLOSING)).at(-1) ?? monthIn(text.split('\n', TITLE_LINES).join('\n'));
}

function monthIn(text: string): string | null {
  const [, year, month] = MONTH_LINE.exec(text) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  return Number(month) >= 1 && Number(month) <= 12 ? last.toISOString().slice(0, 10) : null;
}

function datesIn(text: string): string[] {
  return [...text.matchAll(DATE_LINE)]
    .map(([, year, month, day]) => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
    .filter(isDay);
}
