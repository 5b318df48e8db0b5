import { readdirSync, readFileSync } from 'node:fs';
import { Plan } from '../core/model/plan.ts';
import { UsageError } from './command.ts';

const seeds = new URL('../../seeds/', import.meta.url);

/** A shipped plan by its id. Throws {@link UsageError}. */
export function readPlan(id: string): Plan {
  const known = readdirSync(seeds)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  if (!known.includes(id)) throw new UsageError(`no such plan: ${id} (there is ${known.join(', ')})`);
  return Plan.parse(JSON.parse(readFileSync(new URL(`${id}.json`, seeds), 'utf8')));
}
