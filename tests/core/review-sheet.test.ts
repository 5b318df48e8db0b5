import { expect, it } from 'vitest';
import { checkReport, readReport } from '../../lib/core/check.ts';
import { extract } from '../../lib/core/extract/extract.ts';
import { indexPlan } from '../../lib/core/match/plan-index.ts';
import { Review } from '../../lib/core/model/review.ts';
import { sheetPart } from '../../lib/core/review-sheet.ts';
import { sheetTables } from '../../lib/sheets/sheet-text.ts';
import { planOf } from '../claims/pairs.ts';

const plan = planOf('新增托位1500个');
const TEXT = '青禾县2023年工作总结\n2024年1月15日\n一、2023年工作情况\n新增托位1430个。接待来访群众320批。\n';
const mentions = extract(TEXT, { referenceDate: '2024-01-15' });
const check = checkReport(readReport(TEXT, mentions, '2024-01-15'), indexPlan(plan), { asOf: '2024-01-15' });
const document = {
  name: '总结',
  address: 'http://a.gov.cn/1.html',
  capturedAt: '2024-01-16T00:00:00.000Z',
  textHash: 'sha256:0',
  asOf: '2024-01-15',
  check,
  sums: [],
};
const start = check.rows[0]?.start as number;

const review = Review.parse({
  id: `review:${'0'.repeat(64)}`,
  planId: plan.id,
  page: { url: document.address, title: '总结', textHash: 'sha256:0', capturedAt: document.capturedAt },
  claim: {
    selectors: [{ type: 'TextQuoteSelector', exact: '1430个', prefix: '新增托位', suffix: '。' }],
    subject: '托位',
    quantity: { value: 1430, unit: '个', comparator: '=' },
  },
  computed: { verdict: 'short', reason: 'below' },
  decision: 'confirmed',
  opinion: '属实',
  reviewer: '王',
  recordedAt: '2024-01-17T08:00:00.000Z',
});

const decided = (parts: Partial<Review> = {}) => sheetPart(plan, { ...document, reviews: new Map([[start, { ...review, ...parts }]]) });

it('holds what was claimed of targets, what was not mentioned, and the decisions', () => {
  const part = decided();
  expect(part.lines.map(({ row, review }) => [row.commitment?.subject, row.verdict, review?.opinion])).toEqual([['托位', 'short', '属实']]);
  expect(part).toMatchObject({ withoutTarget: 1, reported: 1, targets: plan.commitments.length, counts: { short: 1, met: 0 } });
  expect(part.unmentioned.length).toBe(plan.commitments.length - 1);
});

it.each([
  ['zh-CN', ['↓ 未达', '目标 ≥1500个（推定），填报 1430个，低于目标 70 个', '确认：属实', '王', '2024-01-17']],
  ['en', ['↓ Short', 'target ≥1,500 个 (assumed), reported 1,430 个, short by 70 个', 'Confirmed: 属实', '王', '2024-01-17']],
] as const)('is written in %s', (lang, cells) => {
  const [table] = sheetTables([decided()], lang);
  expect(table?.rows[0]?.slice(5)).toEqual(cells);
});

it('counts what the reviewer holds right, and what was dismissed apart', () => {
  const corrected = decided({ decision: 'corrected', corrected: { verdict: 'met' } });
  expect(corrected).toMatchObject({ counts: { short: 0, met: 1 }, dismissed: 0 });
  const sheet = decided({ decision: 'dismissed', opinion: '重复' });
  expect(sheet).toMatchObject({ counts: { short: 0, met: 0 }, dismissed: 1 });
  const [table, summary] = sheetTables([sheet], 'zh-CN');
  expect(table?.rows[0]?.[7]).toBe('不采用：重复');
  expect(summary?.rows).toContainEqual(['不采用', '1']);
});

const sum = {
  kind: 'rate-wrong',
  mention: 2,
  from: [1, 0],
  figures: [67, 80],
  expected: 83.75,
  stated: 90,
  unit: '%',
  isWrong: true,
} as const;
const finding = { ...sum, from: [...sum.from], figures: [...sum.figures] };

it('has a table of the sums that do not come out, decided or not, and of what was decided on; none where there are none', () => {
  const dismissed = { ...review, decision: 'dismissed', opinion: '按面积计算' } as const;
  const sums = [
    { finding, quote: '80所民办园中，已有67所改造完成，占90%', review: null },
    { finding: { ...finding, isWrong: false }, quote: '已核对', review: dismissed },
    { finding: { ...finding, isWrong: false }, quote: '相符', review: null },
  ];
  const tables = sheetTables([sheetPart(plan, { ...document, sums })], 'zh-CN');
  expect(tables.map(({ heading }) => heading)).toEqual(['核对表：总结', '汇总', '复算', '未提及']);
  expect(tables[2]?.rows).toEqual([
    ['1', '80所民办园中，已有67所改造完成，占90%', '比率', '83.75%', '90%', '67、80', '', '', ''],
    ['2', '已核对', '比率', '83.75%', '90%', '67、80', '不采用：按面积计算', '王', '2024-01-17'],
  ]);
  expect(sheetTables([decided()], 'zh-CN').map(({ heading }) => heading)).not.toContain('复算');
});

it('has the tables of each plan one behind the other, with tabs of their own', () => {
  const tabs = sheetTables([decided(), decided()], 'zh-CN').map(({ tab }) => tab);
  expect(tabs).toEqual(['核对表 1', '汇总 1', '未提及 1', '核对表 2', '汇总 2', '未提及 2']);
});
