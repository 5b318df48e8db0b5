import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { patternsOf } from '../core/regex-structure.ts';
import { type Row, row } from './rows.ts';

/** What we use of recheck 4.5.0. */
interface Recheck {
  checkSync(
    source: string,
    flags: string,
    parameters: { timeout: number },
  ): { status: 'safe' | 'vulnerable' | 'unknown'; complexity?: { summary: string } };
}

const FOLDER = new URL('./peers/', import.meta.url);
const LIB = fileURLToPath(new URL('../../lib/', import.meta.url));
/** A pattern that is not proven by then is left to be judged by its reader. In milliseconds. */
const PATIENCE = 3000;

/**
 * Holds every pattern of lib/core and lib/page against recheck, which knows no bound of the texts they are given, and names those that it does
 * not prove; tests/core/linear-regex.test.ts says of the slow ones why their texts are short.
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
  const counts = { safe: 0, vulnerable: 0, unknown: 0 };
  for (const folder of ['core', 'page'])
    for (const file of readdirSync(`${LIB}${folder}`, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      for (const { source, flags } of patternsOf(readFileSync(`${LIB}${folder}/${file}`, 'utf8')).literals) {
        const { status, complexity } = checkSync(source, flags, { timeout: PATIENCE });
        counts[status]++;
        if (status !== 'safe') console.log(`${status} ${complexity?.summary ?? 'in this time'}: lib/${folder}/${file} /${source}/${flags}`);
      }
    }
  console.log(`patterns: ${counts.safe} proven, ${counts.vulnerable} slow on texts without bound, ${counts.unknown} not decided`);
  return [row({ name: 'patterns: proving all', value: performance.now() - start, unit: 'ms' })];
}
