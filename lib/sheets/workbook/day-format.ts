/** Formats that every program knows by number (ECMA-376, 18.8.30), and that show a day; 18 to 21 and 45 to 47 show a time alone. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether cells of this format show a day: it names a year or a day, or a month and no hours, outside of what it says literally. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  return /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
}

const DAY_MS = 86_400_000;

/** The day, `YYYY-MM-DD`, that a workbook counts from its epoch; null outside of the years 1900 to 9999. */
export function dayOfCount(count: number, is1904: boolean): string | null {
  const days = Math.floor(count) + (is1904 ? 1462 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return null;
  // Lotus took 1900 for a leap year and every spreadsheet has since: before 1 March 1900 counts are one too low.
  return new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * DAY_MS).toISOString().slice(0, 10);
}
