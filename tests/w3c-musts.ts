import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** Schemas of w3c/web-annotation-tests; they are not part of the repository. */
const folder = new URL('../../shared/w3c-annotation/', import.meta.url);

/** True where the schemas stand beside the checkout. Says plainly when not. */
export const hasMusts = existsSync(folder);
if (!hasMusts) console.warn('../shared is absent: the annotations are not held against the W3C MUST assertions.');

const json = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

/** The MUST assertions of the Web Annotation Data Model, by name. */
export function musts(): [name: string, holds: (annotation: unknown) => boolean][] {
  const ajv = new Ajv({ strict: false, allErrors: false });
  (addFormats as unknown as typeof addFormats.default)(ajv as never);
  for (const name of readdirSync(new URL('definitions/', folder))) ajv.addSchema(json(`definitions/${name}`));
  const { assertions } = json('annotations/annotationMusts.test') as { assertions: string[] };
  return assertions.map((path) => [path, ajv.compile(json(path)) as (annotation: unknown) => boolean]);
}
