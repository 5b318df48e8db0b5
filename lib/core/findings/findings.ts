import type { Finding, Plan, TargetFinding } from '../model/plan.ts';
import { impossibleShares } from './impossible-share.ts';
import { missingDeadlines } from './no-deadline.ts';
import { type Numbered, numberingFindings } from './numbering.ts';
import { partsAndWhole } from './parts-and-whole.ts';
import type { Placed } from './placed.ts';
import { twoValues } from './two-values.ts';

/** What findings are read from: the plan with its places in the source, and the numbers as printed. */
export interface Evidence extends TargetEvidence {
  numbered: readonly Numbered[];
}

interface TargetEvidence {
  text: string;
  tasks: readonly Placed<Plan['tasks'][number]>[];
  commitments: readonly Placed<Plan['commitments'][number]>[];
  /** Nothing in the document says which years it covers, or it covers several: the end of the plan says little about one target. */
  periodSaysLittle: boolean;
}

/** Everything a careful reader would point out, numbering first. */
export function findingsOf(evidence: Evidence): Finding[] {
  return [...numberingFindings(evidence.numbered), ...targetFindings(evidence)];
}

/** What there is to say of the targets alone; asked again after a reviewer changed them. */
export function targetFindings(evidence: TargetEvidence): TargetFinding[] {
  return [...missingDeadlines(evidence), ...twoValues(evidence), ...partsAndWhole(evidence), ...impossibleShares(evidence.commitments)];
}
