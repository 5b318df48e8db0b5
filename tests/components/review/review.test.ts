import { describe, expect, test } from 'vitest';
import { fieldsOf, problemOf, readCorrection } from '../../../components/review/read-correction.ts';
import {
  CLAIM_FILTERS,
  type ClaimFilter,
  claimAt,
  countedClaims,
  inOrder,
  matchesClaim,
  shownClaims,
  unmentionedIds,
} from '../../../components/review/shown-claims.ts';
import { type CheckRow, checkReport, readReport } from '../../../lib/core/check.ts';
import { extract } from '../../../lib/core/extract/extract.ts';
import { indexPlan } from '../../../lib/core/match/plan-index.ts';
import type { Commitment } from '../../../lib/core/model/plan.ts';
import type { Correction, Review } from '../../../lib/core/model/review.ts';
import type { PageCheck } from '../../../lib/core/page-check.ts';
import { plan } from '../../store/records.ts';

const target = (subject: string, value: number, unit: string): Commitment => ({
  id: `p/1/${subject}`,
  taskId: 'p/1',
  kind: 'numeric',
  subject,
  aliases: [],
  places: [],
  quantity: { value, unit, comparator: '=' },
});
const PLAN = plan({
  commitments: [
    target('新建幼儿园', 67, '所'),
    target('教师培训', 500, '人'),
    target('操场建设投入', 6_800_000_000, '元'),
    target('塑胶操场', 10, '片'),
  ],
});
const TEXT = '2020年工作总结\n新建幼儿园61所。教师培训500人。操场建设投入完成71.2亿元。乡村道路硬化完成9公里。';
const mentions = extract(TEXT, { referenceDate: '2021-01-20' });
const AS_OF = '2021-01-20';

function check(reviews: Record<string, Partial<Review>> = {}): PageCheck {
  const { rows, unmentioned, findings } = checkReport(readReport(TEXT, mentions, AS_OF), indexPlan(PLAN), { asOf: AS_OF });
  const claims = rows.map((row) => {
    const { start, end, text } = mentions[row.mention] as (typeof mentions)[number];
    const review = (reviews[text] as Review | undefined) ?? null;
    return { planId: 'p', row, start, end, quote: { before: '', words: text, after: '' }, review, outdated: null };
  });
  const page = { url: 'http://a.example/', title: '', textHash: 'sha256:0', capturedAt: '', publishedOn: AS_OF, asOf: AS_OF };
  const plans = [{ planId: 'p', beforePlan: false, unmentioned: unmentioned.map(({ id }) => id) }];
  const nothing = { plans, byHand: false, moreClaims: 0, weakenings: [], lost: [], unread: 0 };
  return { ...page, ...nothing, claims, findings: findings as [] };
}

const figures = (of: readonly { claim: { quote: { words: string } } }[]) => of.map(({ claim }) => claim.quote.words);
const corrected = (correction: Correction): Partial<Review> => ({ decision: 'corrected', corrected: correction, opinion: '' });
const rowOf = (figure: string): CheckRow => {
  const found = check().claims.find(({ quote }) => quote.words === figure);
  if (!found) throw new Error(`no claim ${figure}`);
  return found.row;
};

describe('the list of claims', () => {
  test('stands in the order of what a reviewer must look at, and in the page’s when asked', () => {
    const shown = shownClaims(check(), [PLAN]);
    expect(figures(inOrder(shown, 'page'))).toEqual(['61所', '500人', '71.2亿元', '9公里']);
    expect(inOrder(shown, 'risk').map(({ verdict }) => verdict)).toEqual(['short', 'met', 'exceeded', 'not-comparable']);
  });

  test('keeps its order when a correction changes a verdict: no row runs away from its reader', () => {
    const before = figures(inOrder(shownClaims(check(), [PLAN]), 'risk'));
    const after = shownClaims(check({ '61所': corrected({ quantity: { value: 70, unit: '所', comparator: '=' }, verdict: 'exceeded' }) }), [
      PLAN,
    ]);
    expect(figures(inOrder(after, 'risk'))).toEqual(before);
    expect(after[0]).toMatchObject({ verdict: 'exceeded', row: { arithmetic: { claimed: { value: 70 }, difference: 3 } } });
  });

  test('is filtered by verdict, by what is open and by what has no target; a dismissed claim has no verdict', () => {
    const reviews = { '61所': { decision: 'dismissed' }, '500人': { decision: 'confirmed' } } as const;
    const shown = shownClaims(check(reviews), [PLAN]);
    const counts = CLAIM_FILTERS.map((filter): [ClaimFilter, number] => [filter, shown.filter((one) => matchesClaim(one, filter)).length]);
    expect(Object.fromEntries(counts)).toEqual({
      all: 3,
      open: 1,
      contradicts: 0,
      short: 0,
      'in-progress': 0,
      met: 1,
      exceeded: 1,
      'not-comparable': 0,
      'no-target': 1,
    });
    expect(countedClaims(check(reviews))).toBe(3);
  });

  test('gives a claim without a target the one that a reviewer chose, which is then no longer unmentioned', () => {
    const plain = check();
    expect(unmentionedIds(plain, shownClaims(plain, [PLAN]))).toEqual(['p/1/塑胶操场']);
    const chosen = check({ '9公里': corrected({ commitmentId: 'p/1/塑胶操场', verdict: 'not-comparable' }) });
    const shown = shownClaims(chosen, [PLAN]);
    expect(shown[3]).toMatchObject({ counts: true, row: { commitment: { id: 'p/1/塑胶操场' }, reason: 'unit-differs' } });
    expect(unmentionedIds(chosen, shown)).toEqual([]);
  });

  test('has a claim beside the targets of two plans twice, each row with an id and a plan of its own', () => {
    const other = plan({ id: 'q', commitments: [] });
    const { claims, ...rest } = check();
    const [first] = claims as [PageCheck['claims'][number]];
    const shown = shownClaims({ ...rest, claims: [first, { ...first, planId: 'q' }, { ...first, planId: 'gone' }] }, [PLAN, other]);
    expect(shown.map(({ id, plan: { id: of } }) => [id, of])).toEqual([
      [`claim-${first.start}`, 'p'],
      [`claim-${first.start}-1`, 'q'],
    ]);
  });

  test('is entered from the page where the selection touches a claim', () => {
    const shown = shownClaims(check(), [PLAN]);
    const at = TEXT.indexOf('500');
    expect(claimAt(shown, { start: at + 1, end: at + 2 })?.claim.quote.words).toBe('500人');
    expect(claimAt(shown, { start: 0, end: 4 })).toBeNull();
  });
});

describe('a typed correction', () => {
  const row = rowOf('71.2亿元');

  test('starts as the claim was read, in its own scale', () => {
    expect(fieldsOf(row)).toEqual({
      commitmentId: 'p/1/操场建设投入',
      value: '71.2',
      unit: '亿元',
      comparator: '=',
      places: '',
      verdict: '',
      opinion: '',
    });
  });

  const read: [name: string, typed: object, reading: object][] = [
    ['nothing', {}, {}],
    ['another value', { value: '68' }, { quantity: { value: 6_800_000_000, unit: '元', comparator: '=' } }],
    ['another unit', { unit: '万元' }, { quantity: { value: 712_000, unit: '元', comparator: '=' } }],
    ['another relation', { comparator: '>=' }, { quantity: { value: 7_120_000_000, unit: '元', comparator: '>=' } }],
    ['another target', { commitmentId: 'p/1/塑胶操场' }, { commitmentId: 'p/1/塑胶操场' }],
    ['its places', { places: '椒江区、 黄岩区，' }, { places: ['椒江区', '黄岩区'] }],
  ];
  test.each(read)('reads %s', (_, typed, reading) => {
    expect(readCorrection({ ...fieldsOf(row), ...typed }, row)).toEqual({ reading });
  });

  const problems: [name: string, typed: object, problem: string | null][] = [
    ['no number', { value: '约七十' }, 'value'],
    ['nothing changed', {}, 'nothing'],
    ['a verdict against the figures without a word why', { verdict: 'short' }, 'opinion'],
    ['a verdict with its reason', { verdict: 'short', opinion: '含往年结转' }, null],
    ['a value', { value: '70' }, null],
  ];
  test.each(problems)('%s → %s', (_, typed, problem) => {
    expect(problemOf({ ...fieldsOf(row), ...typed }, row)).toBe(problem);
  });
});
