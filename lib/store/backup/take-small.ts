import type { BackupKind, BackupRecord } from '../../core/model/backup.ts';
import { FormDraft, Profile } from '../../core/model/form-draft.ts';
import { PlanChoices } from '../../core/model/plan-choices.ts';
import { StoredPlan } from '../../core/model/stored-plan.ts';
import { StoredReading } from '../../core/model/stored-reading.ts';
import type { DraftRow, PlanRow, PublicationRow, Store } from '../database.ts';
import { ofTarget } from '../notes.ts';
import { CHOICES_KEY, MOST_CHOICES } from '../plan-choices.ts';
import { PROFILE_KEY } from '../profile.ts';
import { forgetOldest } from '../sightings.ts';
import { mergePlanRows } from './merge-plan-rows.ts';

/** What changes in place, so that a file's may differ from what is here. */
export type SmallRecord = Exclude<BackupRecord, { kind: 'note' | 'placement' | 'review' | 'pace' }>;

/** What is here was damaged or is not here. */
const isGone = (stored: unknown, schema: { safeParse: (data: unknown) => { success: boolean } }) => !schema.safeParse(stored).success;

async function takePlan(given: PlanRow, db: Store): Promise<boolean> {
  const stored = StoredPlan.safeParse(await db.plans.get(given.id)).data as PlanRow | undefined;
  const reported = new Set(await db.states.where('planId').equals(given.id).primaryKeys());
  await db.plans.put(mergePlanRows(stored, given, reported));
  return !stored || given.plan.edition > stored.plan.edition;
}

/** A draft is taken where there is none, unless it was reported on since: then it was sent off long ago. */
async function takeDraft(given: DraftRow, db: Store): Promise<boolean> {
  if (!isGone((await db.drafts.get(given.target))?.draft, FormDraft)) return false;
  const later = await ofTarget(given.target, db)
    .filter(({ recordedAt }) => recordedAt >= given.keptAt)
    .first();
  if (later) return false;
  await db.drafts.put(given);
  return true;
}

async function takeMeta(key: string, value: unknown, schema: Parameters<typeof isGone>[1], db: Store): Promise<boolean> {
  if (!isGone((await db.meta.get(key))?.value, schema)) return false;
  await db.meta.put({ key, value });
  return true;
}

/** A page that was chosen for here keeps its choice, whole; the others come with all their plans. */
async function takeChoices(given: PlanChoices, db: Store): Promise<boolean> {
  const here = PlanChoices.safeParse((await db.meta.get(CHOICES_KEY))?.value).data ?? [];
  const chosen = new Set(here.map(({ page }) => page));
  const more = given.filter(({ page }) => !chosen.has(page));
  const value = [...here, ...more].slice(0, MOST_CHOICES);
  if (value.length === here.length) return false;
  await db.meta.put({ key: CHOICES_KEY, value });
  return true;
}

async function take(one: SmallRecord, db: Store): Promise<boolean> {
  switch (one.kind) {
    case 'plan':
      return takePlan(one.record as PlanRow, db);
    case 'draft':
      return takeDraft(one.record as DraftRow, db);
    case 'profile':
      return takeMeta(PROFILE_KEY, one.record, Profile, db);
    case 'choices':
      return takeChoices(one.record, db);
    case 'publication': {
      const { planId, seq } = one.record;
      // A number is taken once: what was published here under it stays what it is.
      if ((await db.publications.get([planId, seq])) !== undefined) return false;
      await db.publications.add(one.record as PublicationRow);
      return true;
    }
    case 'reading': {
      const stored = StoredReading.safeParse(await db.readings.get(one.record.page)).data;
      if (stored && stored.readAt >= one.record.readAt) return false;
      await db.readings.put(one.record);
      return true;
    }
  }
}

/**
 * Brings a file's plans, issues, readings, drafts and settings together with those that are here, after its records are in. Answers the kinds of
 * those that were taken. Inside the restoring transaction.
 */
export async function takeSmall(records: readonly SmallRecord[], db: Store): Promise<BackupKind[]> {
  const taken: BackupKind[] = [];
  for (const one of records) if (await take(one, db)) taken.push(one.kind);
  await forgetOldest(db);
  return taken;
}
