import { expect, it } from 'vitest';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';

/** The baseline of the last target of a plan whose first part looks back. */
function baseline(result: string, target: string): unknown {
  const text = `青禾县2023年工作总结和2024年工作计划\n一、2023年工作总结\n1.甲项。${result}\n二、2024年工作计划\n1.乙项。${target}`;
  const plan = buildPlan(text, { referenceDate: '2024-01-15', known: { publishedOn: '2024-01-15' } });
  expect(plan.commitments).toHaveLength(1);
  const { value, origin, yearly, asOf } = plan.commitments[0]?.baseline ?? {};
  return value === undefined ? null : [value, origin, ...(asOf ? [asOf] : []), ...(yearly ? ['yearly'] : [])];
}

it.each<[name: string, result: string, target: string, expected: unknown]>([
  ['the same rate', '普惠性幼儿园覆盖率达88%。', '普惠性幼儿园覆盖率达到92%。', [88, 'stated', '2023-12-31']],
  ['the newer of two', '普惠性幼儿园覆盖率由80%提升至88%。', '普惠性幼儿园覆盖率达到92%。', [88, 'stated', '2023-12-31']],
  ['an old value beside the target', '', '普惠性幼儿园覆盖率由88%提高到92%。', [88, 'stated']],
  [
    'money is counted anew every year',
    '完成教育基建投资6亿元。',
    '完成教育基建投资7亿元。',
    [600_000_000, 'stated', '2023-12-31', 'yearly'],
  ],
  ['what is built this year starts at zero', '新建村卫生室9家。', '新建村卫生室8家。', [0, 'assumed']],
  ['none: another rate', '等级幼儿园覆盖率达88%。', '普惠性幼儿园覆盖率达到92%。', null],
  ['none: two results that differ', '普惠性幼儿园覆盖率达88%。普惠性幼儿园覆盖率达86%。', '普惠性幼儿园覆盖率达到92%。', null],
  ['none: a name that others share', '合格率达88%。', '合格率达到92%。', null],
  ['none: a level that is reached, not built', '', '在校生达到3000人。', null],
  [
    'the level that a promised change starts from',
    '教育基建投资完成6亿元。',
    '教育基建投资增长9%。',
    [600_000_000, 'stated', '2023-12-31'],
  ],
  ['… beside its own growth', '技术合同成交额达12亿元，增长7%。', '技术合同成交额增长9%。', [1_200_000_000, 'stated', '2023-12-31']],
  ['… of points a rate', '规上企业研发覆盖率达61%。', '规上企业研发覆盖率提高3个百分点。', [61, 'stated', '2023-12-31']],
  ['none: a rate grows by points, not from an amount', '教育基建投资完成6亿元。', '教育基建投资提高2个百分点。', null],
  ['none: growth at constant prices', '地区生产总值达到612亿元。', '地区生产总值增长6%。', null],
])('%s', (_, result, target, expected) => expect(baseline(result, target)).toEqual(expected));
