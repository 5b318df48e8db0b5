import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type BuiltFile, builtScripts } from '../bundles/built.ts';
import { type Row, row } from './rows.ts';

const EXTENSION = 'chrome-mv3';

/** The scripts a page of the extension loads before anything is clicked: those it names and what they import statically. */
function loadedBy(page: string, scripts: BuiltFile[]): BuiltFile[] {
  const html = readFileSync(new URL(`../../.output/${EXTENSION}/${page}`, import.meta.url), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((hit) => `${EXTENSION}/${hit[1]}`);
  const loaded = new Map<string, BuiltFile>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const script = scripts.find((one) => one.path === path);
    if (!script || loaded.has(path)) continue;
    loaded.set(path, script);
    for (const hit of script.text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      waiting.push(new URL(hit[1] as string, `file:///${path}`).pathname.slice(1));
    }
  }
  return [...loaded.values()];
}

/** Bytes after gzip of every script that is loaded somewhere. */
export async function sizes(): Promise<Row[]> {
  const scripts = builtScripts(EXTENSION);
  const size = (name: string, files: BuiltFile[]) => {
    if (files.length === 0) throw new Error(`size of ${name}: no script was found in the build`);
    const value = files.reduce((sum, file) => sum + gzipSync(file.text, { level: 9 }).length, 0);
    return row({ name: `size: ${name}`, value, unit: 'bytes' });
  };
  const at = (path: string) => scripts.filter((one) => one.path === `${EXTENSION}/${path}`);
  return [
    size('detector', at('content-scripts/detector.js')),
    size('annotator', at('content-scripts/annotator.js')),
    size('background', at('background.js')),
    size('card', loadedBy('card.html', scripts)),
    size('side panel', loadedBy('sidepanel.html', scripts)),
    size('workbench', loadedBy('workbench.html', scripts)),
    // A page loads one of the first two, and the third only for the inline view.
    ...['widget', 'module', 'inline'].map((name) =>
      size(
        name,
        builtScripts('widget').filter((one) => one.path === `widget/jiannuo-${name}.js`),
      ),
    ),
  ];
}
