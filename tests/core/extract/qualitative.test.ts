import { describe, expect, it } from 'vitest';
import { extractAll } from '../../../lib/core/extract/extract.ts';
import { extractQualitative } from '../../../lib/core/extract/qualitative.ts';
import { hasSharedMaterial, sharedLines, sharedText } from '../../shared-material.ts';

const options = { referenceDate: '2024-03-01' };
const PLAN = '三、2024年工作计划\n';
const REVIEW = '一、2023年工作总结\n';

function found(sentence: string, before = PLAN) {
  const text = before + sentence;
  const targets = extractQualitative(text, extractAll(text, options), options);
  for (const target of targets) expect(target.text).toBe(text.slice(target.start, target.end));
  return targets.map(({ start: _, end: __, ...rest }) => rest);
}

describe('extractQualitative', () => {
  it.each([
    ['an honour to be won', '力争创成省级全域旅游示范县。', { text: '力争创成省级全域旅游示范县', form: 'reach', hedge: '力争' }],
    ['an assessment to be passed', '全县通过国家学前教育普及普惠县评估。', { form: 'reach' }],
    ['an application', '支持云山镇申报省级特色小镇试点。', { form: 'reach' }],
    ['a project to be begun', '开工建设第二人民医院项目。', { form: 'reach' }],
    ['all of a whole', '行政村快递服务实现全覆盖。', { form: 'all', value: 100, unit: '%' }],
    ['every one of a whole', '营养餐覆盖所有农村小学。', { form: 'all', value: 100, unit: '%' }],
    ['nothing left', '实现重大事故隐患动态清零。', { form: 'none', value: 0 }],
    ['by a season', '确保实验中学秋季开学前交付使用。', { form: 'by', hedge: '确保', deadline: '秋季开学前' }],
    ['by the end of the year', '环城北路年底前建成通车。', { form: 'by', deadline: '年底前' }],
    ['only a direction', '稳步提高集团化办学覆盖率。', { form: 'direction' }],
    ['less of something', '大幅降低农村饮水不达标比例。', { form: 'direction' }],
  ])('finds %s', (_, sentence, expected) => {
    expect(found(sentence)).toMatchObject([expected]);
  });

  it.each([
    ['achieved already', '已创成省级全域旅游示范县。', PLAN],
    ['in a review', '创成省级全域旅游示范县，快递服务实现全覆盖。', REVIEW],
    ['general words', '进一步加强组织领导，不断提高工作水平。', PLAN],
    ['a numeric commitment', '覆盖率提高到95%，新建学校3所。', PLAN],
    ['nothing', '', ''],
  ])('finds none: %s', (_, sentence, before) => expect(found(sentence, before)).toEqual([]));

  it('names the task', () => {
    expect(found('2.扩充学位。开工建设第三中学项目。')).toMatchObject([{ text: '开工建设第三中学项目', task: '2' }]);
  });

  it.runIf(hasSharedMaterial)('finds the targets of the first plan that carry no figure, and none in its summary', () => {
    const text = sharedText('seed/plan-2020.txt');
    const then = { referenceDate: '2020-04-03' };
    const targets = extractQualitative(text, extractAll(text, then), then);
    const gold = sharedLines<{ start: number; end: number; text: string }>('seed/qualitative.jsonl');
    const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;
    expect(gold.filter((row) => !targets.some((target) => overlaps(row, target)))).toEqual([]);
    // Two more than the list holds are debatable; any beyond them are wrong.
    expect(targets.filter((target) => !gold.some((row) => overlaps(row, target))).length).toBeLessThanOrEqual(2);
    const first = Math.min(...gold.map(({ start }) => start));
    expect(targets.filter(({ start }) => start < first)).toEqual([]);
  });
});
