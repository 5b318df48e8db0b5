import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import { asClaims } from '../../../lib/core/match/as-claims.ts';
import { matchClaims } from '../../../lib/core/match/match-claims.ts';
import { indexPlan } from '../../../lib/core/match/plan-index.ts';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';

const DAY = '2023-02-10';
const PLAN = buildPlan(
  [
    '青禾县2023年重点工作计划',
    '青禾县人民政府',
    '2023年2月10日',
    '一、主要任务',
    '1.科技创新。完成科技成果登记60项，推广科技成果60项。',
    '2.养老服务。建设农村幸福院15个，新建老年食堂9家。',
    '3.托育服务。新增托位300个。',
  ].join('\n'),
  { referenceDate: DAY, known: { publishedOn: DAY } },
);
const index = indexPlan(PLAN);

/** The reason for the figure's target, and the target's indicator. */
function targetOf(sentence: string, figure: string): [string, string | null] {
  const text = `青禾县2023年工作总结\n2024年1月15日\n${sentence}\n`;
  const mentions = asClaims(text, extract(text, { referenceDate: '2024-01-15' }));
  const match = matchClaims(text, mentions, index).find((one) => mentions[one.mention]?.text === figure);
  return [match?.reason ?? 'none', PLAN.commitments.find(({ id }) => id === match?.commitmentId)?.subject ?? null];
}

describe('a claim', () => {
  const CASES: [name: string, sentence: string, figure: string, reason: string, subject: string | null][] = [
    ['of two names in it has the fuller one', '全县完成省级科技成果登记80项。', '80项', 'indicator', '科技成果登记'],
    ['counted before has the words it counts', '9家老年食堂新建已完成7家，15个农村幸福院建设已完成8个。', '8个', 'indicator', '农村幸福院'],
    ['under a heading of its own is what was added', '安心育儿行动新增托位342个。', '342个', 'indicator', '托位'],
    ['in a table counts what the cell before it promises', '项目\t完成情况\t占比\n新增300个托位\t342\t114%', '342', 'indicator', '托位'],
    ['in a table without such a column is none', '项目\t序号\n新增300个托位\t342', '342', 'none', null],
    ['of how far off it is has none', '新增托位342个，超出目标42个。', '42个', 'aside', null],
    ['of where it stood has none', '托位供给较上年（310个）增加。', '310个', 'aside', null],
  ];
  it.each(CASES)('%s', (_, sentence, figure, reason, subject) => {
    expect(targetOf(sentence, figure)).toEqual([reason, subject]);
  });
});

describe('a report that goes through the plan', () => {
  const twice = buildPlan(
    [
      '青禾县2023年民生实事任务目标',
      '2023年2月10日',
      '任务目标：对100个老旧小区的供热管网进行改造。',
      '任务目标：对10处路口进行渠化改造。',
      '任务目标：提升改造80条小街巷。',
      '任务目标：对100个老旧小区的道路和路灯进行改造。',
      '任务目标：新建公办幼儿园5所。',
    ].join('\n'),
    { referenceDate: DAY, known: { publishedOn: DAY } },
  );

  function subjectOf(sentences: string[], figure: string): string | null {
    const text = `青禾县2023年民生实事进展情况\n2024年1月15日\n${sentences.join('\n')}\n`;
    const mentions = asClaims(text, extract(text, { referenceDate: '2024-01-15' }));
    const match = matchClaims(text, mentions, indexPlan(twice)).find((one) => mentions[one.mention]?.text === figure);
    return twice.commitments.find(({ id }) => id === match?.commitmentId)?.subject ?? null;
  }
  const crossings = '完成12处路口渠化改造。';
  const lanes = '改造小街巷80条。';
  const schools = '新建公办幼儿园5所。';

  it('speaks at each place of what the plan has there', () => {
    expect(subjectOf(['改造了101个老旧小区。', crossings, lanes, schools], '101个')).toContain('供热管网');
    expect(subjectOf([crossings, lanes, '改造了103个老旧小区。', schools], '103个')).toContain('路灯');
  });

  it('in another order leaves a tie', () => {
    expect(subjectOf(['改造了101个老旧小区。', schools, lanes, crossings], '101个')).toBeNull();
  });

  it('leaves a tie where both stand between its neighbours', () => {
    expect(subjectOf(['改造了101个老旧小区。', schools], '101个')).toBeNull();
  });
});

it('has its name also where adverbs stand before what was done', () => {
  expect(targetOf('9家老年食堂新建任务已圆满完成。', '9家')).toEqual(['indicator', '老年食堂']);
});

it('takes the time of its claims, not of its plan: the candidates of a pair that all share are not all looked at', () => {
  const commitments = Array.from({ length: 3000 }, (_, k) => ({
    id: `p/${k}`,
    taskId: 'p/1',
    kind: 'numeric' as const,
    subject: `第${k}村便民服务站`,
    aliases: [],
    places: [],
    quantity: { value: 1 + (k % 7), unit: '个', comparator: '=' as const },
  }));
  const large = indexPlan({ ...PLAN, commitments });
  expect(large.postings.length).toBeGreaterThan(3000 * 6);
  const text = '2023年工作总结\n第2718村便民服务站建成3个。\n';
  const mentions = extract(text, { referenceDate: DAY });
  const [match] = matchClaims(text, mentions, large);
  expect(match).toMatchObject({ commitmentId: 'p/2718', reason: 'indicator' });
});
