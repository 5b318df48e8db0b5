import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isBounded, type Pattern, patternsOf } from '../core/regex-structure.ts';
import { type Row, row } from './rows.ts';

/** The text that recheck holds to be the worst for a pattern. */
interface Attack {
  pumps: { prefix: string; pump: string }[];
  suffix: string;
}

/** What we use of recheck 4.5.0. */
interface Recheck {
  checkSync(
    source: string,
    flags: string,
    parameters: { timeout: number },
  ): { status: 'safe' | 'vulnerable' | 'unknown'; complexity?: { summary: string }; attack?: Attack };
}

const FOLDER = new URL('./peers/', import.meta.url);
const LIB = fileURLToPath(new URL('../../lib/', import.meta.url));
/** A pattern that is not proven by then is judged by what else is known of it. In milliseconds. */
const PATIENCE = 10_000;

/** So long is the shorter of two attacks, and so many times longer the other. */
const SHORT = 20_000;
const TIMES = 4;
/** Growing in step is {@link TIMES}; with its square, 16. */
const MOST = 8;

function attackOf({ pumps, suffix }: Attack, length: number): string {
  const size = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / size))).join('') + suffix;
}

/** How many times longer the pattern needs for an attack that is {@link TIMES} times longer: the best of some runs, taken in turn. */
function growthOf({ source, flags }: Pattern, attack: Attack): number {
  const pattern = new RegExp(source, flags);
  const texts = [SHORT, SHORT * TIMES].map((length) => attackOf(attack, length));
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++)
    for (const [k, text] of texts.entries()) {
      pattern.lastIndex = 0;
      const start = performance.now();
      pattern.exec(text);
      best[k] = Math.min(best[k] as number, performance.now() - start);
    }
  // Short times are all noise: what cannot be measured is no harm.
  return (best[1] as number) / Math.max(0.5, best[0] as number);
}
const RUNS = 12;

/** How a pattern is known to be linear, or that it is not. */
type Result = 'proven by recheck' | 'of bounded length' | 'linear on its worst text' | 'slow' | 'not decided';

function resultOf(pattern: Pattern, { checkSync }: Recheck): Result {
  const { status, attack } = checkSync(pattern.source, pattern.flags, { timeout: PATIENCE });
  if (status === 'safe') return 'proven by recheck';
  if (isBounded(pattern.source)) return 'of bounded length';
  if (!attack) return 'not decided';
  return growthOf(pattern, attack) > MOST ? 'slow' : 'linear on its worst text';
}

/**
 * Holds every pattern of lib/core and lib/page against recheck. recheck also calls slow what only has a large constant ({1,80} counts for eighty);
 * where nothing in a pattern repeats without a bound, each attempt costs a constant at most. For what is left, the text that recheck holds to be the
 * worst is tried at two lengths: what grows in step is linear. All of them are proven by structure, too, in tests/core/linear-regex.test.ts.
 */
export async function patterns(): Promise<Row[]> {
  if (!existsSync(new URL('node_modules/recheck/package.json', FOLDER))) {
    console.error('patterns: recheck is not installed; npm install --prefix tests/bench/peers brings it.');
    return [];
  }
  // Its own JavaScript: the other back ends are programs for one platform each.
  process.env.RECHECK_BACKEND = 'pure';
  const recheck = createRequire(new URL('package.json', FOLDER))('recheck') as Recheck;
  const start = performance.now();
  const counts = new Map<Result, number>();
  for (const folder of ['core', 'page'])
    for (const file of readdirSync(`${LIB}${folder}`, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      for (const pattern of patternsOf(readFileSync(`${LIB}${folder}/${file}`, 'utf8')).literals) {
        const result = resultOf(pattern, recheck);
        counts.set(result, (counts.get(result) ?? 0) + 1);
        if (result !== 'proven by recheck') console.log(`${result}: lib/${folder}/${file} /${pattern.source}/${pattern.flags}`);
      }
    }
  console.log(`patterns: ${[...counts].map(([result, count]) => `${count} ${result}`).join(', ')}`);
  return [row({ name: 'patterns: proving all', value: performance.now() - start, unit: 'ms' })];
}
