import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jiannuo-types-'));
copyFileSync(join(root, 'lib/widget/jiannuo-module.d.ts'), join(folder, 'jiannuo-module.d.ts'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What TypeScript, at its strictest and with nothing of this project, has to say of a page's script beside the kit's files. */
function complaints(script: string): string[] {
  writeFileSync(join(folder, 'page.ts'), `import { define, mount } from './jiannuo-module.js';\n${script}`);
  const strict =
    '--noEmit --strict --exactOptionalPropertyTypes --target es2020 --module esnext --moduleResolution bundler --lib es2020,dom';
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...strict.split(' '), 'page.ts'], { cwd: folder });
    return [];
  } catch (error) {
    const said = String((error as { stdout: Buffer }).stdout);
    return [...said.matchAll(/^page\.ts\((\d+),\d+\): error (TS\d+)/gm)].map(([, line, code]) => `${Number(line) - 1} ${code}`);
  }
}

test('a page that uses all of it compiles', () => {
  const script = `define('/jiannuo/jiannuo-widget.js');
const element = mount(document.body, { feed: '/jiannuo/feed.jws.json', view: 'task', task: '3', theme: 'auto large', lang: 'en', keys: 'a:b', feedId: 'plan', seq: 7, asOf: '2030-09-30', fallback: document.createElement('table') });
element.addEventListener('jiannuo-load', ({ detail }) => { const day: string | null = detail.asOf; const seq: number = detail.seq; void [day, seq]; });
document.addEventListener('jiannuo-error', (event) => { const name: string = event.detail.name; void name; });
element.view = 'inline';
document.querySelector('jiannuo-status')?.restore();`;
  expect(complaints(script)).toEqual([]);
});

test('what the module does not take is refused', () => {
  const script = `mount(document.body, {});
mount(document.body, { feed: 'feed.json', view: 'list' });
mount('#place', { feed: 'feed.json' });
mount(document.body, { feed: 'feed.json' }).addEventListener('jiannuo-load', ({ detail }) => detail.day);
define(7);`;
  expect(complaints(script)).toEqual(['1 TS2741', '2 TS2322', '3 TS2345', '4 TS2339', '5 TS2345']);
});
