import type { EvidenceCode, PaceCode, StatusCode } from '../core/status.ts';

export type Lang = 'zh-CN' | 'en';
/** Every text stands in both languages, side by side, so that neither can be forgotten. */
export type Words = Record<Lang, string>;

/** Order of the codes is the order in which counts are shown. */
export const STATUS: Record<StatusCode, { glyph: string; words: Words }> = {
  late: { glyph: '▲', words: { 'zh-CN': '滞后', en: 'Behind' } },
  on: { glyph: '●', words: { 'zh-CN': '正常推进', en: 'On track' } },
  done: { glyph: '✓', words: { 'zh-CN': '已完成', en: 'Completed' } },
  todo: { glyph: '□', words: { 'zh-CN': '未启动', en: 'Not started' } },
  changed: { glyph: '◆', words: { 'zh-CN': '已调整', en: 'Adjusted' } },
  paused: { glyph: '‖', words: { 'zh-CN': '暂缓', en: 'On hold' } },
  none: { glyph: '○', words: { 'zh-CN': '无填报', en: 'No report' } },
};

export const PACE: Record<PaceCode, { glyph: string; words: Words }> = {
  ahead: { glyph: '»', words: { 'zh-CN': '超序时', en: 'Ahead of schedule' } },
  even: { glyph: '＝', words: { 'zh-CN': '按序时', en: 'On schedule' } },
  slow: { glyph: '«', words: { 'zh-CN': '慢序时', en: 'Behind schedule' } },
  over: { glyph: '!', words: { 'zh-CN': '逾期', en: 'Overdue' } },
  na: { glyph: '–', words: { 'zh-CN': '无法计算', en: 'Cannot be calculated' } },
};

export const EVIDENCE: Record<EvidenceCode, { glyph: string; words: Words }> = {
  none: { glyph: '▱▱▱', words: { 'zh-CN': '无填报', en: 'No report' } },
  self: { glyph: '▰▱▱', words: { 'zh-CN': '自报', en: 'Self-reported' } },
  link: { glyph: '▰▰▱', words: { 'zh-CN': '附链接', en: 'With link' } },
  verified: { glyph: '▰▰▰', words: { 'zh-CN': '已核验', en: 'Verified' } },
};
