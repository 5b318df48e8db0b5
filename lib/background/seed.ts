import { browser } from 'wxt/browser';
import { COUNTED_ANEW, TROUBLE } from '../messages/session-keys.ts';
import { Trouble } from '../messages/trouble.ts';
import { mergePlan } from '../store/plans.ts';
import { readPlans } from '../store/read.ts';
import { renewIndexes } from './plan-indexes.ts';
import { recordsLost } from './witness.ts';

async function mergeAll(seeds: readonly unknown[]): Promise<void> {
  let trouble: Trouble | null = null;
  for (const seed of seeds) {
    try {
      await mergePlan(seed);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      trouble = { name, message };
    }
  }
  await tellOf((await recordsLost(await isFirstStart())) ?? (await damagedPlan()) ?? trouble);
}

/** Whether the worker has not started before since the browser did: counting every record anew at each of its starts would keep saves waiting. */
async function isFirstStart(): Promise<boolean> {
  const { session } = browser.storage;
  const isFirst = (await session.get(COUNTED_ANEW))[COUNTED_ANEW] !== true;
  await session.set({ [COUNTED_ANEW]: true });
  return isFirst;
}

/** What is stored of a plan may be damaged; the others are read all the same. A store that will not open tells of itself elsewhere. */
async function damagedPlan(): Promise<Trouble | null> {
  const found = await readPlans().catch(() => null);
  const damaged = found?.damaged[0];
  return damaged ? { name: 'PlanDamaged', message: `${damaged.key}: ${damaged.message}` } : null;
}

/** The worker starts many times a day: what was read and dismissed is not told of again at each start. */
async function tellOf(trouble: Trouble | null): Promise<void> {
  const { session } = browser.storage;
  if (!trouble) return session.remove(TROUBLE);
  const known = Trouble.safeParse((await session.get(TROUBLE))[TROUBLE]).data;
  if (known?.name !== trouble.name || known.message !== trouble.message) await session.set({ [TROUBLE]: trouble });
}

/**
 * Stores the shipped plans; a newer edition replaces an older one, and a seed that is refused does not keep the others out. Done at every
 * start of the worker, for any one of them may be cut short; pages that are to be matched wait for it.
 */
export function seedPlans(seeds: readonly unknown[]): Promise<void> {
  const merged = mergeAll(seeds);
  renewIndexes(merged);
  return merged;
}
