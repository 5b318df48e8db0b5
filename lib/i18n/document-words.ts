import type { Lang } from './domain.ts';

/** Hedges of Chinese plans, as the extension's own pages say them in English. One that is not here stays as the document prints it. */
const HEDGES: Record<string, string> = {
  计划: 'planned',
  力争: 'aim for',
  争创: 'aim for',
  争取: 'strive for',
  努力: 'strive for',
  全力: 'strive for',
  确保: 'ensure',
};

/** Classifiers say nothing in English; people and visits do. */
const UNITS: Record<string, string | null> = {
  所: null,
  个: null,
  件: null,
  项: null,
  门: null,
  家: null,
  次: null,
  名: 'people',
  人: 'people',
  人次: 'visits',
};

/** The document's hedge in the reader's language. */
export function hedgeText(hedge: string | undefined, lang: Lang): string | undefined {
  return hedge === undefined || lang !== 'en' ? hedge : (HEDGES[hedge] ?? hedge);
}

/** The unit as it is written behind a figure in the reader's language; null where nothing stands there. */
export function shownUnit(unit: string | null, lang: Lang): string | null {
  if (unit === null || lang !== 'en' || !Object.hasOwn(UNITS, unit)) return unit;
  return UNITS[unit] ?? null;
}
