import { natureOf } from '../compare/units.ts';
import type { Commitment, Plan } from '../model/plan.ts';
import { unitClass } from './comparable-units.ts';
import { type Phrase, phraseOf, type Weigh } from './grams.ts';

/** One commitment, ready to be compared. */
export interface Entry {
  commitment: Commitment;
  /** Its place among the entries. */
  at: number;
  /** The task's label: its id without the plan's (`2`, `25b`, `13.4`). */
  label: string;
  names: Phrase[];
  /** Its names without the verb that one of them begins with: two things are not alike because both are built. */
  nouns: Phrase[];
  /** Weight of its lightest name. */
  lightest: number;
  /** Classes of the units in which its target or its baseline speaks. */
  units: Set<string>;
}

/** A plan's commitments by what can be said of them. Made once, asked for every page. */
export interface PlanIndex {
  plan: Plan;
  entries: Entry[];
  /** Entries by the value of their target. */
  byValue: Map<number, Entry[]>;
  /** Entries by pair of characters. */
  byGram: Map<string, Entry[]>;
  /** Entries by the keys of their names. */
  byName: Map<string, Entry[]>;
  weigh: Weigh;
  /** Ids of the commitments whose target is a level, not a change. */
  levels: Set<string>;
  /** Titles of the tasks by their ids. */
  titles: Map<string, Phrase>;
}

/** An indicator that ends so is a percentage, also when the plan names no figure for it. */
const RATE_NAME = /(率|比例|占比|覆盖面|比重)$/;

export function indexPlan(plan: Plan): PlanIndex {
  const holders = new Map<string, number>();
  for (const commitment of plan.commitments) {
    const grams = new Set(namesOf(commitment).flatMap((name) => [...phraseOf(name, () => 1).grams]));
    for (const gram of grams) holders.set(gram, (holders.get(gram) ?? 0) + 1);
  }
  // An unknown pair tells two phrases apart, yet it may be a stray word: it weighs as much as a pair that three commitments share.
  const rarity = (count: number) => Math.log(1 + plan.commitments.length / count);
  const weights = new Map([...holders].map(([gram, count]) => [gram, rarity(count)]));
  const unknown = rarity(3);
  const weigh: Weigh = (gram) => weights.get(gram) ?? unknown;
  const entries = plan.commitments.map((commitment, at) => entryOf(commitment, at, plan.id, weigh));
  const byValue = new Map<number, Entry[]>();
  const byGram = new Map<string, Entry[]>();
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.commitment.quantity) push(byValue, entry.commitment.quantity.value, entry);
    const grams = new Set(entry.names.flatMap((name) => [...name.grams]));
    for (const gram of grams) push(byGram, gram, entry);
    for (const key of new Set(entry.nouns.map((name) => name.key))) push(byName, key, entry);
  }
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, phraseOf(title, () => 1)]));
  const levels = new Set(plan.commitments.filter(({ quantity }) => quantity && natureOf(quantity) === 'level').map(({ id }) => id));
  return { plan, entries, byValue, byGram, byName, weigh, levels, titles };
}

function namesOf({ subject, verb, aliases }: Commitment): string[] {
  return [subject, ...(verb ? [verb + subject] : []), ...aliases];
}

function entryOf(commitment: Commitment, at: number, planId: string, weigh: Weigh): Entry {
  const { subject, quantity, baseline, baselineParts } = commitment;
  const units = new Set(
    [quantity, baseline, ...(baselineParts ?? [])].filter((part) => part !== undefined).map((part) => unitClass(part.unit)),
  );
  if (!quantity && RATE_NAME.test(subject)) units.add(unitClass('%'));
  const nouns = [subject, ...commitment.aliases].map((name) => phraseOf(name, weigh));
  const names = commitment.verb ? [phraseOf(commitment.verb + subject, weigh), ...nouns] : nouns;
  return {
    commitment,
    at,
    label: commitment.taskId.slice(planId.length + 1),
    names,
    nouns,
    lightest: Math.min(...names.map((name) => name.weight)),
    units,
  };
}

function push<Key>(map: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
