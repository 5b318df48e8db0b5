import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { detect } from '../core/detect.ts';
import { Plan } from '../core/model/plan.ts';
import { problemsOf } from '../core/model/problems.ts';
import { buildPlan } from '../core/outline/build-plan.ts';
import { placed } from '../core/outline/reviewed-plan.ts';
import { UsageError } from './command.ts';
import { readAny } from './read-any.ts';
import { referenceDate, startedIn } from './read-document.ts';

const seeds = new URL('../../seeds/', import.meta.url);

function shipped(): string[] {
  return readdirSync(seeds)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** A shipped plan by its id. Throws {@link UsageError}. */
export function readPlan(id: string): Plan {
  const known = shipped();
  if (!known.includes(id)) throw new UsageError(`no such plan: ${id} (there is ${known.join(', ')})`);
  return Plan.parse(JSON.parse(readFileSync(new URL(`${id}.json`, seeds), 'utf8')));
}

/** Whether a name means a plan as data, with no document behind it. */
export function isPlanData(name: string): boolean {
  return shipped().includes(name) || /\.json$/i.test(name);
}

/** A shipped plan by its id, a plan's file, or the plan that a document makes (as `jiannuo plan` does). Throws {@link UsageError}. */
export async function readPlanOrDocument(name: string): Promise<Plan> {
  if (shipped().includes(name)) return readPlan(name);
  const path = resolve(startedIn(), name);
  if (!existsSync(path)) throw new UsageError(`no such plan or file: ${name} (shipped plans: ${shipped().join(', ')})`);
  if (/\.json$/i.test(name)) return parsedPlan(name, readFileSync(path, 'utf8'));
  const document = await readAny(name);
  const { title, issuer, docNumber } = document.facts ? detect(document.facts) : {};
  const draft = buildPlan(document.text, {
    referenceDate: referenceDate(undefined, document),
    shape: document.shape,
    known: {
      ...(title && { title }),
      ...(issuer && { issuer }),
      ...(docNumber && { docNumber }),
      ...(document.publishedOn && { publishedOn: document.publishedOn }),
    },
  });
  return { ...draft, commitments: draft.commitments.map((commitment) => placed(document.text, commitment)) };
}

function parsedPlan(name: string, text: string): Plan {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UsageError(`not JSON: ${name}`);
  }
  const { success, data: plan, error } = Plan.safeParse(data);
  if (!success) throw new UsageError(`not a plan: ${name}: ${problemsOf(error)}`);
  return plan;
}
