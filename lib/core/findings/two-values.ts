import { sameUnit } from '../match/comparable-units.ts';
import type { Commitment, TargetFinding } from '../model/plan.ts';
import { subjectKey } from '../outline/subject-key.ts';
import type { Placed } from './placed.ts';

/** Shorter names (学校, 项目) are shared by different indicators. */
const SHORTEST = 4;
const CHANGES = /_by$/;
/** Each task has money of its own: 安排省级资金, 中央补助. */
const SPENT = /(?:资金|补助|补贴|投资|经费|奖补|[省市县区]级|两级|财政)$/;

/**
 * The same indicator promised with different figures: equal names, units, places and deadlines. A rate may stand anywhere in the plan; a count is
 * compared within the plan too, since what is built twice would carry another name or place. Changes (增长5%) are compared with changes.
 */
export function twoValues({ text, commitments }: { text: string; commitments: readonly Placed<Commitment>[] }): TargetFinding[] {
  const named = new Map<string, Placed<Commitment>[][]>();
  for (const made of commitments) {
    const key = subjectKey(made.subject);
    if (!made.quantity || key.length < SHORTEST || (made.quantity.unit === '元' && SPENT.test(made.subject))) continue;
    const groups = named.get(key) ?? [];
    named.set(key, groups);
    // Of one sentence, the first: 25所，其中新建15所 is a whole and its part.
    if (groups.some((group) => group.some((other) => isSameIndicator(other, made) && !/[。；;\n]/.test(text.slice(other.end, made.start)))))
      continue;
    const group = groups.find(([first]) => first && isSameIndicator(first, made));
    if (group) group.push(made);
    else groups.push([made]);
  }
  return [...named.values()].flat().flatMap((group) => {
    const figures = [...new Set(group.map(({ quantity }) => quantity?.value as number))];
    if (figures.length < 2 || isWholeOfRest(figures)) return [];
    return [
      {
        kind: 'two-values' as const,
        taskIds: [...new Set(group.map(({ taskId }) => taskId))],
        commitmentIds: group.map(({ id }) => id),
        figures,
        unit: group[0]?.quantity?.unit ?? null,
      },
    ];
  });
}

/** 共15万台, 公共9.5万台, 专用5.5万台: a whole and its parts, which carry one name. */
function isWholeOfRest(figures: readonly number[]): boolean {
  const most = Math.max(...figures);
  const rest = figures.reduce((total, value) => total + value, 0) - most;
  return figures.length > 2 && Math.abs(rest - most) <= most * 1e-3;
}

/** Of two targets with one name. */
function isSameIndicator(a: Commitment, b: Commitment): boolean {
  const [one, other] = [a.quantity, b.quantity];
  if (!one || !other || !sameUnit(one.unit, other.unit)) return false;
  // Five in one year and ten more over the whole plan are two promises.
  if (a.deadline?.date !== b.deadline?.date || a.places.join() !== b.places.join()) return false;
  const [change, otherChange] = [one, other].map(({ comparator }) => (CHANGES.test(comparator) ? comparator : 'level'));
  // 不低于60% and 不高于80% together are a band.
  const band =
    (one.comparator.startsWith('>') && other.comparator.startsWith('<')) ||
    (one.comparator.startsWith('<') && other.comparator.startsWith('>'));
  return change === otherChange && !band;
}
