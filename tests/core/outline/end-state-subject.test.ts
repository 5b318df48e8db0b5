import { expect, it } from 'vitest';
import { endStateWords } from '../../../lib/core/outline/end-state-subject.ts';

it.each<[clause: string, hedge: string | undefined, subject: string, verb: string | undefined]>([
  ['努力提升课后服务参与率', '努力', '课后服务参与率', '提升'],
  ['稳步提高残疾儿童在校比例', undefined, '残疾儿童在校比例', '提高'],
  ['甲县、乙县要创成教育强县', undefined, '教育强县', '创成'],
  ['争取通过省级评估验收', '争取', '省级评估验收', '通过'],
  ['确保三所新校秋季开学前交付使用', '确保', '三所新校', '交付使用'],
  ['推动课后服务实现全覆盖', undefined, '课后服务', '全覆盖'],
  ['力争校地合作工作取得突破', '力争', '校地合作', '取得突破'],
  ['甲县、乙县完成申报', undefined, '甲县、乙县完成申报', '申报'],
  ['覆盖所有乡村小学', undefined, '所有乡村小学', '覆盖'],
  ['校闹零容忍', undefined, '校闹零容忍', undefined],
])('%s', (clause, hedge, subject, verb) => expect(endStateWords(clause, hedge)).toEqual(verb ? { subject, verb } : { subject }));

it.each([
  ['2024年6月底前完成', undefined],
  ['该项工作于2024年4月底前完成', undefined],
  ['原则上于2024年6月底前完成', '原则上'],
])('names nothing of its own: %s', (clause, hedge) => expect(endStateWords(clause, hedge)).toEqual({ subject: '', verb: '完成' }));
