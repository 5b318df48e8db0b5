import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One row of the hand-made list of numeric expressions (its README tells the conventions). */
export interface GoldRow {
  start: number;
  end: number;
  text: string;
  value: number;
  unit: string | null;
  kind: 'commitment' | 'result' | 'date' | 'ordinal' | 'enumerator' | 'name' | 'other';
  subject?: string;
  comparator?: string;
  bound?: string;
  verb?: string | null;
  hedge?: string | null;
  deadline?: string | null;
  place?: string | string[] | null;
  baseline?: number;
  task?: string;
  unit_implicit?: boolean;
  doubtful?: boolean;
}

const folder = new URL('../../shared/', import.meta.url);

/** The material that is not part of the repository stands beside the checkout; tests that need it are skipped without it. */
export const hasSharedMaterial = existsSync(fileURLToPath(new URL('seed/gold.jsonl', folder)));
if (!hasSharedMaterial) console.warn('../shared is absent: the tests against the real document and its hand-made list are skipped.');

/** A file of it as it stands: `seed/plan-2020.txt`. */
export function sharedText(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

export function sharedLines<Row>(path: string): Row[] {
  return sharedText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}
