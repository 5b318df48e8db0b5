import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';

/** What a document of one year, or of five, is told about itself: kind, figures or number, and how many targets are named. */
function found(body: string, title = '青禾县2024年工作要点'): unknown[] {
  const { findings } = buildPlan(`${title}\n${body}`, { referenceDate: '2024-01-15', known: { publishedOn: '2024-01-15' } });
  return findings.map((finding) =>
    'number' in finding
      ? [finding.kind, finding.number, finding.taskIds.length + (finding.sectionIds?.length ?? 0)]
      : [finding.kind, ...finding.figures],
  );
}

type Case = [name: string, body: string, expected: unknown[], title?: string];
const FIVE = '青禾县“十四五”发展规划';
const SCHEME = '青禾县关于加强养老服务的实施方案';

const cases: Record<string, Case[]> = {
  numbering: [
    ['a task number twice', '1.甲项。\n2.乙项。\n2.丙项。\n3.丁项。', [['duplicate-number', '2', 2]]],
    ['a task number left out', '1.甲项。\n2.乙项。\n4.丁项。', [['missing-number', '3', 2]]],
    [
      'two left out',
      '1.甲项。\n4.丁项。',
      [
        ['missing-number', '2', 2],
        ['missing-number', '3', 2],
      ],
    ],
    ['left out across sections', '一、甲部\n1.甲项。\n2.乙项。\n二、乙部\n4.丁项。\n5.戊项。', [['missing-number', '3', 2]]],
    ['a section left out', '一、甲部\n1.甲项。\n三、丙部\n2.乙项。', [['missing-number', '二', 2]]],
    ['a section twice', '（一）甲部\n1.甲项。\n（一）乙部\n2.乙项。', [['duplicate-number', '一', 2]]],
    ['an item left out', '1.办好实事：\n⑴甲事；\n⑶丙事。\n2.乙项。', [['missing-number', '2', 2]]],
    ['quiet: numbers that start anew in each section', '一、甲部\n1.甲项。\n2.乙项。\n二、乙部\n1.丙项。\n2.丁项。', []],
    ['quiet: parts whose headings have no number', '第一章 甲部\n一、甲项\n二、乙项\n第二章 乙部\n一、丙项\n二、丁项', []],
    [
      'quiet: a box with numbers of its own',
      '（一）甲项\n专栏1 工程\n1.甲工程。\n2.乙工程。\n（二）乙项\n专栏2 工程\n1.丙工程。\n2.丁工程。',
      [],
    ],
    ['quiet: numbers that run on', '一、甲部\n1.甲项。\n2.乙项。\n二、乙部\n3.丙项。\n4.丁项。', []],
    ['quiet: items that start anew in each task', '1.甲项：\n⑴甲事；\n⑵乙事。\n2.乙项：\n⑴丙事；\n⑵丁事。', []],
    [
      'quiet: a part that looks back between',
      '一、总体目标\n1.甲项。\n二、2023年工作总结\n1.乙项。\n1.丙项。\n三、2024年工作安排\n1.丁项。',
      [],
    ],
  ],
  'no deadline': [
    ['nothing says by when, nor any year of the plan', '1.甲项。新建学校5所。', [['no-deadline']], SCHEME],
    ['a plan of several years', '1.甲项。新建学校5所。', [['no-deadline']], FIVE],
    ['quiet: its sentence says', '1.甲项。2025年底前新建学校5所。', [], SCHEME],
    ['quiet: its lead sentence says', '到2025年，实现以下目标：\n1.新建学校5所。', [], SCHEME],
    ['quiet: the plan of one year', '1.甲项。新建学校5所。', []],
    ['quiet: the plan of this year', '1.甲项。新建学校5所。', [], '青禾县今年办好十件民生实事'],
  ],
  'two values': [
    ['one indicator in two tasks', '1.甲项。普惠性幼儿园覆盖率达到90%。\n2.乙项。普惠性幼儿园覆盖率达到92%。', [['two-values', 90, 92]]],
    [
      'quiet: a whole and its parts with one name',
      '1.甲项。新建新能源充电设施150台。\n2.乙项。新建新能源充电设施95台。\n3.丙项。新建新能源充电设施55台。',
      [],
    ],
    ['quiet: each task has money of its own', '1.甲项。安排省级专项资金500万元。\n2.乙项。安排省级专项资金800万元。', []],
    ['quiet: said twice alike', '1.甲项。普惠性幼儿园覆盖率达到90%。\n2.乙项。普惠性幼儿园覆盖率达到90%。', []],
    ['quiet: at different times', '1.甲项。6月底前普惠性幼儿园覆盖率达到90%。\n2.乙项。年底前普惠性幼儿园覆盖率达到92%。', []],
    ['quiet: a level and a change', '1.甲项。固定资产投资额达到90亿元。\n2.乙项。固定资产投资额增长9%。', []],
    ['quiet: a name that many share', '1.甲项。新建学校5所。\n2.乙项。新建学校6所。', []],
    ['quiet: another indicator', '1.甲项。普惠性幼儿园覆盖率达到90%。\n2.乙项。等级幼儿园覆盖率达到98%。', []],
  ],
  'parts and whole': [
    ['parts above the whole', '1.甲项。新建幼儿园20所，其中城区12所、乡镇10所。', [['parts-and-whole', 20, 12, 10]]],
    ['all parts, and less than the whole', '1.甲项。共新建幼儿园20所：城区8所、乡镇10所。', [['parts-and-whole', 20, 8, 10]]],
    ['more items than counted', '1.办好两件实事：\n⑴改造食堂6个；\n⑵购置校车9辆；\n⑶新建操场2个。', [['parts-and-whole', 2, 3]]],
    [
      'fewer than the sentence announces',
      '今年办好以下四件实事：\n1.改造食堂6个。\n2.购置校车9辆。\n3.新建操场2个。',
      [['parts-and-whole', 4, 3]],
    ],
    ['all parts in brackets', '1.甲项。新建幼儿园20所（城区8所、乡镇10所）。', [['parts-and-whole', 20, 8, 10]]],
    ['all parts, said one by one', '1.甲项。新建幼儿园20所，分别为城区12所、乡镇10所。', [['parts-and-whole', 20, 12, 10]]],
    ['quiet: parts in brackets make the whole', '1.甲项。新建幼儿园20所（城区8所、乡镇12所），改造食堂5所。', []],
    ['quiet: some parts in brackets', '1.甲项。新建幼儿园20所（其中城区8所、乡镇10所）。', []],
    ['quiet: parts make the whole', '1.甲项。新建幼儿园20所，其中城区12所、乡镇8所。', []],
    ['quiet: some parts of it', '1.甲项。新建幼儿园20所，其中城区5所、乡镇6所。', []],
    ['quiet: parts of another unit', '1.甲项。新建幼儿园20所，其中城区学位3000个、乡镇学位2000个。', []],
    ['quiet: as many items as announced', '今年办好以下三件实事：\n1.改造食堂6个。\n2.购置校车9辆。\n3.新建操场2个。', []],
  ],
  'impossible share': [
    ['coverage above 100 %', '1.甲项。健康档案覆盖率达到105%。', [['impossible-share', 105]]],
    ['a rise beyond 100 points', '1.甲项。家庭医生签约率提高120个百分点。', [['impossible-share', 120]]],
    ['quiet: full coverage', '1.甲项。健康档案覆盖率达到100%。', []],
    ['quiet: gross enrolment', '1.甲项。高中阶段毛入学率达到102%。', []],
    ['quiet: growth', '1.甲项。高新产业投资增长120%。', []],
    ['quiet: a degree of fulfilment', '1.甲项。投资计划完成比例达到110%。', []],
  ],
};

for (const [kind, rows] of Object.entries(cases))
  describe(kind, () => it.each(rows)('%s', (_, body, expected, title) => expect(found(body, title)).toEqual(expected)));
