import { describe, expect, it } from 'vitest';
import { indexPlan } from '../../../lib/core/match/plan-index.ts';
import { type MatchReason, matchMentions } from '../../../lib/core/match.ts';
import type { Mention } from '../../../lib/core/model/mention.ts';
import { smallPlan } from './small-plan.ts';

const index = indexPlan(smallPlan);

/** A mention as its sentence would give it: text, unit and what else is said. */
function said(text: string, value: number, unit: string | null, more: Partial<Mention> = {}): Mention {
  return { start: 0, end: text.length, text, value, unit, kind: 'commitment', comparator: '=', ...more };
}
const result = { kind: 'result' } as const;

interface Case {
  shape: string;
  mention: Mention;
  expected: [commitmentId: string | null, reason: MatchReason];
}

const CASES: Case[] = [
  // Targets repeat the plan's figure.
  { shape: 'figure and name', mention: said('12所', 12, '所', { subject: '社区图书馆' }), expected: ['p/1/libraries', 'figure'] },
  { shape: 'another classifier', mention: said('12个', 12, '个', { subject: '社区图书馆' }), expected: ['p/1/libraries', 'figure'] },
  {
    shape: 'verb inside the subject',
    mention: said('12所', 12, '所', { subject: '新建社区图书馆' }),
    expected: ['p/1/libraries', 'figure'],
  },
  {
    shape: 'short name in its task',
    mention: said('12所', 12, '所', { subject: '图书馆', task: '1' }),
    expected: ['p/1/libraries', 'figure'],
  },
  { shape: 'no subject in its task', mention: said('12所', 12, '所', { task: '1' }), expected: ['p/1/libraries', 'figure'] },
  { shape: 'no subject, other task', mention: said('12所', 12, '所', { task: '7' }), expected: [null, 'weak'] },
  {
    shape: 'renumbered task',
    mention: said('12所', 12, '所', { subject: '社区图书馆', task: '9' }),
    expected: ['p/1/libraries', 'figure'],
  },
  { shape: 'same figure, another thing', mention: said('12所', 12, '所', { subject: '敬老院' }), expected: [null, 'weak'] },
  { shape: 'changed figure', mention: said('11所', 11, '所', { subject: '社区图书馆' }), expected: [null, 'value-differs'] },
  {
    shape: "changed into a neighbour's figure",
    mention: said('12个', 12, '个', { subject: '县级阅读基地', task: '1' }),
    expected: [null, 'value-differs'],
  },
  { shape: 'bound added', mention: said('85%', 85, '%', { subject: '全民阅读参与率' }), expected: ['p/1/readers', 'figure'] },
  {
    shape: 'ceiling made a floor',
    mention: said('30', 30, '微克/立方米', { subject: '细颗粒物平均浓度', comparator: '>=' }),
    expected: [null, 'value-differs'],
  },
  { shape: 'ceiling unsaid', mention: said('30', 30, '微克/立方米', { subject: '细颗粒物平均浓度' }), expected: ['p/3a/pm', 'figure'] },
  { shape: '元 unsaid', mention: said('3亿', 300_000_000, null, { subject: '农村公路投资' }), expected: ['p/2/spending', 'figure'] },
  {
    shape: 'points are no per cent',
    mention: said('85个百分点', 85, '百分点', { subject: '全民阅读参与率' }),
    expected: [null, 'no-candidate'],
  },
  {
    shape: 'growth is no level',
    mention: said('15%', 15, '%', { subject: '小微企业贷款余额', comparator: '=' }),
    expected: [null, 'value-differs'],
  },
  {
    shape: 'growth',
    mention: said('15%', 15, '%', { subject: '小微企业贷款余额', comparator: 'increase_by' }),
    expected: ['p/3b/loans', 'figure'],
  },
  {
    shape: 'level of government tells twins apart',
    mention: said('10个', 10, '个', { subject: '市级阅读基地' }),
    expected: ['p/1/city-rooms', 'figure'],
  },
  { shape: 'twins without it', mention: said('10个', 10, '个', { subject: '阅读基地' }), expected: [null, 'tie'] },
  {
    shape: 'its place',
    mention: said('40公里', 40, '公里', { subject: '山区公路硬化', place: ['云岭镇'] }),
    expected: ['p/2/villages', 'figure'],
  },
  {
    shape: 'another place',
    mention: said('40公里', 40, '公里', { subject: '山区公路硬化里程', place: ['南塘镇'] }),
    expected: [null, 'place-differs'],
  },
  {
    shape: 'whole region',
    mention: said('12所', 12, '所', { subject: '社区图书馆', place: ['全县'] }),
    expected: ['p/1/libraries', 'figure'],
  },
  {
    shape: 'practical matter',
    mention: said('20座', 20, '座', { subject: '公共厕所', task: '4.1' }),
    expected: ['p/4.1/toilets', 'figure'],
  },
  // Results need the indicator; their figure may be any.
  { shape: 'result', mention: said('14所', 14, '所', { ...result, subject: '社区图书馆' }), expected: ['p/1/libraries', 'indicator'] },
  {
    shape: 'result equal to target',
    mention: said('12所', 12, '所', { ...result, subject: '社区图书馆' }),
    expected: ['p/1/libraries', 'figure'],
  },
  {
    shape: 'result, other classifier',
    mention: said('9个', 9, '个', { ...result, subject: '社区图书馆' }),
    expected: ['p/1/libraries', 'indicator'],
  },
  {
    shape: 'result in the unit of the baseline',
    mention: said('23亿元', 2.3e9, '元', { ...result, subject: '小微企业贷款余额' }),
    expected: ['p/3b/loans', 'indicator'],
  },
  {
    shape: 'result for a target without figure',
    mention: said('97.5%', 97.5, '%', { ...result, subject: '企业开办服务满意率' }),
    expected: ['p/3b/service', 'indicator'],
  },
  {
    shape: 'result of another indicator',
    mention: said('88%', 88, '%', { ...result, subject: '垃圾分类参与率' }),
    expected: [null, 'weak'],
  },
  {
    shape: 'people are no visits',
    mention: said('9万人次', 90_000, '人次', { ...result, subject: '社区图书馆' }),
    expected: [null, 'no-candidate'],
  },
  {
    shape: 'result of one town',
    mention: said('14所', 14, '所', { ...result, subject: '社区图书馆', place: ['云岭镇'] }),
    expected: [null, 'place-differs'],
  },
  { shape: 'date', mention: said('2023年', 2023, '年', { kind: 'date' }), expected: [null, 'no-quantity'] },
  { shape: 'name', mention: said('12所', 12, '所', { kind: 'name', subject: '社区图书馆' }), expected: [null, 'no-quantity'] },
];

describe('matchMentions', () => {
  it.each(CASES)('$shape', ({ mention, expected: [commitmentId, reason] }) => {
    const [match] = matchMentions([mention], index);
    expect(match).toMatchObject({ mention: 0, commitmentId, reason });
    expect(match?.taskId).toBe(commitmentId?.replace(/\/[^/]+$/, '') ?? null);
  });

  it('gives one figure to the mention that fits it best', () => {
    const mentions = [
      said('12所', 12, '所', { subject: '图书馆学校', task: '1' }),
      said('12所', 12, '所', { subject: '社区图书馆', task: '1' }),
    ];
    expect(matchMentions(mentions, index).map((match) => [match.commitmentId, match.reason])).toEqual([
      [null, 'taken'],
      ['p/1/libraries', 'figure'],
    ]);
  });

  it('follows a document that repeats itself', () => {
    const mentions = [said('12所', 12, '所', { subject: '社区图书馆', task: '1' }), said('12所', 12, '所', { subject: '社区图书馆' })];
    expect(matchMentions(mentions, index).map((match) => match.commitmentId)).toEqual(['p/1/libraries', 'p/1/libraries']);
  });

  it('gives twins one commitment each', () => {
    const mentions = [said('10个', 10, '个', { subject: '阅读基地' }), said('10个', 10, '个', { subject: '县级阅读基地' })];
    expect(matchMentions(mentions, index).map((match) => match.commitmentId)).toEqual(['p/1/city-rooms', 'p/1/county-rooms']);
  });

  it('knows that results on the page of the plan itself came before it', () => {
    const mentions = [said('14所', 14, '所', { ...result, subject: '社区图书馆' })];
    const on = (publishedOn: string | null) => matchMentions(mentions, index, { publishedOn })[0]?.reason;
    expect([on('2023-02-10'), on('2023-02-11'), on(null)]).toEqual(['before-plan', 'indicator', 'indicator']);
  });
});
