import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Pattern, patternsOf, slowScans, slowShapes } from './regex-structure.ts';

const LIB = fileURLToPath(new URL('../../lib/', import.meta.url));
const files = ['core', 'page'].flatMap((folder) =>
  readdirSync(`${LIB}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

/** Patterns that are put together from words; their repetitions, written out here. */
const BUILT: Record<string, string[]> = {
  'core/text/text-index-builder.ts': ['[^\\s\\u200b]+(?: [^\\s\\u200b]+)*', '(?![\\u200b])\\s'],
};

/** Patterns that would need the square of a long text, and why the text they are given is short, or why they do not all the same. */
const SHORT: Record<string, Record<string, string>> = {
  'core/detect.ts': {
    '\\d[\\d.,]*\\s?(?:[%％‰]|个?百分点|[万亿]|[所家个项人元公亩吨件户条处座套台辆](?![一二三四五六七八九十\\d]))|百分之|[二三四五六七八九]成':
      'the opening of a page',
  },
  'core/compare/printed.ts': {
    '\\d(?:[\\d,，]*\\d)?(?:[.．](\\d+))?\\s*(万亿|亿|千万|百万|万|千)?': 'one mention: 200 characters at most',
  },
  'core/compare/read-target.ts': { '[^，。；：\\n]*$': 'the prefix of a quote selector' },
  'core/match/match-claims.ts': { '[^，。；：:\\n]*$': '40 characters' },
  'core/outline/plan-deadline.ts': { '[（(].*$': '60 characters' },
  'core/outline/plan-tree.ts': { '[\\s.．、：:是]+$': 'a mark', '[\\s：:，,、。；;]+$': 'a title: 120 characters at most' },
  'core/outline/table-cell.ts': {
    '(?:局|委|办|厅|部|院|政府|会|处|科|股|室|公司|集团|队|中心|街道|乡|镇|学校|大学|学院|单位|团|联|行|站|研究所|派出所|[各市全]?[县市区镇乡村]|部门|管委会)(?:[（(][^）)]*[）)])?$':
      'a name: 20 characters at most',
    '[（(][^）)]*[）)]': 'a cell: 80 characters at most',
  },
  'core/text/list-numbers.ts': {
    '"([^"]*)"|(counters?)\\(\\s*([\\w-]+)\\s*(?:,\\s*"([^"]*)"\\s*)?(?:,\\s*([\\w-]+)\\s*)?\\)|(\\S+)':
      'the last alternative takes what the others leave, so that no character is looked at from two starts',
    '(?:^|;)\\s*list-style(?:-type)?\\s*:\\s*([\\w-]+)': 'begins at a semicolon or the start alone, and the repetitions take none',
  },
  'core/text/tree.ts': {
    '(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse))':
      'begins at a semicolon or the start alone, and the repetitions take none',
  },
  'core/extract/refine/subject-words.ts': {
    '在([^，,在]{3,60})[中上][，,]?(?:共|累计)?(?:获|荣|取得|斩获|夺)[^中]*$': '70 characters',
    '[，,].*$': '50 characters',
    '[^，,]*$': '50 characters',
    '[、\\s和及与并等]+$': 'a part of a clause: 80 characters at most',
  },
};

const patternsIn = (file: string) => patternsOf(readFileSync(LIB + file, 'utf8'));

describe('regular expressions of lib/core and lib/page', () => {
  it.each(files)('%s: no pattern backtracks without bound, and none looks through a long text from every place', (file) => {
    const { literals, built } = patternsIn(file);
    const written = BUILT[file] ?? [];
    expect(built).toBe(written.length);
    const all: Pattern[] = [...literals, ...written.map((source) => ({ source, flags: '' }))];
    expect(all.map(({ source }) => [source, slowShapes(source)] as const).filter(([, reasons]) => reasons.length > 0)).toEqual([]);
    const scans = literals.filter(({ source, flags }) => slowScans(source, flags).length > 0).map(({ source }) => source);
    // Both ways: a pattern that was mended leaves the list.
    expect(new Set(scans)).toEqual(new Set(Object.keys(SHORT[file] ?? {})));
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
