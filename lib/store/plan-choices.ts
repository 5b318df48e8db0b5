import { PlanChoices } from '../core/model/plan-choices.ts';
import { pageKey } from '../core/page-key.ts';
import { type Store, store } from './database.ts';
import { withStore } from './unavailable.ts';

export const CHOICES_KEY = 'checked-against';
/** Choices made longest ago are forgotten first. */
export const MOST_CHOICES = 500;

async function choices(db: Store): Promise<PlanChoices> {
  return PlanChoices.safeParse((await withStore(() => db.meta.get(CHOICES_KEY)))?.value).data ?? [];
}

/** The plans that a reader chose for the page of this address to be checked against; none: its own words decide. */
export async function plansChosenFor(url: string, db: Store = store): Promise<string[]> {
  const page = pageKey(url);
  return (await choices(db)).filter((choice) => choice.page === page).map(({ planId }) => planId);
}

/** Keeps the choice for a page; an empty one takes it back. */
export function choosePlansFor(url: string, planIds: readonly string[], db: Store = store): Promise<void> {
  const page = pageKey(url);
  return withStore(() =>
    db.transaction('rw', db.meta, async () => {
      const others = (await choices(db)).filter((choice) => choice.page !== page);
      const value = [...planIds.map((planId) => ({ page, planId })), ...others].slice(0, MOST_CHOICES);
      await db.meta.put({ key: CHOICES_KEY, value });
    }),
  );
}
