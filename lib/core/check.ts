import type { AuditFinding } from './audit.ts';
import { auditText } from './audit.ts';
import { clashes } from './compare/clashes.ts';
import type { Arithmetic, RuleId, Tolerance } from './compare/outcome.ts';
import { type ClaimTime, readClaim } from './compare/read-claim.ts';
import { readTarget } from './compare/read-target.ts';
import { reportTime } from './compare/report-time.ts';
import type { ClaimStatement, Statement } from './compare/statement.ts';
import { compare } from './compare.ts';
import { asClaims, toBeDone } from './match/as-claims.ts';
import { type ClaimReason, matchClaims } from './match/match-claims.ts';
import type { PlanIndex } from './match/plan-index.ts';
import type { Mention } from './model/mention.ts';
import type { Commitment } from './model/plan.ts';
import type { Verdict, VerdictReason } from './model/review.ts';
import { fullWidthMarks } from './text/full-width-marks.ts';

/** One claim of a document beside its target. */
export interface CheckRow {
  /** Index into the mentions. */
  mention: number;
  /** Its place in the text. */
  start: number;
  /** Null when no target was found; then `match` says why. */
  commitment: Commitment | null;
  match: ClaimReason;
  score: number;
  verdict: Verdict;
  reason: VerdictReason | 'no-target';
  rule: RuleId | null;
  arithmetic: Arithmetic;
  assumed: boolean;
  claim: ClaimStatement;
  target: Statement | null;
}

export interface Check {
  rows: CheckRow[];
  /** Targets that the document never speaks of, in the plan's order. */
  unmentioned: Commitment[];
  /** What does not come out in the document itself. */
  findings: AuditFinding[];
}

/** What is checked, and when. */
export interface CheckOptions {
  /** The day the check is made for, `YYYY-MM-DD`. */
  asOf: string;
  tolerance?: Tolerance;
}

/** What of a text is the same for every plan that it is checked against. */
export interface ReadReport {
  /** With the marks of Chinese text, and as it is printed. */
  text: string;
  printed: string;
  /** The mentions as claims are read from them. */
  claims: readonly Mention[];
  /** What does not come out in the document itself. */
  findings: AuditFinding[];
  timeAt: (offset: number) => ClaimTime;
}

/** Reads a text once for all plans. `publishedOn` is the day that it dates itself by, `YYYY-MM-DD`. Pure. */
export function readReport(text: string, mentions: readonly Mention[], publishedOn: string | null): ReadReport {
  const read = fullWidthMarks(text);
  return {
    text: read,
    printed: text,
    claims: asClaims(read, mentions),
    findings: auditText(read, mentions),
    timeAt: reportTime(read, publishedOn),
  };
}

/** Every claim of a text with its verdict, in reading order. Pure: the same text, plan and day give the same rows. */
export function checkReport(report: ReadReport, index: PlanIndex, options: CheckOptions): Check {
  const { text, printed, claims, findings, timeAt } = report;
  const { plan } = index;
  const targets = new Map(plan.commitments.map((commitment) => [commitment.id, commitment]));
  const rows = matchClaims(text, claims, index).map(({ mention: at, commitmentId, score, reason }): CheckRow => {
    const mention = claims[at] as Mention;
    const claim = readClaim(text, mention, timeAt(mention.start), toBeDone(text, claims, at), printed);
    const commitment = commitmentId === null ? null : (targets.get(commitmentId) ?? null);
    const base = { mention: at, start: mention.start, commitment, match: reason, score, claim };
    if (!commitment) return { ...base, ...unmatched(claim.quantity) };
    const { asOf, tolerance } = options;
    return { ...base, ...compare(claim, readTarget(commitment, plan), asOf, { region: plan.region, ...(tolerance && { tolerance }) }) };
  });
  const clashing = clashes(rows);
  const wrong = new Map(findings.filter(({ isWrong }) => isWrong).map((finding) => [finding.mention, finding]));
  const judged = rows.map((row) => {
    const clash = clashing.get(row);
    if (clash) return { ...row, ...clash };
    const finding = wrong.get(row.mention);
    return finding && row.match !== 'aside' ? { ...row, ...contradiction(row, finding) } : row;
  });
  const spoken = new Set(rows.map(({ commitment }) => commitment?.id));
  return { rows: judged, unmentioned: plan.commitments.filter(({ id }) => !spoken.has(id)), findings };
}

/** A claim without a target. */
export function unmatched(
  claimed: Arithmetic['claimed'],
): Pick<CheckRow, 'verdict' | 'reason' | 'rule' | 'arithmetic' | 'assumed' | 'target'> {
  return {
    verdict: 'not-comparable',
    reason: 'no-target',
    rule: null,
    arithmetic: { claimed, target: null, difference: null },
    assumed: false,
    target: null,
  };
}

function contradiction(row: CheckRow, { kind, expected, stated, unit }: AuditFinding): Partial<CheckRow> {
  return {
    verdict: 'contradicts',
    reason: kind,
    rule: kind === 'parts-differ' ? 'parts' : kind === 'falling-total' ? 'series' : 'rate',
    arithmetic: { ...row.arithmetic, difference: null, expected, stated, unit },
  };
}
