import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Pattern, patternsOf } from '../core/regex-structure.ts';
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
/** A pattern that is not proven by then is left to the structural proof. In milliseconds. */
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

/** The best of a few runs, in milliseconds. */
function timeOf({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags.replace('y', ''));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    pattern.lastIndex = 0;
    const start = performance.now();
    pattern.exec(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How many times longer the pattern needs for an attack that is four times longer. */
function growthOf(pattern: Pattern, attack: Attack): number {
  // Short times are all noise: what cannot be measured is no harm.
  return timeOf(pattern, attackOf(attack, SHORT * TIMES)) / Math.max(0.5, timeOf(pattern, attackOf(attack, SHORT)));
}

/**
 * Holds every pattern of lib/core and lib/page against recheck. recheck calls slow what only has a large constant ({1,80} counts for eighty), so
 * the attack that it found is tried at two lengths: what grows in step is linear. What it does not decide is proven by structure alone, as all
 * of them are, in tests/core/linear-regex.test.ts.
 */
export async function patterns(): Promise<Row[]> {
  if (!existsSync(new URL('node_modules/recheck/package.json', FOLDER))) {
    console.error('patterns: recheck is not installed; npm install --prefix tests/bench/peers brings it.');
    return [];
  }
  // Its own JavaScript: the other back ends are programs for one platform each.
  process.env.RECHECK_BACKEND = 'pure';
  const { checkSync } = createRequire(new URL('package.json', FOLDER))('recheck') as Recheck;
  const start = performance.now();
  const counts = { proven: 0, 'linear on its worst text': 0, slow: 0, 'not decided': 0 };
  for (const folder of ['core', 'page'])
    for (const file of readdirSync(`${LIB}${folder}`, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      for (const pattern of patternsOf(readFileSync(`${LIB}${folder}/${file}`, 'utf8')).literals) {
        const { status, complexity, attack } = checkSync(pattern.source, pattern.flags, { timeout: PATIENCE });
        const growth = attack ? growthOf(pattern, attack) : 0;
        const result =
          status === 'safe' ? 'proven' : status === 'unknown' ? 'not decided' : growth > MOST ? 'slow' : 'linear on its worst text';
        counts[result]++;
        if (result !== 'proven')
          console.log(
            `${result} (${complexity?.summary ?? ''} ×${growth.toFixed(1)}): lib/${folder}/${file} /${pattern.source}/${pattern.flags}`,
          );
      }
    }
  console.log(
    `patterns: ${Object.entries(counts)
      .map(([result, count]) => `${count} ${result}`)
      .join(', ')}`,
  );
  return [row({ name: 'patterns: proving all', value: performance.now() - start, unit: 'ms' })];
}
