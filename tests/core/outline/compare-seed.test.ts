import { describe, expect, it } from 'vitest';
import type { Commitment, Plan } from '../../../lib/core/model/plan.ts';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';
import { comparePlans } from '../../../lib/core/outline/compare-plans.ts';
import seed from '../../../seeds/taizhou-2020.json' with { type: 'json' };
import { hasSharedMaterial, sharedText } from '../../shared-material.ts';

const stored = seed as Plan;

const read = hasSharedMaterial
  ? buildPlan(sharedText('seed/plan-2020.txt'), { referenceDate: '2020-01-01', known: { publishedOn: stored.publishedOn } })
  : { ...stored, commitments: [] };

/** The plan read from the document itself, with one commitment changed. */
function edition(edit: (made: Commitment) => Commitment, index: number): Plan {
  return { ...read, commitments: read.commitments.map((made, k) => (k === index ? edit(made) : made)) };
}

const every = [...read.commitments.keys()];

describe.skipIf(!hasSharedMaterial)('the plan made by hand beside its own document (../shared/seed)', () => {
  it('shows nothing but a few names that people and programs choose otherwise', () => {
    const kinds = comparePlans(
      stored,
      edition((made) => made, -1),
    ).map(({ kind, weaker }) => [kind, weaker]);
    expect(kinds).toEqual(Array.from({ length: 6 }, () => ['renamed', null]));
  });

  it('shows every target that was lowered', () => {
    const missed = every.filter((index) => {
      const lower = (made: Commitment): Commitment => {
        const { quantity } = made;
        if (!quantity) return { ...made, deadline: { date: '2021-12-31', origin: 'stated' } };
        const more = quantity.comparator.startsWith('<');
        return { ...made, quantity: { ...quantity, value: quantity.value * (more ? 1.5 : 0.5) } };
      };
      return !comparePlans(stored, edition(lower, index)).some(({ weaker }) => weaker);
    });
    expect(missed).toEqual([]);
  });

  it('shows every promise whose wording was softened', () => {
    const softened = every.filter((index) => {
      const soften = (made: Commitment): Commitment => ({ ...made, hedge: '鼓励' });
      return comparePlans(stored, edition(soften, index)).some(({ kind, weaker }) => kind === 'wording' && weaker);
    });
    expect(softened).toEqual(every);
  });
});
