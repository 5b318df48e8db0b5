import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MODULE = new URL('../../.output/widget/jiannuo-module.js', import.meta.url).href;

/** Imports a module in a Node of its own; tells which globals of a page it asked for, which it made, and what it exports. */
function importIn(source: string): unknown {
  const script = `
    const asked = [];
    for (const name of ['window', 'document', 'customElements', 'HTMLElement', 'matchMedia', 'navigator', 'location', 'ResizeObserver', 'CSSStyleSheet', 'localStorage', 'fetch', 'crypto', 'setTimeout'])
      Object.defineProperty(globalThis, name, { configurable: true, get: () => void asked.push(name) });
    const before = Object.getOwnPropertyNames(globalThis);
    const module = await import(${source});
    const made = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    process.stdout.write(JSON.stringify({ asked, made, exported: Object.keys(module).sort() }));`;
  const run = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: fileURLToPath(new URL('.', import.meta.url)) });
  return JSON.parse(run.toString());
}

test('the module is imported without a document, and touches no global', () => {
  expect(importIn(JSON.stringify(MODULE))).toEqual({ asked: [], made: [], exported: ['define', 'mount'] });
});

test('one that asks for a document, or leaves a global, is noticed', () => {
  const guilty = 'data:text/javascript,export const define = document?.body; globalThis.left = 1;';
  expect(importIn(JSON.stringify(guilty))).toEqual({ asked: ['document'], made: ['left'], exported: ['define'] });
});
