import * as z from 'zod/mini';
import { Note } from '../model/note.ts';
import { problemsOf } from '../model/problems.ts';
import { type ForeignAnnotation, readForeign } from './read-foreign.ts';
import { NOTE_TERMS, noteIdOf } from './terms.ts';

/** Largest file that is read, in characters, and most annotations of one file. */
export const MOST = { characters: 20_000_000, annotations: 5_000 } as const;

/**
 * Why something of a file is not taken.
 * - `too-large`, `not-json`, `not-annotations`: the whole file; `too-many`: what stands behind the first 5,000
 * - `malformed`: it is no annotation, or what it says of a record is not one
 * - `html`: its text is markup, which is never read; `address`: it points to something that is no http address
 * - `no-quote`: of another tool, and without words by which its place could be found
 */
export type RefusalReason = 'too-large' | 'not-json' | 'not-annotations' | 'too-many' | 'malformed' | 'html' | 'address' | 'no-quote';

export interface Refusal {
  /** Place in the file, from 0; null for the whole file. */
  at: number | null;
  reason: RefusalReason;
  /** The places and kinds of fault, never the contents. */
  detail: string;
}

export interface ReadAnnotations {
  /** Whole records with the ids that the file claims; whoever stores them recomputes the hash. */
  notes: Note[];
  /** Ids of records of which the file has the public part alone: not enough to make them again. */
  excerpts: string[];
  /** Annotations of other tools that quote what they speak of. */
  foreign: ForeignAnnotation[];
  refused: Refusal[];
}

const Text = z.string();
const Link = z.object({
  type: z.literal('SpecificResource'),
  source: Text,
  'jn:title': Text,
  selector: z.optional(z.object({ type: z.literal('TextQuoteSelector'), exact: Text })),
  'jn:selectors': z.optional(z.unknown()),
  state: z.object({ sourceDate: Text }),
});
const TextualBody = z.object({ type: z.literal('TextualBody'), format: z.literal('text/plain'), value: Text });

/** A record as we write it. What its fields may hold is the note's own schema's to say. */
const RecordAnnotation = z.object({
  created: Text,
  creator: z.optional(z.object({ name: Text })),
  body: z.tuple([TextualBody], Link),
});

type Annotation = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Annotation {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The annotations of a file: one, several, a page of them or a collection with its first page; null when it has none of these. */
function itemsOf(data: unknown): readonly unknown[] | null {
  if (Array.isArray(data)) return data;
  if (!isObject(data)) return null;
  if (isObject(data.first)) return itemsOf(data.first.items);
  if (Array.isArray(data.items)) return data.items;
  return data.target === undefined ? null : [data];
}

function readRecord(id: string, annotation: Annotation): Note | Omit<Refusal, 'at'> {
  const first = Array.isArray(annotation.body) ? annotation.body[0] : null;
  if (isObject(first) && first.format === 'text/html') return { reason: 'html', detail: 'body.0.format' };
  const read = RecordAnnotation.safeParse(annotation);
  if (!read.success) return { reason: 'malformed', detail: problemsOf(read.error) };
  const { created, creator, body } = read.data;
  const [text, ...links] = body;
  const note = Note.safeParse({
    id,
    recordedAt: created,
    author: creator?.name ?? '',
    body: text.value,
    evidence: links.map(({ source, selector, state, ...link }) => ({
      url: source,
      title: link['jn:title'],
      ...(selector ? { quote: selector.exact } : {}),
      ...(link['jn:selectors'] === undefined ? {} : { selectors: link['jn:selectors'] }),
      capturedAt: state.sourceDate,
    })),
    ...Object.fromEntries(
      NOTE_TERMS.filter((term) => Object.hasOwn(annotation, `jn:${term}`)).map((term) => [term, annotation[`jn:${term}`]]),
    ),
  });
  if (note.success) return note.data;
  const isAddress = note.error.issues.every(({ path }) => (path[0] === 'evidence' || path[0] === 'origin') && path.at(-1) === 'url');
  return { reason: isAddress ? 'address' : 'malformed', detail: problemsOf(note.error) };
}

/**
 * Reads a file of W3C Web Annotations that anybody may have written. Nothing of it is trusted: every record passes the note's schema, unknown
 * keys (`__proto__` among them) are never copied, text stays text. Never throws; what is not taken is told with its reason.
 */
export function readAnnotations(file: string): ReadAnnotations {
  const found: ReadAnnotations = { notes: [], excerpts: [], foreign: [], refused: [] };
  const refuse = (at: number | null, reason: RefusalReason, detail = '') => found.refused.push({ at, reason, detail });
  if (file.length > MOST.characters) {
    refuse(null, 'too-large');
    return found;
  }
  let items: readonly unknown[] | null;
  try {
    items = itemsOf(JSON.parse(file.replace(/^\ufeff/, '')));
  } catch {
    refuse(null, 'not-json');
    return found;
  }
  if (!items) refuse(null, 'not-annotations');
  if (items && items.length > MOST.annotations) refuse(MOST.annotations, 'too-many');
  for (const [at, item] of (items ?? []).slice(0, MOST.annotations).entries()) {
    if (!isObject(item)) {
      refuse(at, 'malformed');
      continue;
    }
    const id = noteIdOf(item.id);
    if (id !== null && item['jn:part'] === 'public') found.excerpts.push(id);
    else if (id !== null) {
      const read = readRecord(id, item);
      if ('reason' in read && 'detail' in read) refuse(at, read.reason, read.detail);
      else found.notes.push(read);
    } else {
      const read = readForeign(item);
      if (typeof read === 'string') refuse(at, read);
      else found.foreign.push(read);
    }
  }
  return found;
}
