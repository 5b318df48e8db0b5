import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patternsOf, slowShapes } from './regex-structure.ts';

const CORE = fileURLToPath(new URL('../../lib/core/', import.meta.url));
const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Patterns that are put together from words; their repetitions, written out here. */
const BUILT: Record<string, string[]> = {
  'text/text-index-builder.ts': ['[^\\s\\u200b]+(?: [^\\s\\u200b]+)*', '(?![\\u200b])\\s'],
};

describe('regular expressions of lib/core', () => {
  it.each(files)('%s: no pattern backtracks without bound', (file) => {
    const { literals, built } = patternsOf(readFileSync(CORE + file, 'utf8'));
    const written = BUILT[file] ?? [];
    expect(built).toBe(written.length);
    const slow = [...literals, ...written]
      .map((source) => [source, slowShapes(source)] as const)
      .filter(([, reasons]) => reasons.length > 0);
    expect(slow).toEqual([]);
  });

  it('reads the patterns out of the sources', () => {
    const code = "const a = /x[/]y\\/z/g; // not /this/\nconst b = 'nor /that/'; if (/q+/.test(c)) return /r/; const d = e / f / g;";
    expect(patternsOf(code).literals).toEqual(['x[/]y\\/z', 'q+', 'r']);
    expect(files.flatMap((file) => patternsOf(readFileSync(CORE + file, 'utf8')).literals).length).toBeGreaterThan(80);
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
});
