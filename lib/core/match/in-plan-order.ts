import type { ClaimMatch } from './match-claims.ts';
import type { Entry, PlanIndex } from './plan-index.ts';

/** A claim that several targets fit equally well. */
export interface Tie {
  match: ClaimMatch;
  candidates: readonly Entry[];
}

/** A claim, and the place of its target in the plan. */
interface Step {
  mention: number;
  place: number;
}

/** So many targets found by their names, one behind the other as in the plan, show that a text goes through the plan. */
const FEW = 3;

/**
 * Settles ties where a text reports item by item in the plan's own order: of 老旧小区 in the first matter and 老旧小区 in the fifth, the claim before
 * that of the second matter speaks of the first. A text that once leaves the order, or a claim that two of its candidates fit, stays tied.
 */
export function inPlanOrder(found: readonly ClaimMatch[], ties: readonly Tie[], { entries, places }: PlanIndex): void {
  if (ties.length === 0) return;
  const steps: Step[] = found.flatMap(({ mention, commitmentId }) =>
    commitmentId === null ? [] : [{ mention, place: places.get(commitmentId) as number }],
  );
  if (new Set(steps.map(({ place }) => place)).size < FEW) return;
  if (steps.some(({ place }, k) => k > 0 && place < (steps[k - 1] as Step).place)) return;
  let next = 0;
  for (const { match, candidates } of ties) {
    while (next < steps.length && (steps[next] as Step).mention < match.mention) next++;
    const before = steps[next - 1]?.place ?? -1;
    const behind = steps[next]?.place ?? entries.length;
    // What the neighbours speak of may be told again, or not: nobody knows.
    const between = candidates.filter(({ commitment }) => {
      const place = places.get(commitment.id) as number;
      return before < place && place < behind;
    });
    const [only] = between;
    if (between.length === 1 && only) Object.assign(match, { commitmentId: only.commitment.id, reason: 'indicator' });
  }
}
