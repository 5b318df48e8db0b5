import { hanValue } from '../extract/numeral.ts';
import type { Commitment, TargetFinding, Task } from '../model/plan.ts';
import type { Placed } from './placed.ts';

/** Words between a whole and its parts, where the parts are some of it: their sum may be smaller, never greater. */
const SOME = /^[^。；;\n]{0,40}(?:其中|包括|含)[：:，,]?/;
/** … where the parts are all of it. */
const ALL = /^[^。；;\n]{0,24}(?:分别(?:为|是)|即)?[：:]/;
/** … also without a colon, or in brackets behind the whole: 20所，分别为小学12所、初中8所; 20所（小学12所、初中8所）. */
const ALL_SAID = /^[^。；;\n\d]{0,16}[，,](?:分别|依次)(?:为|是|有)[^，,。；;\n]{0,12}$/;
const IN_BRACKETS = /^[^。；;，,\n（）()]{0,12}[（(](?!含|包括|其中)[^。；;\n（）()\d]{1,12}$/;
/** The sentence that leads a list in counts it: 办好以下十件实事： */
const ANNOUNCED = /(?:以下|下列|如下)(\d{1,2}|[一二三四五六七八九十]{1,3})(件|项|条|个方面|大类)[^。；;\n]{0,30}[：:]$/;
/** A lead sentence ends this close before its list. */
const REACH = 80;
/** Units of lists: 十件教育实事 of a title. */
const COUNTED = /^(?:[项件条]|个?方面|大类)$/;

interface Material {
  text: string;
  tasks: readonly Placed<Task>[];
  commitments: readonly Placed<Commitment>[];
}

/**
 * Parts that do not make the stated whole: 20所，其中小学12所、初中10所; 共20所：小学8所、初中10所; 20所（小学8所、初中10所）; and lists whose items are
 * more or fewer than their title counts.
 */
export function partsAndWhole(plan: Material): TargetFinding[] {
  return [...listedItems(plan), ...figures(plan)];
}

function figures({ text, commitments }: Material): TargetFinding[] {
  return commitments.flatMap((whole, k) => {
    const parts = partsOf(text, commitments, k);
    if (!whole.quantity || !parts || parts.items.length < 2) return [];
    const values = parts.items.map(({ quantity }) => quantity?.value as number);
    const sum = values.reduce((total, value) => total + value, 0);
    const { value } = whole.quantity;
    // Rounded figures (约, 万) may differ by their last digit.
    const slack = Math.abs(value) * 1e-3;
    if (sum <= value + slack && (!parts.all || sum >= value - slack)) return [];
    return [
      {
        kind: 'parts-and-whole' as const,
        taskIds: [whole.taskId],
        commitmentIds: [whole.id, ...parts.items.map(({ id }) => id)],
        figures: [value, ...values],
        unit: whole.quantity.unit,
      },
    ];
  });
}

/** The figures behind a whole that are its parts: same sentence, same unit, nothing of another kind between. */
function partsOf(
  text: string,
  commitments: readonly Placed<Commitment>[],
  k: number,
): { items: Placed<Commitment>[]; all: boolean } | null {
  const whole = commitments[k] as Placed<Commitment>;
  const unit = whole.quantity?.unit ?? null;
  // Rates of parts are no parts of a rate.
  if (whole.quantity?.comparator !== '=' || unit === null || /[%％‰点倍]/.test(unit)) return null;
  const behind = text.slice(whole.end, whole.end + 60);
  const next = commitments[k + 1];
  const between = next ? text.slice(whole.end, next.start) : '';
  const bracketed = IN_BRACKETS.test(between);
  const all =
    bracketed ||
    ALL_SAID.test(between) ||
    (!SOME.test(between) &&
      ALL.test(between) &&
      /[共合总]计?[^，。；]{0,14}$/.test(text.slice(Math.max(0, whole.start - 16), whole.start)));
  if (!next || !(SOME.test(between) || all) || /[。；\n]/.test(behind.slice(0, Math.max(0, next.start - whole.end)))) return null;
  const items: Placed<Commitment>[] = [];
  for (let j = k + 1; j < commitments.length; j++) {
    const part = commitments[j] as Placed<Commitment>;
    const before = text.slice((commitments[j - 1] as Placed<Commitment>).end, part.start);
    // What stands behind the closing bracket is no part.
    if (bracketed && items.length > 0 && /[）)]/.test(before)) break;
    if (/[。；;\n]/.test(before) || !part.quantity || part.quantity.unit !== unit || part.quantity.comparator !== '=') break;
    items.push(part);
  }
  return { items, all };
}

/** 办好十件实事, or 以下六件实事：, with more or fewer items below it. */
function listedItems({ text, tasks, commitments }: Material): TargetFinding[] {
  return [...lists(tasks)].flatMap(([above, items]) => {
    const first = items[0] as Placed<Task>;
    const announced = ANNOUNCED.exec(text.slice(Math.max(0, first.start - REACH), first.start).trimEnd());
    // The count is said before the list begins.
    const counted = commitments.find(
      ({ taskId, quantity, start, end }) =>
        start < first.start &&
        quantity?.comparator === '=' &&
        COUNTED.test(quantity.unit ?? '') &&
        (taskId === above || (announced !== null && end > first.start - REACH)),
    );
    const count = announced ? countOf(announced[1] as string) : (counted?.quantity?.value ?? 0);
    // … and of its order of size: three steps under a plan for 500 schools are another matter.
    if (items.length < 2 || count === items.length || count > 2 * items.length || items.length > 2 * count) return [];
    const holder = tasks.filter(({ id }) => id === above || id === counted?.taskId).map(({ id }) => id);
    return [
      {
        kind: 'parts-and-whole' as const,
        taskIds: [...new Set([...holder, ...items.map(({ id }) => id)])],
        commitmentIds: counted ? [counted.id] : [],
        figures: [count, items.length],
        unit: announced?.[2] ?? counted?.quantity?.unit ?? null,
      },
    ];
  });
}

/** Numbered tasks by what they stand under. */
function lists(tasks: readonly Placed<Task>[]): Map<string, Placed<Task>[]> {
  const found = new Map<string, Placed<Task>[]>();
  for (const task of tasks) {
    const above = task.parentId ?? task.sectionId;
    if (task.number === '') continue;
    const list = found.get(above);
    if (list) list.push(task);
    else found.set(above, [task]);
  }
  return found;
}

function countOf(words: string): number {
  return /^\d/.test(words) ? Number(words) : hanValue(words);
}
