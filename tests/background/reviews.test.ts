import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkAgainst, checkPage } from '../../lib/background/check-page.ts';
import { forgetContent } from '../../lib/background/page-texts.ts';
import { selectedSpan } from '../../lib/background/panel.ts';
import { reviewClaim, withdrawLost } from '../../lib/background/review-claim.ts';
import { seedPlans } from '../../lib/background/seed.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import type { Commitment, Plan } from '../../lib/core/model/plan.ts';
import type { Quantity } from '../../lib/core/model/quantity.ts';
import type { ClaimDecision, ClaimOnPage, PageCheck } from '../../lib/core/page-check.ts';
import type { PageReading } from '../../lib/messages/calls.ts';
import { store } from '../../lib/store/database.ts';
import { readProfile } from '../../lib/store/profile.ts';
import { plan } from '../store/records.ts';
import { freshWorker, PAGE, reading } from './worker.ts';

const TAB = PAGE.tabId;
const REPORT = { ...PAGE, url: 'http://www.example.gov.cn/report.html' } as const;
const TEXT = [
  '某县2020年教育工作总结',
  '1.学前教育。全年新建幼儿园61所。80所民办园中，已有67所改造完成，占90%。',
  '2.教师队伍。完成教师培训500人。新建塑胶操场12片，新建录播教室30间。乡村道路硬化完成9公里。',
].join('\n');
/** Of these the page reports on all but the last. */
const MORE = [
  ['塑胶操场', 10, '片'],
  ['录播教室', 30, '间'],
  ['学校实验室', 8, '个'],
] as const;
const CONFIRMED: ClaimDecision = { decision: 'confirmed', opinion: '', reviewer: '乙某' };

const report = (text = TEXT, parts: Partial<PageReading> = {}): PageReading => ({
  title: '工作总结',
  publishedOn: '2021-01-20',
  text,
  ...parts,
});

/** The plan with more targets, so that the page speaks of enough of them to be known. */
function wider(edition: number, parts: Partial<Plan> = {}): Plan {
  const commitments = MORE.map(([subject, value, unit]): Commitment => {
    const quantity: Quantity = { value, unit, comparator: '=' };
    return { id: `p/2/${subject}`, taskId: 'p/2', kind: 'numeric', subject, aliases: [], places: [], quantity };
  });
  return plan({ edition, commitments: [...plan().commitments, ...commitments], ...parts });
}

async function checked(text = TEXT, parts: Partial<PageReading> = {}): Promise<PageCheck> {
  await viewPage(report(text, parts), REPORT);
  return checkPage({ tabId: TAB });
}

function claimOf({ claims }: PageCheck, figure: string): ClaimOnPage {
  const claim = claims.find(({ quote }) => quote.words === figure);
  if (!claim) throw new Error(`no claim ${figure} among ${claims.map(({ quote }) => quote.words).join()}`);
  return claim;
}

async function decide(check: PageCheck, figure: string, decision: Partial<ClaimDecision> = {}): Promise<PageCheck> {
  const { start, end, planId } = claimOf(check, figure);
  return reviewClaim({ tabId: TAB, textHash: check.textHash, planId, at: { start, end }, ...CONFIRMED, ...decision });
}

beforeEach(async () => {
  await freshWorker();
  forgetContent(TAB);
  await seedPlans([wider(2)]);
});

describe('a page checked against the plan it speaks of', () => {
  test('has every claim with its target, its verdict and its sentence', async () => {
    const check = await checked();
    const told = check.claims.map(({ quote, row }) => [quote.words, row.commitment?.id ?? null, row.verdict, row.reason]);
    expect(told).toContainEqual(['61所', 'p/1/schools', 'short', 'below']);
    expect(told).toContainEqual(['500人', 'p/2/teachers', 'met', 'reached']);
    expect(told).toContainEqual(['9公里', null, 'not-comparable', 'no-target']);
    const { start, end, quote } = claimOf(check, '61所');
    expect([TEXT.slice(start, end), quote.before]).toEqual(['61所', '全年新建幼儿园']);
    expect(check).toMatchObject({
      asOf: '2021-01-20',
      moreClaims: 0,
      plans: [{ planId: 'p', beforePlan: false, unmentioned: ['p/2/学校实验室'] }],
    });
    expect(check.textHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('tells which of its own sums do not come out, with the figures', async () => {
    const { findings } = await checked();
    expect(findings).toMatchObject([
      { kind: 'rate-wrong', expected: 83.75, stated: 90, figures: [67, 80], isWrong: true, quote: { words: '90%' } },
    ]);
  });

  test('is not the plan’s own page, nor one from before the plan', async () => {
    const own = reading().text;
    expect((await checked(own)).claims.map(({ quote }) => quote.words)).toEqual(['50所']);
    expect(await checked(own, { publishedOn: '2020-02-01' })).toMatchObject({
      plans: [{ beforePlan: true, unmentioned: [] }],
      claims: [],
      findings: [],
    });
    await seedPlans([wider(3, { sources: [{ url: 'https://www.example.gov.cn/report.html', title: '' }] })]);
    expect(await checked()).toMatchObject({ plans: [{ beforePlan: true }], claims: [] });
  });

  test('is refused where no plan is known for the page, or no page', async () => {
    await viewPage(report('今天晴，气温20度。'), REPORT);
    await expect(checkPage({ tabId: TAB })).rejects.toMatchObject({ name: 'NothingToCheck' });
    await expect(checkPage({ tabId: 99 })).rejects.toMatchObject({ name: 'NothingToCheck' });
  });
});

describe('the plan that a page is checked against', () => {
  const OTHER = plan({ id: 'q', title: '某县2019年教育工作计划', shortTitle: '教育2019', publishedOn: '2019-02-01' });
  const UNKNOWN = '某县2020年教育工作总结\n全年新建幼儿园61所。';

  const ids = (check: PageCheck | null) => check?.plans.map(({ planId }) => planId);

  test('can be chosen by hand, also several, are kept for that page, and can be left to the page again', async () => {
    await seedPlans([OTHER]);
    const itself = await checked();
    expect([ids(itself), itself.byHand]).toEqual([['p'], false]);
    const other = await checkAgainst({ tabId: TAB, planIds: ['q'] });
    expect([ids(other), other?.byHand]).toEqual([['q'], true]);
    expect(ids(await checkAgainst({ tabId: TAB, planIds: ['q', 'p'] }))?.sort()).toEqual(['p', 'q']);
    forgetContent(TAB);
    const again = await checked();
    expect([ids(again)?.sort(), again.byHand]).toEqual([['p', 'q'], true]);
    const left = await checkAgainst({ tabId: TAB, planIds: [] });
    expect([ids(left), left?.byHand]).toEqual([['p'], false]);
  });

  test('can be chosen for a page that speaks of none, and one that is gone chooses nothing', async () => {
    await viewPage(report(UNKNOWN), REPORT);
    await expect(checkPage({ tabId: TAB })).rejects.toMatchObject({ name: 'NothingToCheck' });
    const check = await checkAgainst({ tabId: TAB, planIds: ['p'] });
    expect(claimOf(check as PageCheck, '61所').row.commitment?.id).toBe('p/1/schools');
    expect(await checkAgainst({ tabId: TAB, planIds: [] })).toBeNull();
    await expect(checkAgainst({ tabId: TAB, planIds: ['gone'] })).rejects.toMatchObject({ name: 'NothingToCheck' });
  });

  describe('are all of its place and time that it speaks of:', () => {
    /** Five years' plan of the same place: a target that the year's has, too, one of its own, and one more that is met on the page. */
    const five = (parts: Partial<Plan> = {}): Plan => {
      const targets = [
        ['幼儿园', 300, '所'],
        ['塑胶操场', 50, '片'],
        ['录播教室', 100, '间'],
      ] as const;
      const commitments = targets.map(([subject, value, unit]): Commitment => {
        const quantity: Quantity = { value, unit, comparator: '=' };
        return { id: `five/${subject}`, taskId: 'five/1', kind: 'numeric', subject, verb: '新建', aliases: [], places: [], quantity };
      });
      const period = { start: '2016-01-01', end: '2020-12-31' };
      const tasks = [{ ...(plan().tasks[0] as Plan['tasks'][number]), id: 'five/1' }];
      return plan({ id: 'five', shortTitle: '规划', publishedOn: '2016-03-01', period, tasks, commitments, ...parts });
    };
    const rowsAt = (check: PageCheck, figure: string) =>
      check.claims.filter(({ quote }) => quote.words === figure).map(({ planId, row }) => [planId, row.commitment?.id ?? null]);

    test('a claim stands beside the target of each, and once where none has one', async () => {
      await seedPlans([five()]);
      const check = await checked();
      expect([ids(check)?.sort(), check.byHand]).toEqual([['five', 'p'], false]);
      expect(rowsAt(check, '12片').sort()).toEqual([
        ['five', 'five/塑胶操场'],
        ['p', 'p/2/塑胶操场'],
      ]);
      expect(rowsAt(check, '9公里')).toHaveLength(1);
      expect(check.findings).toHaveLength(1);
    });

    test('each row has its own decision, and what was decided beside one plan is not shown beside the other', async () => {
      await seedPlans([five()]);
      const check = await checked();
      const { start, end } = claimOf(check, '12片');
      const after = await reviewClaim({ tabId: TAB, textHash: check.textHash, planId: 'five', at: { start, end }, ...CONFIRMED });
      const decisions = after.claims.filter(({ quote }) => quote.words === '12片').map(({ planId, review }) => [planId, review?.decision]);
      expect(decisions.sort()).toEqual([
        ['five', 'confirmed'],
        ['p', undefined],
      ]);
      await expect(
        reviewClaim({ tabId: TAB, textHash: check.textHash, planId: 'q', at: { start, end }, ...CONFIRMED }),
      ).rejects.toMatchObject({ name: 'ClaimChanged' });
    });

    test('not those of another place; but a plan that something was decided against stays until that is withdrawn', async () => {
      await seedPlans([five({ region: '别县' })]);
      expect(ids(await checked())).toEqual(['p']);
      await decide((await checkAgainst({ tabId: TAB, planIds: ['five'] })) as PageCheck, '12片');
      const both = await checkAgainst({ tabId: TAB, planIds: [] });
      expect(ids(both)?.sort()).toEqual(['five', 'p']);
      const { start, end } = claimOf(both as PageCheck, '12片');
      const at = { start, end };
      const withdrawn = { tabId: TAB, textHash: both?.textHash ?? '', planId: 'five', at, ...CONFIRMED, decision: 'withdrawn' } as const;
      expect(ids(await reviewClaim(withdrawn))).toEqual(['p']);
    });
  });

  test('is held against the plans of other years of its place', async () => {
    const weaker = { id: 'p/2/schools', taskId: 'p/2', kind: 'numeric', subject: '等级幼儿园占比', aliases: [], places: [] } as const;
    const promise = (value: number): Commitment => ({
      ...weaker,
      aliases: [],
      places: [],
      quantity: { value, unit: '%', comparator: '=' },
    });
    const period = { start: '2019-01-01', end: '2019-12-31' };
    await seedPlans([wider(3, { commitments: [...wider(2).commitments, promise(80)] }), { ...OTHER, period, commitments: [promise(85)] }]);
    expect((await checked()).weakenings).toMatchObject([{ kind: 'lowered', subject: '等级幼儿园占比', earlier: { from: '教育2019' } }]);
  });
});

describe('a sum that does not come out', () => {
  const decideSum = (check: PageCheck, decision: Partial<ClaimDecision>) => {
    const { start, end, kind } = check.findings[0] as PageCheck['findings'][number];
    return reviewClaim({ tabId: TAB, textHash: check.textHash, planId: 'p', at: { start, end }, ...CONFIRMED, ...decision, finding: kind });
  };

  test('is confirmed or dismissed, comes back decided, and can be withdrawn', async () => {
    const dismissed = await decideSum(await checked(), { decision: 'dismissed', opinion: '口径为面积' });
    expect(dismissed.findings).toMatchObject([{ review: { decision: 'dismissed', opinion: '口径为面积', finding: { expected: 83.75 } } }]);
    // The claim that states the sum has its own decision.
    expect(claimOf(dismissed, '90%').review).toBeNull();
    forgetContent(TAB);
    const again = await checked();
    expect(again.findings).toMatchObject([{ review: { decision: 'dismissed', reviewer: '乙某' } }]);
    expect((await decideSum(again, { decision: 'withdrawn' })).findings).toMatchObject([{ review: null, outdated: null }]);
    expect(await store.reviews.count()).toBe(2);
  });

  test('that comes out otherwise now is to be decided again', async () => {
    await decideSum(await checked(), {});
    const now = await checked(TEXT.replace('已有67所改造', '已有60所改造'));
    expect(now.findings).toMatchObject([{ expected: 75, review: null, outdated: { review: { decision: 'confirmed' } } }]);
  });
});

describe('a decision', () => {
  test('is a record with the claim, its place and what was computed, and is there at the next visit', async () => {
    const after = await decide(await checked(), '61所');
    expect(claimOf(after, '61所').review).toMatchObject({ decision: 'confirmed', reviewer: '乙某' });
    expect(await store.reviews.toArray()).toMatchObject([
      {
        planId: 'p',
        pageKey: 'www.example.gov.cn/report.html',
        page: { title: '工作总结', textHash: after.textHash },
        claim: { subject: '幼儿园', quantity: { value: 61, unit: '所' } },
        commitmentId: 'p/1/schools',
        computed: { verdict: 'short', reason: 'below' },
      },
    ]);
    expect((await readProfile()).author).toBe('乙某');
    forgetContent(TAB);
    const moved = await checked(`${TEXT.replace('总结\n', '总结\n各项工作进展顺利，现报告如下。\n')}`);
    expect(claimOf(moved, '61所').review).toMatchObject({ decision: 'confirmed' });
    expect(moved.lost).toEqual([]);
  });

  test('is replaced by the next one, and both stay stored', async () => {
    const once = await decide(await checked(), '61所');
    const twice = await decide(once, '61所', { decision: 'dismissed', opinion: '重复' });
    expect(claimOf(twice, '61所').review).toMatchObject({ decision: 'dismissed', supersedes: claimOf(once, '61所').review?.id });
    expect(await store.reviews.count()).toBe(2);
  });

  test('is withdrawn by a record that replaces it: the claim is open again, and nothing is lost', async () => {
    const once = await decide(await checked(), '61所');
    const open = await decide(once, '61所', { decision: 'withdrawn' });
    expect(claimOf(open, '61所')).toMatchObject({ review: null, outdated: null });
    expect(open.lost).toEqual([]);
    expect((await store.reviews.toArray()).map(({ decision, supersedes }) => [decision, supersedes !== undefined]).sort()).toEqual([
      ['confirmed', false],
      ['withdrawn', true],
    ]);
    await expect(decide(open, '61所', { decision: 'withdrawn' })).rejects.toMatchObject({ name: 'ReviewRefused' });
  });

  const changes: [name: string, from: string, to: string, figure: string, change: string][] = [
    ['another figure', '61所', '67所', '67所', 'value'],
    ['another unit', '61所', '61个', '61个', 'unit'],
    ['a bound', '61所', '61所以上', '61所', 'comparator'],
  ];
  test.each(changes)('on a sentence that says %s now does not count, and is told', async (_, from, to, figure, change) => {
    await decide(await checked(), '61所');
    const { review, outdated } = claimOf(await checked(TEXT.replace(from, to)), figure);
    expect(review).toBeNull();
    expect(outdated).toMatchObject({ changes: [change], stored: { value: 61, unit: '所' }, quote: { words: '61所' } });
  });

  test('does not count any more when another verdict comes out of the same words', async () => {
    await decide(await checked(), '61所');
    const [schools, ...others] = wider(2).commitments as [Commitment, ...Commitment[]];
    const lower: Commitment = { ...schools, quantity: { value: 60, unit: '所', comparator: '=' } };
    await seedPlans([wider(3, { commitments: [lower, ...others] })]);
    const { review, outdated, row } = claimOf(await checked(), '61所');
    expect([row.verdict, review, outdated?.changes]).toEqual(['exceeded', null, ['verdict']]);
    // Decided anew, the old one is replaced.
    expect(claimOf(await decide(await checked(), '61所'), '61所')).toMatchObject({
      outdated: null,
      review: { supersedes: outdated?.review.id },
    });
  });

  test('whose sentence was deleted is told to be lost, not shown elsewhere', async () => {
    await decide(await checked(), '61所');
    const { claims, lost } = await checked(TEXT.replace('全年新建幼儿园61所。', ''));
    expect(claims.filter(({ review, outdated }) => review ?? outdated)).toEqual([]);
    expect(lost).toMatchObject([{ found: 'orphaned', quote: { words: '61所' } }]);
  });

  test('whose figure was cut out of its sentence is lost, not told beside the figure next to it', async () => {
    const text = `${TEXT}\n3.社区教育。新建录播站30个，新建幼儿园61所；新建书屋9个。`.replace('全年新建幼儿园61所。', '');
    await decide(await checked(text), '61所');
    const { claims, lost } = await checked(text.replace('新建幼儿园61所', ''));
    expect(claims.filter(({ review, outdated }) => review ?? outdated)).toEqual([]);
    expect(lost).toMatchObject([{ quote: { words: '61所' } }]);
  });

  test('that has lost its sentence is taken back by a record that replaces it; one that has not is refused', async () => {
    const before = await decide(await checked(), '61所', {
      decision: 'corrected',
      corrected: { verdict: 'met' },
      opinion: '含在建',
    });
    const reviewId = claimOf(before, '61所').review?.id ?? '';
    await expect(withdrawLost({ tabId: TAB, reviewId, reviewer: '' })).rejects.toMatchObject({ name: 'ClaimChanged' });
    await checked(TEXT.replace('全年新建幼儿园61所。', ''));
    expect(await withdrawLost({ tabId: TAB, reviewId, reviewer: '丙某' })).toMatchObject({ lost: [] });
    expect(await store.reviews.toArray()).toContainEqual(
      expect.objectContaining({ decision: 'withdrawn', supersedes: reviewId, reviewer: '丙某', planId: 'p' }),
    );
    // Nothing comes back with the sentence.
    expect(claimOf(await checked(), '61所')).toMatchObject({ review: null, outdated: null });
  });

  test('on a page that speaks of no plan any more can be seen and withdrawn; then there is nothing to check', async () => {
    const reviewId = claimOf(await decide(await checked(), '61所'), '61所').review?.id ?? '';
    const { lost, plans } = await checked('某县2020年教育工作总结\n各项工作进展顺利。');
    expect([lost.map(({ review }) => review.id), plans.map(({ planId }) => planId)]).toEqual([[reviewId], ['p']]);
    expect(await withdrawLost({ tabId: TAB, reviewId, reviewer: '' })).toBeNull();
  });

  test('on a text that is not there any more is refused, and so is one on no claim', async () => {
    const before = await checked();
    await viewPage(report(`${TEXT}\n附注。`), REPORT);
    await expect(decide(before, '61所')).rejects.toMatchObject({ name: 'ClaimChanged' });
    const now = await checkPage({ tabId: TAB });
    const at = { start: 0, end: 2 };
    await expect(reviewClaim({ tabId: TAB, textHash: now.textHash, planId: 'p', at, ...CONFIRMED })).rejects.toMatchObject({
      name: 'ClaimChanged',
    });
    expect(await store.reviews.count()).toBe(0);
  });
});

test('what is selected on the page leads back to its claim', async () => {
  vi.mocked(fakeBrowser.tabs.sendMessage).mockResolvedValueOnce({ ok: true, value: { start: 3, end: 5 } } as never);
  expect(await selectedSpan({ tabId: TAB })).toEqual({ start: 3, end: 5 });
});
