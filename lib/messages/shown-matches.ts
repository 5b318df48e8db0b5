import type { PageMatch, TabPage } from './calls.ts';

/** The matches of a tab's page that its reader can see. */
export function shownMatches({ matches, hidden = [] }: TabPage): PageMatch[] {
  const out = new Set(hidden);
  return matches.filter((_, at) => !out.has(at));
}
