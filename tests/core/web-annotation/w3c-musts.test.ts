import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Scope } from '../../../lib/core/web-annotation/terms.ts';
import { writeAnnotations } from '../../../lib/core/web-annotation/write-annotations.ts';
import { NOTES, PAGE, PLACES } from './sample-notes.ts';

/** Schemas of w3c/web-annotation-tests; they are not part of the repository. */
const folder = new URL('../../../../shared/w3c-annotation/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.warn('../shared is absent: the annotations are not held against the W3C MUST assertions.');

const json = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

function assertions(): [name: string, holds: (annotation: unknown) => boolean][] {
  const ajv = new Ajv({ strict: false, allErrors: false });
  (addFormats as unknown as typeof addFormats.default)(ajv as never);
  for (const name of readdirSync(new URL('definitions/', folder))) ajv.addSchema(json(`definitions/${name}`));
  const { assertions } = json('annotations/annotationMusts.test') as { assertions: string[] };
  return assertions.map((path) => [path, ajv.compile(json(path)) as (annotation: unknown) => boolean]);
}

describe.skipIf(!isThere)('the W3C MUST assertions', () => {
  const musts = isThere ? assertions() : [];
  const breachesOf = (annotation: unknown) => musts.filter(([, holds]) => !holds(annotation)).map(([name]) => name);

  test('there are 54 of them', () => {
    expect(musts).toHaveLength(54);
  });

  test.each<Scope>(['all', 'public'])('hold for every annotation of a file with %s', (scope) => {
    const { items } = writeAnnotations(PAGE, PLACES, Object.values(NOTES), scope).first;
    expect(items.length).toBe(scope === 'all' ? 6 : 2);
    for (const item of items) expect(breachesOf(JSON.parse(JSON.stringify(item)))).toEqual([]);
  });

  test.each<[string, object]>([
    ['3.1-annotationContextValidated', { '@context': 'urn:jiannuo:terms:' }],
    ['3.1-annotationIdValidated', { id: 'not an iri' }],
    ['3.1-targetKeyFound', { target: undefined }],
    ['3.2.5-notBodyBodyValue', { bodyValue: 'x' }],
    ['3.3.1-annotationCreatedValidated', { created: 'yesterday' }],
    [
      '4.2.4-textQuoteSelectorValid',
      { target: { type: 'SpecificResource', source: 'http://a.test/', selector: { type: 'TextQuoteSelector' } } },
    ],
  ])('%s bites when it is broken', (name, fault) => {
    const { items } = writeAnnotations(PAGE, PLACES, Object.values(NOTES), 'all').first;
    expect(breachesOf(JSON.parse(JSON.stringify({ ...items[0], ...fault }))).join()).toContain(name);
  });
});
