import { describe, expect, test } from 'vitest';
import type { Scope } from '../../../lib/core/web-annotation/terms.ts';
import { writeAnnotations } from '../../../lib/core/web-annotation/write-annotations.ts';
import { hasMusts, musts } from '../../w3c-musts.ts';
import { NOTES, PAGE, PLACES } from './sample-notes.ts';

describe.skipIf(!hasMusts)('the W3C MUST assertions', () => {
  const assertions = hasMusts ? musts() : [];
  const breachesOf = (annotation: unknown) => assertions.filter(([, holds]) => !holds(annotation)).map(([name]) => name);

  test('there are 54 of them', () => {
    expect(assertions).toHaveLength(54);
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
