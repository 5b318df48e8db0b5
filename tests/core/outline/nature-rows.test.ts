import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';
import { natureIndicators } from '../../../lib/core/outline/nature-rows.ts';

const LINES = '指标\n单位\n2020年\n2025年\n属性\n毛入园率\n%\n88.5\n92\n预期性\n生均图书（册）\n21\n≥25\n约束性\n';

describe('natureIndicators', () => {
  it('reads rows whose cells have become lines, with where they started', () => {
    const found = natureIndicators(LINES, 2021);
    expect(
      found.map(({ name, quantity, year, nature, baseline }) => [name, quantity, year, nature, baseline?.value, baseline?.year]),
    ).toEqual([
      ['毛入园率', { value: 92, unit: '%', comparator: '=' }, 2025, '预期性', 88.5, 2020],
      ['生均图书', { value: 25, unit: '册', comparator: '>=' }, 2025, '约束性', 21, 2020],
    ]);
    expect(found.map(({ start, end }) => LINES.slice(start, end))).toEqual(['92', '≥25']);
  });

  it('promises nothing for years that are over', () => {
    expect(natureIndicators(LINES, 2026)).toEqual([]);
  });
});

describe('a plan of a text whose table has lost its columns', () => {
  const TEXT = `青禾县“十四五”教育规划\n（2021年3月1日）\n一、主要目标\n${LINES}二、主要任务\n1.扩充学位。新建幼儿园12所。`;

  it('holds its indicators once, with baseline, deadline and nature', () => {
    const { commitments } = buildPlan(TEXT, { referenceDate: '2021-03-01', known: { publishedOn: '2021-03-01' } });
    expect(
      commitments.map(({ subject, quantity, deadline, hedge, baseline }) => [
        subject,
        quantity?.value,
        deadline?.date,
        hedge,
        baseline?.value,
      ]),
    ).toEqual([
      ['毛入园率', 92, '2025-12-31', '预期性', 88.5],
      ['生均图书', 25, '2025-12-31', '约束性', 21],
      ['幼儿园', 12, '2025-12-31', undefined, 0],
    ]);
  });
});
