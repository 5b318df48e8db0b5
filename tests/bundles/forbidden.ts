interface Forbidden {
  what: string;
  found: RegExp;
}

/** Text is never run as code, in no bundle. */
const ANYWHERE: Forbidden[] = [
  { what: 'eval', found: /(?<![\w$.])eval\s*\(/ },
  { what: 'a function made of text', found: /\bnew Function\s*\(/ },
  { what: 'code from another server', found: /\bimport\s*\(\s*["'`]https?:|importScripts\s*\(\s*["'`]https?:/ },
];

/** What runs on pages of others: no store, no validation library, no markup from strings, no address. */
const ON_FOREIGN_PAGES: Forbidden[] = [
  ...ANYWHERE,
  { what: 'IndexedDB', found: /\bindexedDB\b/ },
  { what: 'Dexie', found: /dexie/i },
  { what: 'zod', found: /\b_zod\b|ZodError|invalid_union/ },
  // Preact's own, for dangerouslySetInnerHTML, is told by `__html`; the sources are checked for never using it.
  { what: 'markup from a string', found: /\.(?:inner|outer)HTML\s*=(?!=)(?![^;]{0,60}__html)|insertAdjacentHTML|document\.write\b/ },
  // The names of XML namespaces are no addresses; nobody fetches them.
  { what: 'an address', found: /https?:\/\/(?!www\.w3\.org\/)[a-z0-9-]+\.[a-z0-9.-]+/i },
];

/** What the widget's oldest browsers (Chromium 86, Firefox 78, Safari 14) lack. */
const IN_WIDGET: Forbidden[] = [
  {
    what: 'a method of after 2020', // `at` is a method of our own, too; nobody but arrays and strings takes a negative place.
    found: /\.at\(-|\.(?:findLast|findLastIndex|toSorted|toReversed|with|groupBy|any|hasOwn|timeout)\(/,
  },
  { what: 'a function of after 2020', found: /\bstructuredClone\b|\bWeakRef\b|\brandomUUID\b/ },
];

/**
 * What the extension's oldest Chromium (116) lacks, as far as text can tell: only calls count (Dexie asks whether a function is
 * there), a method's where its name is nobody else's, an iterator's where the iterator is made on the spot.
 */
const IN_EXTENSION: Forbidden[] = [
  { what: 'a function of after Chromium 116', found: /\.(?:canParse|withResolvers|fromAsync|isError|sumPrecise)\(/ },
  { what: 'a function of after Chromium 116', found: /\b(?:Object|Map)\.groupBy\b|\bURL\.parse\b|\bPromise\.try\b|\bRegExp\.escape\b/ },
  { what: 'a method of after Chromium 116', found: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|toBase64)\(/ },
  { what: 'a set operation', found: /(?:new Set\([^()]*\)|\bset)\.(?:union|intersection|difference)\(/i },
  {
    what: 'an iterator helper',
    found:
      /\.(?:(?:values|keys|entries)\(\)|matchAll\([^()]*\))\.(?:map|filter|flatMap|take|drop|reduce|toArray|forEach|some|every|find)\(/,
  },
  { what: 'an iterator helper', found: /\bIterator\.(?:from|prototype)\b/ },
];

export type Place = 'extension page' | 'content script' | 'widget';

const FORBIDDEN: Record<Place, Forbidden[]> = {
  'extension page': [...ANYWHERE, ...IN_EXTENSION],
  'content script': [...ON_FOREIGN_PAGES, ...IN_EXTENSION],
  widget: [...ON_FOREIGN_PAGES, ...IN_WIDGET],
};

/** What of the forbidden a script contains, each with the place around it. */
export function findForbidden(script: string, place: Place): string[] {
  return FORBIDDEN[place].flatMap(({ what, found }) => {
    const hit = found.exec(script);
    return hit ? [`${what}: …${script.slice(Math.max(0, hit.index - 60), hit.index + 60)}…`] : [];
  });
}
