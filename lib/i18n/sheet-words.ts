import type { Review } from '../core/model/review.ts';
import type { Lang } from './domain.ts';

interface SheetWords {
  title: string;
  columns: readonly string[];
  summary: string;
  unmentioned: string;
  unmentionedColumns: readonly string[];
  /** What does not come out in the document itself. */
  sums: string;
  sumsLead: string;
  sumColumns: readonly string[];
  plan: string;
  source: string;
  captured: string;
  hash: string;
  asOf: string;
  verdicts: string;
  reported: (reported: number, targets: number) => string;
  withoutTarget: string;
  /** What was decided, before the opinion. */
  decision: Record<Review['decision'], string>;
  count: string;
}

/** Words of the review sheet. */
export const SHEET: Record<Lang, SheetWords> = {
  'zh-CN': {
    title: '核对表',
    columns: ['序号', '任务', '指标', '目标', '报告表述', '结论', '计算依据', '核对意见', '核对人', '日期'],
    summary: '汇总',
    unmentioned: '未提及',
    unmentionedColumns: ['序号', '任务', '指标', '目标'],
    sums: '复算',
    sumsLead: '文中自己的数按文中其他数重新计算，与计划无关。',
    sumColumns: ['序号', '报告表述', '类别', '重新计算', '文中', '用到的数', '核对意见', '核对人', '日期'],
    plan: '计划',
    source: '来源',
    captured: '读取时间',
    hash: '文本校验值',
    asOf: '核对基准日',
    verdicts: '结论',
    reported: (reported, targets) => `报告提及目标 ${reported} 项，共 ${targets} 项`,
    withoutTarget: '没有对应目标的数值表述',
    decision: { confirmed: '确认', corrected: '更正', dismissed: '不采用', withdrawn: '撤回' },
    count: '条数',
  },
  en: {
    title: 'Review sheet',
    columns: ['No.', 'Task', 'Indicator', 'Target', 'Words of the report', 'Verdict', 'Arithmetic', 'Opinion', 'Reviewer', 'Date'],
    summary: 'Summary',
    unmentioned: 'Not mentioned',
    unmentionedColumns: ['No.', 'Task', 'Indicator', 'Target'],
    sums: 'Arithmetic',
    sumsLead: 'Figures of the document worked out anew from its other figures, whatever the plan.',
    sumColumns: ['No.', 'Words of the report', 'Kind', 'Worked out', 'Stated', 'From', 'Opinion', 'Reviewer', 'Date'],
    plan: 'Plan',
    source: 'Source',
    captured: 'Read at',
    hash: 'Text hash',
    asOf: 'Checked as of',
    verdicts: 'Verdict',
    reported: (reported, targets) => `Targets the report mentions: ${reported} of ${targets}`,
    withoutTarget: 'Figures without a target',
    decision: { confirmed: 'Confirmed', corrected: 'Corrected', dismissed: 'Dismissed', withdrawn: 'Withdrawn' },
    count: 'Count',
  },
};
