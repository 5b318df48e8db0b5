import { type CheckRow, unmatched } from './check.ts';
import type { Tolerance } from './compare/outcome.ts';
import { readTarget } from './compare/read-target.ts';
import { compare } from './compare.ts';
import type { Plan } from './model/plan.ts';
import type { Correction } from './model/review.ts';

/**
 * A row as it reads once a reviewer has put it right: another target, another figure, other places; compared anew. A verdict is not taken over:
 * what comes out is what the figures say. Pure.
 */
export function correctedRow(
  row: CheckRow,
  { commitmentId, quantity, places }: Omit<Correction, 'verdict'>,
  plan: Plan,
  { asOf, tolerance }: { asOf: string; tolerance?: Tolerance },
): CheckRow {
  const commitment = commitmentId === undefined ? row.commitment : (plan.commitments.find(({ id }) => id === commitmentId) ?? null);
  // How a typed figure was printed is not known.
  const claim = { ...row.claim, ...(quantity && { quantity, step: null, side: null }), ...(places && { places }) };
  if (!commitment) return { ...row, commitment, claim, ...unmatched(claim.quantity) };
  const compared = compare(claim, readTarget(commitment, plan), asOf, { region: plan.region, ...(tolerance && { tolerance }) });
  return { ...row, commitment, ...compared };
}
