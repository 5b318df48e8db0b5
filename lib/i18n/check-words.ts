import type { CheckRow } from '../core/check.ts';
import type { Verdict } from '../core/model/review.ts';
import type { Words } from './domain.ts';

/** How a verdict is written where nothing can be drawn; the panel draws the same signs. */
export type VerdictGlyph = '≠' | '↓' | '◑' | '✓' | '↑' | '⊘';

/** Order of the codes is the order in which counts are shown: what a reviewer must look at comes first. */
export const VERDICT: Record<Verdict, { glyph: VerdictGlyph; words: Words }> = {
  contradicts: { glyph: '≠', words: { 'zh-CN': '矛盾', en: 'Contradicts' } },
  short: { glyph: '↓', words: { 'zh-CN': '未达', en: 'Short' } },
  'in-progress': { glyph: '◑', words: { 'zh-CN': '进行中', en: 'In progress' } },
  met: { glyph: '✓', words: { 'zh-CN': '达标', en: 'Met' } },
  exceeded: { glyph: '↑', words: { 'zh-CN': '超额', en: 'Exceeded' } },
  'not-comparable': { glyph: '⊘', words: { 'zh-CN': '无法比较', en: 'Not comparable' } },
};

export const REASON: Record<CheckRow['reason'], Words> = {
  reached: { 'zh-CN': '达到目标', en: 'target reached' },
  above: { 'zh-CN': '超出目标', en: 'above the target' },
  below: { 'zh-CN': '未完成', en: 'below the target' },
  'below-hedged': { 'zh-CN': '未达预期', en: 'short of what was hoped for' },
  'not-yet-due': { 'zh-CN': '未到期', en: 'not yet due' },
  'within-tolerance': { 'zh-CN': '在“左右”范围内', en: 'within the tolerance of “about”' },
  'within-limit': { 'zh-CN': '在上限以内', en: 'within the limit' },
  'over-limit': { 'zh-CN': '超过上限', en: 'over the limit' },
  'within-range': { 'zh-CN': '在区间内', en: 'within the range' },
  'direction-kept': { 'zh-CN': '方向一致', en: 'moved as promised' },
  'direction-lost': { 'zh-CN': '方向相反或未动', en: 'did not move as promised' },
  'indicator-differs': { 'zh-CN': '口径不同：指标不同', en: 'another indicator' },
  'part-of-whole': { 'zh-CN': '口径不同：其中的一部分', en: 'a part of the whole' },
  'measure-differs': { 'zh-CN': '口径不同：累计与新增', en: 'running total against new' },
  'period-differs': { 'zh-CN': '期间不同', en: 'another period' },
  'scope-differs': { 'zh-CN': '范围不同', en: 'another scope' },
  'stage-differs': { 'zh-CN': '阶段不同', en: 'another stage' },
  'unit-differs': { 'zh-CN': '单位不同', en: 'another unit' },
  'base-differs': { 'zh-CN': '基数不同', en: 'another base' },
  'baseline-missing': { 'zh-CN': '基数缺失', en: 'base unknown' },
  'no-figure': { 'zh-CN': '目标无数值', en: 'target without a figure' },
  'target-restated': { 'zh-CN': '引用的目标与计划不符', en: 'the target is quoted differently' },
  'rate-wrong': { 'zh-CN': '比率与数字不符', en: 'the stated rate does not come out' },
  'two-values': { 'zh-CN': '前后数值不一致', en: 'two values for the same' },
  'falling-total': { 'zh-CN': '累计数下降', en: 'a running total that falls' },
  'parts-differ': { 'zh-CN': '分项与合计不符', en: 'parts do not make the whole' },
  'no-target': { 'zh-CN': '计划中没有对应目标', en: 'no such target in the plan' },
};
