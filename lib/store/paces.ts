import { PaceChoice, type PaceChoiceDraft } from '../core/model/pace-choice.ts';
import { PacePreset, type Plan } from '../core/model/plan.ts';
import { problemsOf } from '../core/model/problems.ts';
import { type Found, readRows } from './damaged.ts';
import { type Store, store } from './database.ts';
import { recordId } from './record-id.ts';
import { withStore } from './unavailable.ts';

/** The choice cannot be kept: it is malformed, or its plan is not here. */
export class PaceRefused extends Error {
  override name = 'PaceRefused';
}

/** Keeps by what pace a plan is judged from now on; resolves when it is on disk. Throws {@link PaceRefused}, StoreUnavailable, StoreFull. */
export async function addPace(draft: PaceChoiceDraft, recordedAt: string, db: Store = store): Promise<PaceChoice> {
  const body = { ...draft, recordedAt };
  const choice = PaceChoice.safeParse({ ...body, id: await recordId('pace', body) });
  if (!choice.success) throw new PaceRefused(problemsOf(choice.error));
  return withStore(() =>
    db.transaction('rw', db.plans, db.paces, async () => {
      if ((await db.plans.get(draft.planId)) === undefined) throw new PaceRefused('the plan is not here');
      if ((await db.paces.get(choice.data.id)) === undefined) await db.paces.add(choice.data);
      return choice.data;
    }),
  );
}

/** What was ever chosen for a plan, the latest first: the first one counts. Of one moment the larger id is the later, on every computer. */
export async function pacesOf(planId: string, db: Store = store): Promise<Found<PaceChoice>> {
  const found = readRows<PaceChoice>(await withStore(() => db.paces.where('planId').equals(planId).toArray()), PaceChoice);
  const isLater = (a: PaceChoice, b: PaceChoice) => (a.recordedAt === b.recordedAt ? a.id > b.id : a.recordedAt > b.recordedAt);
  return { ...found, items: found.items.sort((a, b) => (isLater(a, b) ? -1 : 1)) };
}

/** What a plan's own data say of its pace, and what was chosen instead, the latest first. */
export async function paceStanding(planId: string, db: Store = store): Promise<{ own: PacePreset | null; choices: PaceChoice[] }> {
  const row = await withStore(() => db.plans.get(planId));
  return { own: PacePreset.safeParse(row?.plan.pace).data ?? null, choices: (await pacesOf(planId, db)).items };
}

/** A plan as it is judged: with the thresholds that were chosen for it last. */
export async function withChosenPace(plan: Plan, db: Store = store): Promise<Plan> {
  const [latest] = (await pacesOf(plan.id, db)).items;
  return latest?.preset ? { ...plan, pace: latest.preset } : plan;
}
