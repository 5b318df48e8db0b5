import { afterEach, expect, test } from 'vitest';
import { readableDocuments, readFacts } from '../../lib/page/read-facts.ts';

afterEach(() => document.body.replaceChildren());

test('a frame whose page has only begun to arrive is left out, and the others are read', () => {
  const frames = [document.createElement('iframe'), document.createElement('iframe')];
  document.body.append(...frames);
  const [arriving, here] = frames.map(({ contentDocument }) => contentDocument as Document) as [Document, Document];
  arriving.documentElement.remove();
  expect(readableDocuments()).toEqual([document, here]);
  expect(() => readableDocuments().map((page) => readFacts(page))).not.toThrow();
});
