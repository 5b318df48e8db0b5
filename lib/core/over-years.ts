import type { Mention } from './model/mention.ts';
import type { Commitment, Plan } from './model/plan.ts';
import { type SeriesFinding, seriesOf } from './series.ts';
import { figuresOfPlan, figuresOfText } from './series-figures.ts';

/** A target that asks for less than before, with its indicator. */
export interface Weakening extends SeriesFinding {
  subject: string;
}

/** Sixty schools built this year and forty the next is no smaller promise: what each year counts anew is not compared. */
const isKeptUp = ({ baseline }: Commitment) => baseline?.origin !== 'assumed';

/** A later document, whose results count beside the plans. */
interface Report {
  text: string;
  mentions: readonly Mention[];
  publishedOn: string | null;
  title: string;
}

/**
 * Where targets gave way from one plan of a place to the next, by plans of the same region or issuer as `plan` and what a report says was
 * reached. Nothing while there is only one plan: a report alone has no targets. Pure.
 */
export function weakeningsOver(plan: Plan, plans: readonly Plan[], report: Report | null): Weakening[] {
  const kin = plans.filter(({ region, issuer }) => (region !== '' && region === plan.region) || (issuer !== '' && issuer === plan.issuer));
  if (new Set(kin.map(({ period }) => period.end)).size < 2) return [];
  const figures = kin.flatMap((one) => figuresOfPlan({ ...one, commitments: one.commitments.filter(isKeptUp) }, one.shortTitle));
  if (report) figures.push(...figuresOfText(report.text, report.mentions, report.publishedOn, report.title));
  return seriesOf(figures).flatMap(({ subject, findings }) => findings.map((finding) => ({ ...finding, subject })));
}
