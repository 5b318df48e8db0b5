import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { findBreaches } from './arrows.ts';
import { readImports } from './import-graph.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the house keeps its arrows', { timeout: 30_000 }, () => {
  const files = readImports(root, ['entrypoints', 'components', 'lib']);
  expect(files.length).toBeGreaterThan(20);
  expect(findBreaches(files)).toEqual([]);
});

describe('a planted breach is seen', () => {
  const trees: string[] = [];
  afterEach(() => {
    for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
  });

  function breachesIn(planted: Record<string, string>): string[] {
    const tree = mkdtempSync(join(tmpdir(), 'jiannuo-house-'));
    trees.push(tree);
    for (const folder of ['entrypoints', 'components', 'lib']) mkdirSync(join(tree, folder));
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(join(tree, dirname(path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    return findBreaches(readImports(tree, ['entrypoints', 'components', 'lib']));
  }

  const allowed = {
    'lib/core/model/day.ts': "import * as z from 'zod/mini';\nexport const Day = z.string();",
    'lib/core/status.ts': "import type { Day } from './model/day.ts';\nexport const late = (day: typeof Day) => day;",
    'lib/store/notes.ts': "import Dexie from 'dexie';\nexport const db = new Dexie('x');",
    'lib/messages/calls.ts': 'export interface Calls {}',
  };

  const CASES: [name: string, planted: Record<string, string>, breach: string | RegExp][] = [
    ['nothing wrong', {}, ''],
    [
      'core → store',
      { 'lib/core/x.ts': "import { db } from '../store/notes.ts';\nexport const x = db;" },
      'lib/core/x.ts may not import lib/store/notes.ts',
    ],
    ['core → Node', { 'lib/core/x.ts': "import 'node:fs';" }, 'lib/core/x.ts may not import node:fs'],
    [
      'core → store, for a type',
      { 'lib/core/x.ts': "import type { db } from '../store/notes.ts';\nexport type X = typeof db;" },
      'lib/core/x.ts may not import lib/store/notes.ts',
    ],
    [
      'components → desk',
      { 'components/x.tsx': "import { desk } from '../lib/desk/desk.ts';\ndesk;", 'lib/desk/desk.ts': 'export const desk = 1;' },
      'components/x.tsx may not import lib/desk/desk.ts',
    ],
    [
      'components naming a shape of the desk',
      {
        'components/x.tsx': "import type { Desk } from '../lib/desk/desk.ts';\nexport type X = Desk;",
        'lib/desk/desk.ts': 'export interface Desk {}',
      },
      '',
    ],
    [
      'components → background, re-exported',
      {
        'components/x.tsx': "export { y } from '../lib/background/y.ts';\nexport const z = 1;",
        'lib/background/y.ts': 'export const y = 1;',
      },
      'components/x.tsx may not import lib/background/y.ts',
    ],
    [
      'page → store, only when called',
      { 'lib/page/x.ts': "export const x = () => import('../store/notes.ts');" },
      'lib/page/x.ts may not import lib/store/notes.ts',
    ],
    [
      'lib → an entry file',
      { 'lib/page/x.ts': "import '../../entrypoints/background.ts';", 'entrypoints/background.ts': 'export const a = 1;' },
      'lib/page/x.ts imports an entry file: entrypoints/background.ts',
    ],
    [
      'one entry → another',
      { 'entrypoints/card/main.tsx': "import '../sidepanel/app.tsx';", 'entrypoints/sidepanel/app.tsx': 'export const a = 1;' },
      'entrypoints/card/main.tsx imports an entry file: entrypoints/sidepanel/app.tsx',
    ],
    [
      'a barrel',
      { 'lib/core/all.ts': "export * from './status.ts';\nexport { Day } from './model/day.ts';" },
      /^lib\/core\/all.ts only re-exports/,
    ],
    ['a grab-bag', { 'lib/page/utils.ts': 'export const a = 1;' }, /^lib\/page\/utils.ts is named/],
    ['an unknown world', { 'lib/misc/a.ts': 'export const a = 1;' }, 'lib/misc/a.ts is in no world of the house'],
    [
      'a content script that reaches zod over two steps',
      {
        'entrypoints/a.content.ts': "import { x } from '../lib/page/x.ts';\nx();",
        'lib/page/x.ts': "import { Day } from '../core/model/day.ts';\nexport const x = () => Day;",
      },
      /^what runs on foreign pages must not reach zod: entrypoints\/a.content.ts → lib\/page\/x.ts → lib\/core\/model\/day.ts → zod$/,
    ],
    [
      'a content script that takes a type from there',
      { 'entrypoints/a.content.ts': "import type { Day } from '../lib/core/model/day.ts';\nexport type A = typeof Day;" },
      '',
    ],
    [
      "a widget that reaches the extension's API",
      {
        'lib/widget/w.ts': "import { language } from '../i18n/language.ts';\nlanguage();",
        'lib/i18n/language.ts': "import { browser } from 'wxt/browser';\nexport const language = () => browser;",
      },
      /^what runs on foreign pages must not reach wxt: /,
    ],
    [
      'an entry file that reaches the store',
      { 'entrypoints/background.ts': "import { db } from '../lib/store/notes.ts';\ndb.open();" },
      '',
    ],
  ];

  test.each(CASES)('%s', (_, planted, breach) => {
    const breaches = breachesIn({ ...allowed, ...planted });
    if (breach === '') expect(breaches).toEqual([]);
    else expect(breaches).toEqual([typeof breach === 'string' ? breach : expect.stringMatching(breach)]);
  });
});
