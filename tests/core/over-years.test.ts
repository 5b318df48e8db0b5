import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/core/extract/extract.ts';
import type { Commitment, Plan } from '../../lib/core/model/plan.ts';
import { weakeningsOver } from '../../lib/core/over-years.ts';
import { plan } from '../store/records.ts';

function promised(subject: string, value: number, unit: string, more: Partial<Commitment> = {}): Commitment {
  const quantity = { value, unit, comparator: '>=' as const };
  return { id: `p/1/${subject}`, taskId: 'p/1', kind: 'numeric', subject, aliases: [], places: [], quantity, ...more };
}

function planOf(year: number, commitments: Commitment[], more: Partial<Plan> = {}): Plan {
  const period = { start: `${year}-01-01`, end: `${year}-12-31` };
  return plan({ id: `p${year}`, shortTitle: `教育${year}`, period, commitments, ...more });
}

const FIRST = planOf(2020, [promised('普惠性幼儿园覆盖率', 90, '%'), promised('塑胶操场', 20, '片')]);
const told = (plans: Plan[], text = '') => {
  const mentions = extract(text, { referenceDate: '2021-01-20' });
  const report = text === '' ? null : { text, mentions, publishedOn: '2021-01-20', title: '总结' };
  return weakeningsOver(plans.at(-1) as Plan, plans, report).map(({ kind, subject, earlier, later }) =>
    [kind, subject, earlier.from, later.from].join(' '),
  );
};

describe('targets over the years', () => {
  const CASES: [name: string, next: Commitment[], more: Partial<Plan>, found: string[]][] = [
    ['that grow', [promised('普惠性幼儿园覆盖率', 92, '%')], {}, []],
    ['that are lowered', [promised('普惠幼儿园覆盖率', 88, '%')], {}, ['lowered 普惠性幼儿园覆盖率 教育2020 教育2021']],
    [
      'that are hedged now',
      [promised('普惠性幼儿园覆盖率', 90, '%', { hedge: '力争' })],
      {},
      ['softened 普惠性幼儿园覆盖率 教育2020 教育2021'],
    ],
    ['of another place', [promised('普惠性幼儿园覆盖率', 60, '%')], { region: '他县', issuer: '他县教育局' }, []],
    ['that count anew every year', [promised('塑胶操场', 10, '片', { baseline: { value: 0, unit: '片', origin: 'assumed' } })], {}, []],
  ];
  it.each(CASES)('%s', (_, next, more, found) => {
    expect(told([FIRST, planOf(2021, next, more)])).toEqual(found);
  });

  it('that ask for less than a report says was reached', () => {
    const next = planOf(2021, [promised('普惠性幼儿园覆盖率', 91, '%')]);
    expect(told([FIRST, next], '2020年工作总结\n普惠性幼儿园覆盖率达到93%。')).toEqual(['below-reached 普惠性幼儿园覆盖率 总结 教育2021']);
    expect(told([FIRST], '2020年工作总结\n普惠性幼儿园覆盖率达到93%。')).toEqual([]);
  });
});
