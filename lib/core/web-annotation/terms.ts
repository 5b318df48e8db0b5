/** The model's own context: https://www.w3.org/TR/annotation-model/ */
const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/** What the model has no word for stands under terms of ours: `jn:declared` is `urn:jiannuo:terms:declared`. */
export const CONTEXT = [ANNO, { jn: 'urn:jiannuo:terms:' }] as const;

/** A record's id is the hash of its content, so the name of its annotation is the same on every computer. */
const NAME = 'urn:jiannuo:';

/** `note:ab…` as an IRI. */
export function annotationId(noteId: string): string {
  return NAME + noteId;
}

/** The record that an annotation's IRI names, or null when it is none of ours. */
export function noteIdOf(iri: unknown): string | null {
  return typeof iri === 'string' && iri.startsWith(`${NAME}note:`) ? iri.slice(NAME.length) : null;
}

/** What a file holds: every record as it is, or what anyone may read of the public ones. */
export type Scope = 'all' | 'public';

/** Fields of a note that the model has no word for and that are written under their own name. */
export const NOTE_TERMS = [
  'planId',
  'taskId',
  'commitmentId',
  'asOf',
  'office',
  'declared',
  'value',
  'valueKind',
  'stage',
  'problem',
  'nextStep',
  'reason',
  'visibility',
  'origin',
  'supersedes',
  'retracts',
] as const;
