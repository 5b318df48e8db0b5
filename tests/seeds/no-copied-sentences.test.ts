import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import seed from '../../seeds/taizhou-2020.json' with { type: 'json' };
import { hasSharedMaterial, sharedText } from '../shared-material.ts';

/** What counts as copied: this many Han characters in a row that the document has, too. Headings and indicator names are facts and apart. */
const RUN = 12;
/** A name is one noun phrase: short, and without the marks that join clauses. */
const NAME = /^[^，。；：,;:\n]{1,24}$/;
const HEADINGS = new Set(['title', 'shortTitle']);
const NAMES = new Set(['subject', 'aliases', 'part', 'places', 'verb', 'hedge', 'issuer', 'region', 'unit']);
const REFERENCES = new Set(['id', 'url', 'taskIds', 'taskId', 'sectionId', 'parentId']);

interface Field {
  name: string;
  text: string;
}

/** Every string of the data, by the field that holds it. */
function fields(value: unknown, name = ''): Field[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => fields(item, name));
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, item]) => fields(item, key)) : [];
}

const han = (text: string) => text.replace(/\P{Script=Han}/gu, '');

function copiedRun(text: string, document: string): string | undefined {
  const characters = han(text);
  return Array.from({ length: Math.max(0, characters.length - RUN + 1) }, (_, at) => characters.slice(at, at + RUN)).find((run) =>
    document.includes(run),
  );
}

describe('facts, figures and names only', () => {
  it('names are names', () => {
    expect(fields(seed).filter((field) => NAMES.has(field.name) && !NAME.test(field.text))).toEqual([]);
  });

  it.skipIf(!hasSharedMaterial)('task and section titles are headings of the document, or noun phrases of our own', () => {
    const lines = sharedText('seed/plan-2020.txt').split('\n');
    const isHeading = (title: string) => lines.some((line) => new RegExp(`^([(（].{1,2}[)）]|\\d+\\.)${title}(。|$)`).test(line));
    const titles = [...seed.sections, ...seed.tasks].map((item) => item.title);
    expect(titles.filter((title) => !isHeading(title) && !NAME.test(title))).toEqual([]);
  });

  it.skipIf(!hasSharedMaterial)('nothing else repeats the document', () => {
    const document = han(sharedText('seed/plan-2020.txt'));
    const free = fields(seed).filter(({ name }) => !HEADINGS.has(name) && !NAMES.has(name) && !REFERENCES.has(name));
    expect(free.length).toBeGreaterThan(50);
    expect(free.filter((field) => copiedRun(field.text, document))).toEqual([]);
  });

  const site = new URL('../fixtures/site/', import.meta.url);
  it.skipIf(!hasSharedMaterial).each(readdirSync(site))('the demo page %s speaks in sentences of its own', (page) => {
    const document = han(sharedText('seed/plan-2020.txt'));
    const names = fields(seed)
      .filter(({ name }) => HEADINGS.has(name) || NAMES.has(name))
      .map(({ text }) => text);
    const words = readFileSync(new URL(page, site), 'utf8').replace(/<style>[\s\S]*?<\/style>|<[^>]*>|《[^》]*》/g, '\n');
    // Longest first, so that no name leaves a rest of a longer one.
    const free = names.sort((a, b) => b.length - a.length).reduce((text, name) => text.replaceAll(name, '\n'), words);
    expect(free.split('\n').filter((line) => copiedRun(line, document))).toEqual([]);
  });

  it('a copied sentence would be seen', () => {
    const document = han('各地要在九月底之前把图书角建到每一个班级里去，并列入考核。');
    expect(copiedRun('说明：在九月底之前，把图书角建到每一个班级', document)).toBe('在九月底之前把图书角建到');
    expect(copiedRun('图书角建到每一个班级', document)).toBeUndefined();
  });
});
