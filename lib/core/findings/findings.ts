import type { Finding, Plan } from '../model/plan.ts';
import { impossibleShares } from './impossible-share.ts';
import { missingDeadlines } from './no-deadline.ts';
import { type Numbered, numberingFindings } from './numbering.ts';
import { partsAndWhole } from './parts-and-whole.ts';
import type { Placed } from './placed.ts';
import { twoValues } from './two-values.ts';

/** What findings are read from: the plan with its places in the source, and the numbers as printed. */
export interface Evidence {
  text: string;
  tasks: readonly Placed<Plan['tasks'][number]>[];
  commitments: readonly Placed<Plan['commitments'][number]>[];
  numbered: readonly Numbered[];
  /** Nothing in the document says which years it covers, or it covers several: the end of the plan says little about one target. */
  periodSaysLittle: boolean;
}

/** Everything a careful reader would point out, numbering first. */
export function findingsOf(evidence: Evidence): Finding[] {
  return [
    ...numberingFindings(evidence.numbered),
    ...missingDeadlines(evidence),
    ...twoValues(evidence),
    ...partsAndWhole(evidence),
    ...impossibleShares(evidence.commitments),
  ];
}
