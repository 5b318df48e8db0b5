import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtScripts } from './built.ts';
import { findForbidden, type Place } from './forbidden.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function placeOf(path: string): Place {
  if (/\/jiannuo-(?:widget|inline|module)\.js$/.test(path)) return 'widget';
  return path.includes('/content-scripts/') ? 'content script' : 'extension page';
}

const WIDGET = ['jiannuo-inline.js', 'jiannuo-module.js', 'jiannuo-widget.js'];

test.each(['chrome-mv3', 'firefox-mv3', 'widget'])('%s holds nothing that it must not', (folder) => {
  const scripts = builtScripts(folder);
  const foreign = scripts.filter(({ path }) => placeOf(path) !== 'extension page').map(({ path }) => path.split('/').at(-1));
  expect(foreign.sort()).toEqual(folder === 'widget' ? WIDGET : ['annotator.js', 'detector.js', ...WIDGET]);
  const found = scripts.flatMap(({ path, text }) => findForbidden(text, placeOf(path)).map((one) => `${path} has ${one}`));
  expect(found).toEqual([]);
});

test('no source makes markup from strings', () => {
  const hits = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) =>
        /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write\b/.test(readFileSync(path, 'utf8')),
      ),
  );
  expect(hits).toEqual([]);
});

describe('a planted fault is seen', () => {
  const CASES: [name: string, script: string, place: Place, found: string | null][] = [
    ['eval', 'x=1;eval(y)', 'extension page', 'eval'],
    ['a method of that name', 'parser.eval(y);medieval(z)', 'extension page', null],
    ['new Function', 'new Function("return 1")', 'extension page', 'a function made of text'],
    ['code over the network', 'import("https://cdn.example.com/x.js")', 'extension page', 'code from another server'],
    ['IndexedDB in a content script', 'globalThis.indexedDB.open("x")', 'content script', 'IndexedDB'],
    ['IndexedDB in the background', 'globalThis.indexedDB.open("x")', 'extension page', null],
    ['Dexie', 'class DexieError{}', 'content script', 'Dexie'],
    ['zod', 'e._zod.run(t)', 'content script', 'zod'],
    ['innerHTML', 'n.innerHTML=t.body', 'content script', 'markup from a string'],
    ["Preact's innerHTML", 'n.innerHTML=t.__html', 'content script', null],
    ['a comparison', 'n.innerHTML===t', 'content script', null],
    ['an address', 'fetch("https://stats.example.com/")', 'content script', 'an address'],
    ['what old browsers lack, in the widget', 'rows.at(-1)', 'widget', 'a method of after 2020'],
    ['the same in a content script', 'rows.at(-1)', 'content script', null],
    ['URL.canParse', 'URL.canParse(t)', 'extension page', 'a function of after Chromium 116'],
    ['the same in a content script', 'self.URL?.canParse(t)', 'content script', 'a function of after Chromium 116'],
    ['Object.groupBy', 'Object.groupBy(rows,f)', 'extension page', 'a function of after Chromium 116'],
    ['Map.groupBy', 'Map.groupBy(rows,f)', 'content script', 'a function of after Chromium 116'],
    ['a groupBy of our own', 'rows.groupBy(f)', 'extension page', null],
    ['Promise.withResolvers', 'let{promise:e}=Promise.withResolvers()', 'extension page', 'a function of after Chromium 116'],
    ['asking for it first', 'q.withResolvers&&(A.withResolvers=q.withResolvers)', 'extension page', null],
    ['Array.fromAsync', 'await Array.fromAsync(t)', 'extension page', 'a function of after Chromium 116'],
    ['a set of two', 'new Set(e).union(t)', 'extension page', 'a set operation'],
    ['a comparison of sets', 'e.isSubsetOf(t)', 'extension page', 'a method of after Chromium 116'],
    ["zod's union", 'z.union([e,t])', 'extension page', null],
    ['a map of an iterator', 'e.values().map(f)', 'content script', 'an iterator helper'],
    ['a filter of matches', 'e.matchAll(/x/g).filter(f)', 'content script', 'an iterator helper'],
    ['a map of a list of them', '[...e.values()].map(f)', 'content script', null],
    ['a namespace', 'createElementNS("http://www.w3.org/2000/svg","g")', 'content script', null],
  ];

  test.each(CASES)('%s', (_, script, place, found) => {
    const hits = findForbidden(script, place).map((hit) => hit.split(':')[0]);
    expect(hits).toEqual(found === null ? [] : [found]);
  });
});
