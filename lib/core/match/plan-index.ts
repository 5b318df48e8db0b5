import { stageOfTarget } from '../compare/stages.ts';
import type { Stage } from '../compare/statement.ts';
import { natureOf } from '../compare/units.ts';
import type { Commitment, Plan } from '../model/plan.ts';
import { quoteOf } from '../quote-of.ts';
import { aliasesOf, isOfEach } from './aliases-of.ts';
import { unitClass } from './comparable-units.ts';
import { type Gram, type Phrase, phraseOf, type Weigh, weighed } from './grams.ts';
import { levelsIn, type Name } from './likeness.ts';
import { isOnlyActs } from './only-acts.ts';

/** One commitment, ready to be compared. */
export interface Entry {
  commitment: Commitment;
  /** The task's label: its id without the plan's (`2`, `25b`, `13.4`). */
  label: string;
  names: Name[];
  /** Its names without the verb that one of them begins with: two things are not alike because both are built. */
  nouns: Name[];
  /** What stage its target asks for. */
  stage: Stage | null;
  /** Classes of the units in which its target or its baseline speaks. */
  units: Set<string>;
}

/** The entries that have a pair in a name: a stretch of the postings, and what the pair weighs. */
export interface GramList {
  from: number;
  to: number;
  weight: number;
}

/** A plan's commitments by what can be said of them. Made once, asked for every page. */
export interface PlanIndex {
  plan: Plan;
  entries: Entry[];
  /** Place of each commitment among the entries, by its id. */
  places: Map<string, number>;
  /** Entries by the value of their target. */
  byValue: Map<number, Entry[]>;
  /** Pairs of characters, each with its stretch of `postings`. */
  byGram: Map<Gram, GramList>;
  /** Places among the entries, rising in each stretch. */
  postings: Int32Array;
  /** Weight of each entry's lightest name, by its place. */
  lightest: Float64Array;
  /** Value of each entry's target, by its place; not a number where it has none. */
  values: Float64Array;
  /** Entries by the keys of their names. */
  byName: Map<string, Entry[]>;
  weigh: Weigh;
  /** Ids of the commitments whose target is a level, not a change, and of those that are targets of several indicators each. */
  levels: Set<string>;
  shared: Set<string>;
  /** Titles of the tasks by their ids. */
  titles: Map<string, Phrase>;
}

/** An indicator that ends so is a percentage, also when the plan names no figure for it. */
const RATE_NAME = /(率|比例|占比|覆盖面|比重)$/;

export function indexPlan(plan: Plan): PlanIndex {
  const { commitments } = plan;
  const alone = titlesOfLone(plan);
  const named = commitments.map((commitment) => namesOf(commitment, alone).map((name) => phraseOf(name, even)));
  const { byGram, postings } = postingsOf(named);
  // An unknown pair tells two phrases apart, yet it may be a stray word: it weighs as much as a pair that three commitments share.
  const rarity = (count: number) => Math.log(1 + commitments.length / count);
  const unknown = rarity(3);
  for (const list of byGram.values()) list.weight = rarity(list.to - list.from);
  const weigh: Weigh = (gram) => byGram.get(gram)?.weight ?? unknown;
  const entries = commitments.map((commitment, at) => entryOf(commitment, named[at] as Phrase[], plan.id, weigh));
  const places = new Map(commitments.map(({ id }, at) => [id, at]));
  const lightest = Float64Array.from(entries, ({ names }) => Math.min(...names.map(({ weight }) => weight)));
  const values = Float64Array.from(entries, ({ commitment: { quantity } }) => quantity?.value ?? Number.NaN);
  const byValue = new Map<number, Entry[]>();
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.commitment.quantity) push(byValue, entry.commitment.quantity.value, entry);
    for (const key of new Set(entry.nouns.map((name) => name.key))) push(byName, key, entry);
  }
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, phraseOf(title, even)]));
  const levels = new Set(commitments.filter(({ quantity }) => quantity && natureOf(quantity) === 'level').map(({ id }) => id));
  const shared = new Set(commitments.filter(isOfEach).map(({ id }) => id));
  return { plan, entries, places, byValue, byGram, postings, lightest, values, byName, weigh, levels, shared, titles };
}

const even: Weigh = () => 1;

/** Which entries have which pair: counted first, so that one array can hold all lists one behind the other. */
function postingsOf(named: readonly Phrase[][]): Pick<PlanIndex, 'byGram' | 'postings'> {
  const byGram = new Map<Gram, GramList>();
  const last = new Map<GramList, number>();
  const each = (act: (list: GramList, at: number) => void) => {
    last.clear();
    for (const [at, names] of named.entries())
      for (const { grams } of names)
        for (const gram of grams) {
          const list = byGram.get(gram) ?? { from: 0, to: 0, weight: 0 };
          if (list.to === 0) byGram.set(gram, list);
          // Two names of one commitment share most pairs.
          if (last.get(list) === at) continue;
          last.set(list, at);
          act(list, at);
        }
  };
  each((list) => {
    list.to += 1;
  });
  let total = 0;
  for (const list of byGram.values()) {
    const count = list.to;
    list.from = total;
    list.to = total;
    total += count;
  }
  const postings = new Int32Array(total);
  each((list, at) => {
    postings[list.to] = at;
    list.to += 1;
  });
  return { byGram, postings };
}

/** The indicator's name, its other names, and last, where there is a verb, name and verb together. */
function namesOf(commitment: Commitment, alone: ReadonlyMap<string, string>): string[] {
  const { id, subject, verb } = commitment;
  const title = alone.get(id);
  return [subject, ...aliasesOf(commitment), ...(title === undefined ? [] : [title]), ...(verb ? [verb + subject] : [])];
}

/** Longer titles are sentences. */
const LONGEST_TITLE = 24;

/** Titles of tasks with one target each, by the target's id: 7.垃圾转运设施建设。建成中转站6座 may be told under either name. */
function titlesOfLone({ title: whole, tasks, commitments }: Plan): Map<string, string> {
  const count = new Map<string, number>();
  for (const { taskId } of commitments) count.set(taskId, (count.get(taskId) ?? 0) + 1);
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  return new Map(
    commitments.flatMap(({ id, taskId, subject }) => {
      const title = titles.get(taskId) ?? '';
      const isName = count.get(taskId) === 1 && title !== whole && title !== subject && title.length <= LONGEST_TITLE && !isOnlyActs(title);
      return isName ? [[id, title.replace(WORKS, '')] as const] : [];
    }),
  );
}
const WORKS = /(?<=.{4})(?:工程|行动|项目|工作|任务|计划)$/;

function entryOf(commitment: Commitment, named: readonly Phrase[], planId: string, weigh: Weigh): Entry {
  const { subject, verb, quantity, baseline, baselineParts } = commitment;
  const units = new Set(
    [quantity, baseline, ...(baselineParts ?? [])].filter((part) => part !== undefined).map((part) => unitClass(part.unit)),
  );
  if (!quantity && RATE_NAME.test(subject)) units.add(unitClass('%'));
  const names = named.map((name): Name => ({ ...weighed(name, weigh), levels: levelsIn(name.text) }));
  const nouns = verb ? names.slice(0, -1) : names;
  const prefix = quoteOf(commitment.selectors)?.prefix ?? '';
  const stage = stageOfTarget(prefix.split(/[，。；：\n]/).at(-1) ?? '', verb);
  return { commitment, label: commitment.taskId.slice(planId.length + 1), names, nouns, stage, units };
}

function push<Key>(map: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
