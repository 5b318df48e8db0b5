import { feedNote, publicNotes } from '../feed.ts';
import type { Note } from '../model/note.ts';
import type { Selector } from '../model/selector.ts';
import { pageKey } from '../page-key.ts';
import { link, publicParts, textualBody } from './public-parts.ts';
import { annotationId, CONTEXT, NOTE_TERMS, type Scope } from './terms.ts';

/** A page as it was read. */
export interface AnnotatedPage {
  url: string;
  title: string;
  /** The normalised text in which all offsets count. */
  text: string;
  /** SHA-256 of the text's UTF-8, hex. */
  textHash: string;
  /** ISO instant at which the text was read. */
  capturedAt: string;
}

/** Where the page speaks of a target (a commitment's id, or a task's); UTF-16 offsets into its text. */
export interface Place {
  start: number;
  end: number;
  target: string;
}

/** Characters of context on each side of a quote: enough to tell neighbours apart, and what other tools keep. */
const CONTEXT_LENGTH = 32;
/** A target that a long page speaks of everywhere is pointed to at its first places. */
const MOST_PLACES = 20;

/** The selectors that the model itself has; ours stand beside them under terms of ours, for it takes no others. */
function ofTheModel(selectors: readonly Selector[]) {
  return selectors.filter(({ type }) => type === 'TextQuoteSelector' || type === 'TextPositionSelector');
}

function specificResource({ url, text, capturedAt }: AnnotatedPage, { start, end }: Place) {
  return {
    type: 'SpecificResource',
    source: url.replace(/#.*$/s, ''),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
        suffix: text.slice(end, end + CONTEXT_LENGTH),
      },
      { type: 'TextPositionSelector', start, end },
    ],
    state: { type: 'TimeState', sourceDate: capturedAt },
  };
}

/** The passage that a record was made at, when that was on this page. */
function passageOf({ origin }: Note, page: AnnotatedPage) {
  if (!origin || pageKey(origin.url) !== pageKey(page.url)) return [];
  const { url, selectors, capturedAt } = origin;
  return [{ type: 'SpecificResource', source: url, selector: ofTheModel(selectors), state: { type: 'TimeState', sourceDate: capturedAt } }];
}

/** The whole record, so that its content, and with it its id, can be had back. */
function recordParts(note: Note) {
  const own = NOTE_TERMS.filter((term) => note[term] !== undefined).map((term) => [`jn:${term}`, note[term]] as const);
  return {
    motivation: note.retracts !== undefined ? 'moderating' : note.supersedes !== undefined ? 'editing' : 'assessing',
    created: note.recordedAt,
    ...(note.author === '' ? {} : { creator: { type: 'Person', name: note.author } }),
    ...Object.fromEntries(own),
    body: [
      textualBody(note.body),
      ...note.evidence.map(({ url, title, quote, selectors, capturedAt }) => ({
        ...link(url, title),
        ...(quote === undefined ? {} : { selector: { type: 'TextQuoteSelector', exact: quote } }),
        ...(selectors === undefined ? {} : { 'jn:selectors': selectors }),
        state: { type: 'TimeState', sourceDate: capturedAt },
      })),
    ],
  };
}

/**
 * The records about what stands on a page as W3C Web Annotations: one AnnotationCollection whose items are annotations complete in
 * themselves. Of `public` only what a feed would hold leaves; `all` writes the records whole, superseded and withdrawn ones too, so that
 * reading the file again gives the same records. Records that were not made on the page, of targets that have no place there, are left out. Same input, same output.
 */
export function writeAnnotations(page: AnnotatedPage, places: readonly Place[], notes: readonly Note[], scope: Scope) {
  const placesOf = new Map<string, Place[]>();
  for (const place of places) placesOf.set(place.target, [...(placesOf.get(place.target) ?? []), place]);
  const chosen = scope === 'all' ? notes : publicNotes(notes);
  const items = chosen.flatMap((note) => {
    const places = placesOf.get(note.commitmentId ?? note.taskId) ?? [];
    const targets = [
      ...(scope === 'all' ? passageOf(note, page) : []),
      ...places.slice(0, MOST_PLACES).map((place) => specificResource(page, place)),
    ];
    if (targets.length === 0) return [];
    return {
      '@context': CONTEXT,
      id: annotationId(note.id),
      type: 'Annotation',
      ...(scope === 'all' ? recordParts(note) : publicParts(feedNote(note))),
      target: targets.length === 1 ? targets[0] : targets,
    };
  });
  const id = `urn:jiannuo:notes-on:${page.textHash}`;
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: page.title,
    'jn:scope': scope,
    'jn:textHash': page.textHash,
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
}
