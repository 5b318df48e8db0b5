import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';
import { comparePlans } from '../../../lib/core/outline/compare-plans.ts';

const head = '青禾县2024年教育工作要点\n';
const BEFORE = `${head}1.扩充学位。新建幼儿园8所，确保普惠性幼儿园覆盖率达到92%以上。6月底前新增公办学位3000个。
2.强化健康。学生近视率控制在45%以内，引进校医20名。`;

function changes(before: string, after: string) {
  const plan = (text: string, id: string) => buildPlan(text, { referenceDate: '2024-01-15', known: { publishedOn: '2024-01-15' }, id });
  return comparePlans(plan(before, 'a'), plan(after, 'b')).map(({ kind, before: old, after: now, weaker }) => [
    kind,
    old?.quantity?.value ?? old?.subject,
    now?.quantity?.value ?? now?.subject,
    weaker,
  ]);
}

const edit = (from: string, to: string): string => {
  expect(BEFORE).toContain(from);
  return BEFORE.replace(from, to);
};

describe('what changed between two editions', () => {
  it.each<[name: string, after: string, expected: unknown[]]>([
    ['nothing', BEFORE, []],
    ['renumbered tasks are the same tasks', BEFORE.replace('2.强化', '3.强化'), []],
    ['a target lowered', edit('92%', '88%'), [['value', 92, 88, true]]],
    ['a target raised', edit('新建幼儿园8所', '新建幼儿园9所'), [['value', 8, 9, false]]],
    ['a ceiling raised is a target lowered', edit('45%', '48%'), [['value', 45, 48, true]]],
    ['a bound dropped', edit('92%以上', '92%'), [['value', 92, 92, true]]],
    ['a bound made vague', edit('92%以上', '92%左右'), [['value', 92, 92, true]]],
    ['wording softened', edit('确保', '力争'), [['wording', 92, 92, true]]],
    ['a hedge added', edit('引进校医', '争取引进校医'), [['wording', 20, 20, true]]],
    ['wording hardened', edit('引进校医', '确保引进校医'), [['wording', 20, 20, false]]],
    ['a deadline moved back', edit('6月底前', '10月底前'), [['deadline', 3000, 3000, true]]],
    ['a deadline moved forward', edit('6月底前', '3月底前'), [['deadline', 3000, 3000, false]]],
    ['a deadline dropped', edit('6月底前新增', '新增'), [['deadline', 3000, 3000, true]]],
    ['a target added', edit('20名。', '20名，改造学校食堂15个。'), [['added', undefined, 15, null]]],
    ['a target removed', edit('，引进校医20名', ''), [['removed', 20, undefined, true]]],
    [
      'lowered and softened at once',
      edit('确保普惠性幼儿园覆盖率达到92%', '力争普惠性幼儿园覆盖率达到90%'),
      [
        ['value', 92, 90, true],
        ['wording', 92, 90, true],
      ],
    ],
    ['moved to another task', edit('新建幼儿园8所，', '').replace('引进校医', '新建幼儿园8所，引进校医'), [['moved', 8, 8, null]]],
    [
      'a figure dropped',
      edit('覆盖率达到92%以上', '覆盖率').replace('确保普惠', '提高普惠'),
      [
        ['figure', 92, '普惠性幼儿园覆盖率', true],
        ['wording', 92, '普惠性幼儿园覆盖率', true],
      ],
    ],
    ['the same figure under another name', edit('新增公办学位3000个', '增加公办学校座位3000个'), [['renamed', 3000, 3000, null]]],
    [
      'another name and a lower figure',
      edit('引进校医20名', '聘用保健人员15名'),
      [
        ['added', undefined, 15, null],
        ['removed', 20, undefined, true],
      ],
    ],
    [
      'the same figure of something else',
      edit('新建幼儿园8所', '新建体育馆8所'),
      [
        ['added', undefined, 8, null],
        ['removed', 8, undefined, true],
      ],
    ],
  ])('%s', (_, after, expected) => expect(changes(BEFORE, after)).toEqual(expected));

  it('is mirrored when the editions change places', () => {
    const after = edit('92%', '88%');
    expect(changes(after, BEFORE)).toEqual([['value', 88, 92, false]]);
  });
});
