import { describe, expect, test } from 'vitest';
import { blankDraft, draftForCorrection, type FormAct, type FormContext } from '../../../components/note-form/form-context.ts';
import { problemText } from '../../../components/note-form/problem-text.ts';
import { readForm } from '../../../components/note-form/validate.ts';
import type { FormDraft, Profile } from '../../../lib/core/model/form-draft.ts';
import { type Note, NoteDraft } from '../../../lib/core/model/note.ts';
import { DICTIONARY } from '../../../lib/i18n/dictionary.ts';
import { line, note, PLAN } from '../samples.ts';

const NOW = '2020-10-10T08:00:00.000Z';
const ADD: FormAct = { kind: 'add' };
const PROFILE: Profile = { author: '甲某', office: '某处' };
const MARCH = note('a', { asOf: '2020-03-31', value: 12 });
const SEPTEMBER = note('b', { asOf: '2020-09-30', value: 41, declared: 'late' });

function contextOf(id: string, notes: Note[] = []): FormContext {
  const { commitment, task, state } = line(id, notes);
  return {
    plan: PLAN,
    task,
    commitment,
    state,
    notes,
    page: { url: 'http://www.example.gov.cn/a.html', title: '某计划' },
    selection: null,
    today: '2020-10-10',
    lang: 'zh-CN',
  };
}

function read(
  id: string,
  typed: Partial<FormDraft>,
  options: { notes?: Note[]; act?: FormAct; profile?: Profile; context?: Partial<FormContext> } = {},
) {
  const context = { ...contextOf(id, options.notes), ...options.context };
  const act = options.act ?? ADD;
  const form = { ...blankDraft(context, act), declared: 'on', ...typed };
  return { ...readForm(form, options.profile ?? PROFILE, context, act, NOW), form, context };
}

const SCHOOLS = 'p/1/schools';

describe('what is wrong is said, field by field', () => {
  const cases: [name: string, id: string, typed: Partial<FormDraft>, problems: string[], said: string][] = [
    ['a word in the number field', SCHOOLS, { value: '四十四' }, ['value/not-number'], '“四十四”不是数字。这里只填数值，单位已写在右边。'],
    ['a number with its unit', SCHOOLS, { value: '44所' }, ['value/not-number'], '“44所”不是数字。这里只填数值，单位已写在右边。'],
    ['a rate above 100', 'p/1/share', { value: '101' }, ['value/over'], '比率不会超过100%。请核对数值。'],
    ['a negative count', SCHOOLS, { value: '-1' }, ['value/negative'], '数值不能小于0。'],
    ['half a school', SCHOOLS, { value: '41.5' }, ['value/not-whole'], '所按整数计。请核对数值。'],
    ['a fraction too fine for 万', 'p/2.1/places', { value: '3.00001' }, ['value/not-whole'], '个按整数计。请核对数值。'],
    ['no status', SCHOOLS, { declared: '' }, ['declared/missing'], '还没有选择状态。'],
    ['the code for no report is no status', SCHOOLS, { declared: 'none' }, ['declared/missing'], '还没有选择状态。'],
    ['no date', SCHOOLS, { asOf: '' }, ['asOf/missing'], '还没有填日期，或日期不完整。'],
    ['a day that does not exist', SCHOOLS, { asOf: '2020-02-30' }, ['asOf/missing'], '还没有填日期，或日期不完整。'],
    ['tomorrow', SCHOOLS, { asOf: '2020-10-11' }, ['asOf/future'], '日期在今天（2020-10-10）之后。已达到的数值只能填到今天。'],
    ['before the plan', SCHOOLS, { asOf: '2019-12-31' }, ['asOf/before-plan'], '日期早于计划开始的2020-01-01。'],
    ['a link without an address', SCHOOLS, { evidence: 'link' }, ['link/missing'], '还没有填链接地址。没有链接时，依据可选“没有”。'],
    ['a link to a file', SCHOOLS, { evidence: 'link', link: 'file:///a.doc' }, ['link/not-web'], '链接要以 http:// 或 https:// 开头。'],
    [
      'a script for a link',
      SCHOOLS,
      { evidence: 'link', link: 'javascript:alert(1)' },
      ['link/not-web'],
      '链接要以 http:// 或 https:// 开头。',
    ],
    [
      'persons typed where the unit is 万',
      'p/2.1/places',
      { value: '74200' },
      ['value/implausible'],
      '数值是目标的14840倍，单位是万个，确认无误请再按保存。',
    ],
    ['a text that is too long', SCHOOLS, { body: '字'.repeat(5001) }, ['body/too-long'], '最多5000字。'],
    [
      'several at once, in the order of the fields',
      SCHOOLS,
      { value: 'x', declared: '', asOf: '2021-01-01', evidence: 'link', link: 'ftp://a' },
      ['value/not-number', 'declared/missing', 'asOf/future', 'link/not-web'],
      '“x”不是数字。这里只填数值，单位已写在右边。',
    ],
  ];
  test.each(cases)('%s', (_, id, typed, expected, said) => {
    const { note: made, problems, form, context } = read(id, typed);
    expect(made).toBeNull();
    expect(problems?.map(({ field, code }) => `${field}/${code}`)).toEqual(expected);
    const [first] = problems ?? [];
    expect(first && problemText(first, form.value, context, DICTIONARY['zh-CN'])).toBe(said);
    for (const problem of problems ?? []) expect(problemText(problem, form.value, { ...context, lang: 'en' }, DICTIONARY.en)).toMatch(/\w/);
  });

  test('a reporter without a name or an office', () => {
    expect(read(SCHOOLS, {}, { profile: { author: ' ', office: '' } }).problems).toEqual([
      { field: 'office', code: 'missing' },
      { field: 'author', code: 'missing' },
    ]);
  });
});

describe('a total that goes down', () => {
  const notes = [SEPTEMBER, MARCH];

  test('is questioned against the last report at or before its day', () => {
    const { problems, form, context } = read(SCHOOLS, { value: '38' }, { notes });
    expect(problems).toEqual([
      { field: 'value', code: 'below-last', value: 38, last: { id: SEPTEMBER.id, value: 41, asOf: '2020-09-30' } },
    ]);
    const [first] = problems ?? [];
    expect(first && problemText(first, form.value, context, DICTIONARY['zh-CN'])).toBe('38所少于09-30已填的41所。累计数一般不会减少。');
  });

  const right: [name: string, id: string, typed: Partial<FormDraft>, act: FormAct][] = [
    ['an equal total', SCHOOLS, { value: '41' }, ADD],
    ['an earlier day', SCHOOLS, { value: '30', asOf: '2020-06-30' }, ADD],
    ['a correction', SCHOOLS, { value: '38', reason: '重复计数' }, { kind: 'correct', note: SEPTEMBER }],
    ['a rate', 'p/1/share', { value: '38' }, ADD],
  ];
  test.each(right)('%s is taken as it is', (_, id, typed, act) => {
    expect(read(id, typed, { notes, act }).problems).toBeNull();
  });
});

describe('the note that a right form makes', () => {
  test('holds base units, the kind of value and the page as evidence', () => {
    const { note: made } = read('p/1/money', { value: '52.3', body: ' 按月拨付 ' }, { context: { selection: '完成投入' } });
    expect(NoteDraft.parse(made)).toEqual({
      planId: 'p',
      taskId: 'p/1',
      commitmentId: 'p/1/money',
      asOf: '2020-10-10',
      author: '甲某',
      office: '某处',
      declared: 'on',
      value: 5_230_000_000,
      valueKind: 'cumulative',
      body: '按月拨付',
      evidence: [{ url: 'http://www.example.gov.cn/a.html', title: '某计划', quote: '完成投入', capturedAt: NOW }],
      visibility: 'internal',
    });
  });

  test('needs no value, and then says nothing about one', () => {
    const { note: made } = read(SCHOOLS, {});
    expect(made).not.toHaveProperty('value');
    expect(made?.valueKind).toBe('level');
  });

  test('of a rate or a change is a level; a change may be negative and above 100', () => {
    expect(read('p/1/share', { value: '46.5' }).note).toMatchObject({ value: 46.5, valueKind: 'level' });
    expect(read('p/3b/growth', { value: '-2' }).note).toMatchObject({ value: -2, valueKind: 'level' });
    expect(read('p/3b/growth', { value: '120' }).note).toMatchObject({ value: 120 });
  });

  test('on a task as a whole names no commitment', () => {
    const context = { commitment: null };
    expect(read(SCHOOLS, {}, { context }).note).not.toHaveProperty('commitmentId');
  });

  test('cites no page that nobody else can open', () => {
    const context = { page: { url: 'file:///C:/plan.html', title: '本机文件' } };
    expect(read(SCHOOLS, {}, { context }).form.evidence).toBe('none');
    expect(read(SCHOOLS, { evidence: 'page' }, { context }).note?.evidence).toEqual([]);
  });

  test('cites the words that were attached to it, also where the form is gone on with on another page', () => {
    const quoted = { url: 'http://b.example.gov.cn/report.html', title: '某总结', quote: '已建成44所', capturedAt: NOW };
    expect(read(SCHOOLS, { evidence: 'quoted', quoted }).note?.evidence).toEqual([quoted]);
    const corrected = draftForCorrection({ ...blankDraft(contextOf(SCHOOLS)), evidence: 'quoted', quoted }, SEPTEMBER);
    expect(corrected).toMatchObject({ evidence: 'quoted', quoted });
  });

  test('as a correction starts from the old one, needs a reason, and supersedes it', () => {
    const act: FormAct = { kind: 'correct', note: { ...SEPTEMBER, visibility: 'public' } };
    const blank = blankDraft(contextOf(SCHOOLS, [SEPTEMBER]), act);
    expect(blank).toMatchObject({ value: '41', declared: 'late', asOf: '2020-09-30', isPublic: true });
    expect(read(SCHOOLS, {}, { act, notes: [SEPTEMBER] }).problems).toEqual([{ field: 'reason', code: 'reason-missing' }]);
    const { note: made } = read(SCHOOLS, { value: '40', reason: '重复计数' }, { act, notes: [SEPTEMBER] });
    expect(made).toMatchObject({ supersedes: SEPTEMBER.id, value: 40, visibility: 'public', reason: '重复计数', body: '' });
  });

  test('as a withdrawal holds the reason and nothing that could be counted', () => {
    const act: FormAct = { kind: 'retract', note: SEPTEMBER };
    const { note: made } = read(SCHOOLS, { value: '99', reason: '误填' }, { act, notes: [SEPTEMBER] });
    expect(made).toMatchObject({ retracts: SEPTEMBER.id, asOf: '2020-09-30', declared: 'late', reason: '误填', body: '' });
    expect(made).not.toHaveProperty('value');
  });

  const FULL = note('full', {
    asOf: '2020-09-30',
    value: 41,
    body: '公开的说明',
    problem: '用地',
    nextStep: '协调',
    reason: '旧原因',
    evidence: [{ url: 'https://a.example/', title: '来源', quote: '原话', capturedAt: '2020-10-01T00:00:00.000Z' }],
  });

  test('as a correction keeps all that it does not change, and its reason apart from the text', () => {
    const act: FormAct = { kind: 'correct', note: FULL };
    const { note: made } = read(SCHOOLS, { value: '40', reason: '重复计数' }, { act, notes: [FULL] });
    const { body, problem, nextStep, evidence } = FULL;
    expect(made).toMatchObject({ value: 40, body, problem, nextStep, evidence, reason: '重复计数' });
    expect(NoteDraft.parse(made)).toEqual(made);
  });

  test('that turns out to be a correction takes over what was not typed', () => {
    const typed = { ...blankDraft(contextOf(SCHOOLS)), value: '38', body: '新说明' };
    expect(draftForCorrection(typed, FULL)).toMatchObject({
      value: '38',
      body: '新说明',
      problem: '用地',
      nextStep: '协调',
      evidence: 'kept',
    });
  });

  test('holds an implausible figure once it was confirmed as typed', () => {
    const context = contextOf('p/2.1/places');
    const form = { ...blankDraft(context), declared: 'on', value: '74200' };
    expect(readForm(form, PROFILE, context, ADD, NOW, '74200').note).toMatchObject({ value: 742_000_000 });
    expect(readForm({ ...form, value: '74201' }, PROFILE, context, ADD, NOW, '74200').problems).toHaveLength(1);
  });

  test('cites no half of a character', () => {
    const context = { selection: `${'字'.repeat(1999)}𠮷`, page: { url: 'https://a.example/', title: `${'字'.repeat(299)}𠮷` } };
    const { note: made } = read(SCHOOLS, {}, { context });
    expect(made?.evidence[0]).toMatchObject({ quote: '字'.repeat(1999), title: '字'.repeat(299) });
  });
});
