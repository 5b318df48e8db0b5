import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isBounded, type Pattern, patternsOf, slowScans, slowShapes } from './regex-structure.ts';

const LIB = fileURLToPath(new URL('../../lib/', import.meta.url));
const files = ['core', 'page'].flatMap((folder) =>
  readdirSync(`${LIB}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

/** Patterns that are put together from words; their repetitions, written out here. */
const BUILT: Record<string, string[]> = {
  'core/model/sealed-backup.ts': ['^[A-Za-z0-9+/]{22}={0,2}$'],
  'core/text/text-index-builder.ts': ['[^\\s\\u200b]+(?: [^\\s\\u200b]+)*', '(?![\\u200b])\\s'],
};

const patternsIn = (file: string) => patternsOf(readFileSync(LIB + file, 'utf8'));

describe('regular expressions of lib/core and lib/page', () => {
  it.each(files)('%s: no pattern backtracks without bound, and none looks through a long text from every place', (file) => {
    const { literals, built } = patternsIn(file);
    const written = BUILT[file] ?? [];
    expect(built).toBe(written.length);
    const all: Pattern[] = [...literals, ...written.map((source) => ({ source, flags: '' }))];
    expect(all.map(({ source }) => [source, slowShapes(source)] as const).filter(([, reasons]) => reasons.length > 0)).toEqual([]);
    expect(literals.filter(({ source, flags }) => slowScans(source, flags).length > 0)).toEqual([]);
  });

  it('reads the patterns out of the sources', () => {
    const code = "const a = /x[/]y\\/z/g; // not /this/\nconst b = 'nor /that/'; if (/q+/.test(c)) return /r/; const d = e / f / g;";
    expect(patternsOf(code).literals).toEqual([
      { source: 'x[/]y\\/z', flags: 'g' },
      { source: 'q+', flags: '' },
      { source: 'r', flags: '' },
    ]);
    expect(files.flatMap((file) => patternsIn(file).literals).length).toBeGreaterThan(400);
  });

  it.each([
    '(a+)+',
    '(?:a|b*)*c',
    '\\s*\\s*x',
    '[^，]+[一-龥]*$',
    '(?:x[^，]*)+，',
    '.*.*=',
    '\\d+a?\\d+',
    '(?:,\\d+)*\\d+',
    '\\d+(?:a?\\d+)?',
  ])('would refuse /%s/', (source) => {
    expect(slowShapes(source)).not.toEqual([]);
  });

  it.each(['a+b', '[^，]*，', '(?:ab){2,5}', '\\d+(?:,\\d+)*', '[^\\d，]{2,20}?x', '(?:一|二)*', '^\\s+|\\s+$'])(
    'accepts /%s/',
    (source) => {
      expect(slowShapes(source)).toEqual([]);
    },
  );

  it.each([
    ['^.{0,40}关于(?:印发|转发){1,2}$', true],
    ['《[^》]{0,60}》[^，。]{0,8}', true],
    ['a(?:b{1,3}|c*)d', false],
    ['\\d+', false],
    ['x{2,}', false],
  ])('knows whether all repetitions of /%s/ are bounded: %s', (source, bounded) => {
    expect(isBounded(source)).toBe(bounded);
  });

  it.each([
    ['\\s+$', ''],
    ['^[\\s\\u3000]*专栏', 'gm'],
    ['关于.*通知', ''],
    ['[（(][^）)]*[）)]', 'g'],
    ['a|\\d+x', ''],
    ['x(?:y|[^，]*z)', ''],
  ])('would refuse to look for /%s/%s in a long text', (source, flags) => {
    expect(slowScans(source, flags)).not.toEqual([]);
  });

  it.each([
    ['^\\s*x', ''],
    ['^[^\\S\\n]*专栏', 'gm'],
    ['[^\\n]+', 'g'],
    ['《[^《》]*》', 'g'],
    ['#.*$', 's'],
    ['关于.{1,80}通知', 'g'],
  ])('looks for /%s/%s in a long text', (source, flags) => {
    expect(slowScans(source, flags)).toEqual([]);
  });
});
