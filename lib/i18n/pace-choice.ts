import type { PaceChoice } from '../core/model/pace-choice.ts';
import type { Lang } from './domain.ts';

type Name = PaceChoice['name'];

interface PaceWords {
  title: string;
  lead: string;
  /** Heads of the table. */
  standard: string;
  slight: string;
  /** Below the last gap, or past the deadline. */
  rest: string;
  names: Record<Name, string>;
  hints: Record<Name, string>;
  inForce: string;
  reason: string;
  reasonHint: string;
  author: string;
  authorMissing: string;
  choose: string;
  chosen: (name: string) => string;
  failed: (why: string) => string;
  history: string;
  none: string;
  entry: (when: string, author: string, name: string, reason: string) => string;
}

/** From which gap on, in percentage points. */
export const fromGap = (points: number) => `≥ ${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)}`;

/** The screen on which a plan's standard of pace is chosen. */
export const PACE_CHOICE: Record<Lang, PaceWords> = {
  'zh-CN': {
    title: '进度判定标准',
    lead: '完成进度比时间进度多几个或少几个百分点，分别算什么。选定后，这个计划的各处显示和导出都按它判定；每次选择都留记录，可以随时再换。',
    standard: '标准',
    slight: '慢序时（略慢）',
    rest: '更低或已过期限',
    names: { linear: '均匀推进', lenient: '从宽', strict: '从严', plan: '计划自带' },
    hints: {
      linear: '一般用这个',
      lenient: '适合年底才见效的工作，如工程建设',
      strict: '适合须按月均匀推进的工作',
      plan: '计划数据里写明的',
    },
    inForce: '现用',
    reason: '理由（可不填）',
    reasonHint: '例如：工程类任务集中在四季度完工',
    author: '决定人',
    authorMissing: '请填写由谁决定。',
    choose: '改用这个标准',
    chosen: (name) => `已保存：按“${name}”判定。`,
    failed: (why) => `没有保存：${why}`,
    history: '选择记录',
    none: '还没有人选过，按计划数据判定；计划没有写明的，按“均匀推进”。',
    entry: (when, author, name, reason) => `${when}　${author}选定“${name}”${reason ? `：${reason}` : ''}`,
  },
  en: {
    title: 'Pace standard',
    lead: 'What it is called when progress is so many percentage points ahead of time or behind it. Everything shown and exported of this plan follows the standard in force. Every choice is kept as a record, and another can be made at any time.',
    standard: 'Standard',
    slight: 'Slightly behind',
    rest: 'Below, or past the deadline',
    names: { linear: 'Even', lenient: 'Lenient', strict: 'Strict', plan: "The plan's own" },
    hints: {
      linear: 'The usual one',
      lenient: 'For work that shows late in the year, such as construction',
      strict: 'For work that must come evenly, month by month',
      plan: 'As the plan data say',
    },
    inForce: 'In force',
    reason: 'Reason (optional)',
    reasonHint: 'For example: construction is completed in the fourth quarter',
    author: 'Decided by',
    authorMissing: 'Say who decides.',
    choose: 'Use this standard',
    chosen: (name) => `Saved: pace is judged by “${name}”.`,
    failed: (why) => `Not saved: ${why}`,
    history: 'Choices so far',
    none: 'Nobody has chosen yet: the plan data count, and “Even” where they say nothing.',
    entry: (when, author, name, reason) => `${when}: ${author} chose “${name}”${reason ? ` (${reason})` : ''}`,
  },
};
