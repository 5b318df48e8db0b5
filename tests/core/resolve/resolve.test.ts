import { describe, expect, it } from 'vitest';
import type { Selector } from '../../../lib/core/model/selector.ts';
import { selectorsAt } from '../../../lib/core/resolve/selectors-at.ts';
import { type Resolution, resolve } from '../../../lib/core/resolve.ts';
import { indexOf } from './read-text.ts';

const BEFORE = '二、重点任务\n（一）教育\n1.认真抓好校舍维修，确保暑期完工。';
const AFTER = '同时，健全项目调度机制，按月通报进度。\n2.加强经费监管，提高使用效益。';

/** What becomes of a quote of one text in another. */
function becomes(was: string, quote: string, now: string): Resolution & { text?: string } {
  const start = was.indexOf(quote);
  const [answer] = resolve(indexOf(now), [selectorsAt(indexOf(was), start, start + quote.length)]) as [Resolution];
  return 'start' in answer ? { ...answer, text: now.slice(answer.start, answer.end) } : answer;
}

const sentence = (words: string) => BEFORE + words + AFTER;

describe('a sentence that says something else is never found', () => {
  it.each<[string, string, string, object]>([
    ['value', '全市公办园覆盖率达到90%。', '全市公办园覆盖率达到80%。', { changes: ['value'], stored: { value: 90 }, now: { value: 80 } }],
    ['unit', '全年投入资金68亿元。', '全年投入资金68万元。', { stored: { value: 68e8 }, now: { value: 68e4 } }],
    ['unit of a rate', '就业率提高3个百分点。', '就业率提高3%。', { changes: ['unit'], stored: { unit: '百分点' }, now: { unit: '%' } }],
    ['classifier', '新建校外活动中心6所。', '新建校外活动中心6个。', { changes: ['unit'] }],
    [
      'comparator',
      '体育达标率92%以上。',
      '体育达标率92%以下。',
      { changes: ['comparator'], stored: { comparator: '>=' }, now: { comparator: '<=' } },
    ],
    [
      'comparator before it',
      '教师交流比例不低于15%。',
      '教师交流比例不超过15%。',
      { stored: { comparator: '>=' }, now: { comparator: '<=' } },
    ],
    ['place', '秀岭区新建幼儿园10所。', '棠湖区新建幼儿园10所。', { changes: ['place'] }],
    ['negation', '年度投资计划全部完成。', '年度投资计划未全部完成。', { changes: ['negation'], stored: null, now: null }],
    ['negation in front', '新建幼儿园10所。', '尚未新建幼儿园10所。', {}],
    ['negation behind', '新建幼儿园10所。', '新建幼儿园10所的任务没有落实。', {}],
    ['end of a range', '培养骨干教师30至40名。', '培养骨干教师30至50名。', { changes: ['value'], now: { value: 30, valueHigh: 50 } }],
    ['a day', '所有项目6月15日前开工。', '所有项目8月15日前开工。', { changes: ['value'] }],
    [
      'one of several figures',
      '新建小学4所、初中3所，投资5亿元。',
      '新建小学4所、初中2所，投资5亿元。',
      { stored: { value: 3 }, now: { value: 2 } },
    ],
    ['two figures in one', '新建小学1、2所。', '新建小学12所。', {}],
    ['words', '新建小学10所。', '新建初中10所。', { changes: ['wording'] }],
  ])('%s', (_, was, now, difference) => {
    const answer = becomes(sentence(was), was, sentence(now));
    expect(answer).toMatchObject({ state: 'value-changed', ...difference });
  });

  it('a place named by the heading above', () => {
    const was = '一、各地任务\n（一）秀岭区\n年内新建幼儿园10所，新增学位2700个。\n二、其他事项';
    expect(becomes(was, '新建幼儿园10所', was.replace('秀岭区', '棠湖区'))).toMatchObject({ state: 'value-changed', changes: ['place'] });
  });
});

describe('another print is the same', () => {
  const was = '培养骨干教师1100名，其中省级名师占12.5%，由市级财政统筹安排。';
  it.each<[string, string, string]>([
    ['full width', '培养骨干教师１１００名，其中省级名师占１２.５％，由市级财政统筹安排。', '培养骨干教师１１００名'],
    ['thousands', '培养骨干教师1,100名，其中省级名师占12.5%，由市级财政统筹安排。', '培养骨干教师1,100名'],
    ['spaces', '培养骨干教师 1100 名，其中省级名师占 12.5 %，由市级财政统筹安排。', '培养骨干教师 1100 名'],
    ['line ends', '培养骨\n干教师1100名，其中省级名师占12.5%，由市级财\n政统筹安排。', '培养骨\n干教师1100名'],
    ['punctuation', '培养骨干教师1100名;其中,省级名师占12.5%,由市级财政统筹安排.', '培养骨干教师1100名'],
    ['numbering', '（三）培养骨干教师1100名，其中省级名师占12.5%，由市级财政统筹安排。', '培养骨干教师1100名'],
    ['words of manner', '大力培养骨干教师1100名，其中省级名师占12.5%，由市级财政统筹安排。', '培养骨干教师1100名'],
  ])('%s', (name, now, text) => {
    const prints = name === 'punctuation' ? sentence(was).replace(was, now) : sentence(now);
    expect(becomes(sentence(was), '培养骨干教师1100名', prints)).toMatchObject({ state: 'found', text });
  });

  it('a paragraph that moved', () => {
    const paragraph = '鼓励社会力量参与托育服务，新增普惠托位600个。';
    const answer = becomes(`${BEFORE}\n${paragraph}\n${AFTER}`, paragraph, `${BEFORE}\n${AFTER}\n三、其他\n${paragraph}`);
    expect(answer).toMatchObject({ state: 'found', moved: true, text: paragraph });
  });
});

describe('nothing moves to a look-alike', () => {
  it('the text is gone', () => {
    const was = sentence('新建小学10所，新增学位2700个。新建初中12所，新增学位1600个。');
    expect(becomes(was, '新建小学10所', was.replace('新建小学10所，新增学位2700个。', ''))).toMatchObject({ state: 'orphaned' });
  });

  it('a short sentence that may be about something else is offered', () => {
    const was = sentence('达到90%。');
    const now = '一、卫生工作\n1.推进家庭医生签约，覆盖重点人群。达到90%。居民健康档案动态更新。';
    expect(becomes(was, '达到90%', now)).toMatchObject({ state: 'ambiguous', candidates: [{ start: now.indexOf('达到') }], more: false });
  });

  it('nor does a sentence that moved and was changed at once: it is offered, its neighbours are not', () => {
    const was = sentence('全年新建社区图书馆12所，改造农家书屋30个。');
    const now = `${BEFORE}${AFTER}\n三、文化工作\n各乡镇要落实管理人员。\n全年新建社区图书馆15所，改造农家书屋30个。\n按季公布开放时间。`;
    const answer = becomes(was, '新建社区图书馆12所', now);
    expect(answer.state).not.toBe('found');
    const places = answer.state === 'ambiguous' ? answer.candidates : [answer as { start: number }];
    expect(places.map(({ start }) => start)).toEqual([now.indexOf('新建社区图书馆15所')]);
  });

  it('what there were as many of before is not offered', () => {
    const was = sentence('公办校达到90%。民办校达到90%。');
    expect(becomes(was, '公办校达到90%', was.replace('公办校达到90%。', ''))).toMatchObject({ state: 'orphaned' });
  });

  it('two equal places are ambiguous, in their order', () => {
    const words = '鼓励社会力量参与托育服务，新增普惠托位600个。';
    const answer = becomes(`${BEFORE}\n${words}\n${AFTER}`, words, `${BEFORE}\n${words}\n${words}\n${AFTER}`);
    expect(answer).toMatchObject({ state: 'ambiguous', more: false });
    expect((answer as { candidates: { start: number }[] }).candidates.map(({ start }) => start)).toEqual([
      BEFORE.length + 1,
      BEFORE.length + words.length + 2,
    ]);
  });

  it('an equal sentence is told from another by its neighbours, and lost when its own is gone', () => {
    const was = '一、城区\n完成供水管网改造。质量合格率达到100%。居民满意。\n二、乡村\n完成灌溉渠道清淤。质量合格率达到100%。农户满意。';
    const [first, second] = was.split('\n二、') as [string, string];
    expect(becomes(was, '质量合格率达到100%', `${was}\n以上。`)).toMatchObject({ state: 'found', start: was.indexOf('质量') });
    expect(becomes(was, '质量合格率达到100%', `二、${second}`)).toMatchObject({ state: 'orphaned' });
    expect(becomes(was, '质量合格率达到100%', first)).toMatchObject({ state: 'found', start: was.indexOf('质量') });
  });

  it('in the very same text the place is known, also of equal sentences', () => {
    const text = '小学\t90%\n初中\t90%\n小学\t90%\n初中\t90%';
    const index = indexOf(text);
    const start = text.lastIndexOf('90%');
    expect(resolve(index, [selectorsAt(index, start, start + 3)])).toMatchObject([{ state: 'found', start, end: start + 3 }]);
  });
});

describe('what is cut by the budget is skipped', () => {
  it('never orphaned, and the same every time', () => {
    const text = Array.from({ length: 60 }, (_, k) => `第${k}项任务由有关部门负责，年内完成${k * 7 + 3}个项目。`).join('\n');
    const index = indexOf(text);
    const anchors = index.mentions.map(({ start, end }) => selectorsAt(index, start, end));
    const later = indexOf(`前言\n${text}`);
    const full = resolve(later, anchors);
    const cut = resolve(later, anchors, { budget: 20_000 });
    expect(cut.filter(({ state }) => state === 'skipped').length).toBeGreaterThan(10);
    expect(cut.filter(({ state }) => state !== 'skipped').length).toBeGreaterThan(3);
    for (const [k, answer] of cut.entries()) if (answer.state !== 'skipped') expect(answer).toEqual(full[k]);
    expect(resolve(later, anchors, { budget: 20_000 })).toEqual(cut);
  });
});

describe('a search that is cut in the middle', () => {
  it('is skipped at every budget, or answers as it would with all', () => {
    const text = Array.from({ length: 30 }, (_, k) => `第${k}项任务由有关部门负责，年内完成${k * 7 + 3}个项目。`).join('\n');
    const index = indexOf(text);
    const start = text.indexOf('第12项');
    const anchors = [selectorsAt(index, start, start + 20)];
    const changed = indexOf(`前言\n${text.replace('完成87个', '完成78个')}`);
    const full = resolve(changed, anchors);
    expect(full).toMatchObject([{ state: 'value-changed' }]);
    const states = new Set<string>();
    for (let budget = 100; budget <= 60_000; budget += 500) {
      const answers = resolve(changed, anchors, { budget });
      states.add((answers[0] as Resolution).state);
      if (answers[0]?.state !== 'skipped') expect(answers).toEqual(full);
    }
    expect([...states]).toEqual(['skipped', 'value-changed']);
  });
});

describe('anchors of other makers', () => {
  const text = sentence('全市公办园覆盖率达到90%，普惠性幼儿园在园幼儿占比达到95%。');
  const quote = (exact: string, prefix = '', suffix = ''): Selector[] => [{ type: 'TextQuoteSelector', exact, prefix, suffix }];

  it('a long quote is found, a short one only by its context', () => {
    const index = indexOf(text);
    const start = text.indexOf('普惠');
    expect(resolve(index, [quote('普惠性幼儿园在园幼儿占比达到95%', '覆盖率达到90%，', '。同时')])).toMatchObject([
      { state: 'found', start },
    ]);
    expect(resolve(index, [quote('达到95%')])).toMatchObject([{ state: 'orphaned' }]);
  });

  it('without a quote there is nothing to find', () => {
    expect(resolve(indexOf(text), [[{ type: 'TextPositionSelector', start: 0, end: 5 }], []])).toMatchObject([
      { state: 'orphaned' },
      { state: 'orphaned' },
    ]);
  });
});
