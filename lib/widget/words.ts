import type { PaceReason } from '../core/status.ts';
import type { Lang } from '../i18n/domain.ts';

interface WidgetWords {
  title: (plan: string) => string;
  summary: (items: number, reported: number) => string;
  asOf: (day: string | null) => string;
  stale: (expires: string) => string;
  /** For each of {@link TROUBLES}, and for all others. */
  troubles: string[];
  verified: string;
  unverifiable: string;
  retry: string;
  seek: string;
  shown: (shown: number, all: number) => string;
  showAll: string;
  nothing: string;
  more: (rest: number) => string;
  /** Heads of the table: task, indicator, status, value and target, pace. */
  columns: [string, string, string, string, string];
  /** Between facts in one line. */
  comma: string;
  reason: Record<PaceReason, string>;
  deadline: (day: string, origin: 'stated' | 'inherited' | 'implied') => string;
  baseline: (value: string) => string;
  evidence: string;
  history: string;
  bar: (target: string, value: string | null) => string;
  issue: (issuer: string, seq: number, day: string) => string;
  data: string;
}

/** Names of what has words of its own when it stands in the way of newer data. */
export const TROUBLES = ['FeedForged', 'FeedUnsigned', 'FeedReplayed', 'FeedVersionUnknown', 'TargetUnknown', 'FileRefused'];

/** Every text of the widget. Short and plain; dates are never reformatted. */
export const WORDS: Record<Lang, WidgetWords> = {
  'zh-CN': {
    title: (plan) => `${plan}：进展`,
    summary: (items, reported) => `${items}条承诺指标，${reported}条已填报（${share(items, reported)}）。`,
    asOf: (day) => `数据截至${day || '–'}`,
    stale: (expires) => `${expires}后未更新，可能较旧`,
    troubles: [
      '已拒绝（内容被改动）',
      '已拒绝（没有签名）',
      '已拒绝（旧一期或别的计划）',
      '新版数据读不了',
      '没有这一任务或正文',
      '组件文件缺失或被改动',
      '暂未能更新',
    ],
    verified: '已验证',
    unverifiable: '此页无法验证（http）',
    retry: '重试',
    seek: '查找指标、任务',
    shown: (shown, all) => `显示${shown}条，共${all}条`,
    showAll: '显示全部',
    nothing: '没有。',
    more: (rest) => `显示其余${rest}条`,
    columns: ['任务', '指标', '状态', '已达 / 目标', '进度'],
    comma: '，',
    reason: {
      'no-report': '–',
      'no-value': '未填数值',
      'no-baseline': '缺基线，不计进度',
      ceiling: '上限指标，不计进度',
      qualitative: '定性目标',
    },
    deadline: (day, origin) => `期限${day}${{ stated: '', inherited: '（承上文）', implied: '（按计划年度）' }[origin]}`,
    baseline: (value) => `基线${value}`,
    evidence: '依据：',
    history: '公开记录',
    bar: (target, value) => `目标${target}，${value === null ? '无填报' : `已达${value}`}`,
    issue: (issuer, seq, day) => `${issuer}发布　第${seq}期　${day}`,
    data: '全部数据',
  },
  en: {
    title: (plan) => `${plan}: progress`,
    summary: (items, reported) => `${reported} of ${items} commitments reported (${share(items, reported)}).`,
    asOf: (day) => `Data as of ${day || '–'}`,
    stale: (expires) => `expired ${expires}`,
    troubles: [
      'refused (changed)',
      'refused (unsigned)',
      'refused (old or other plan)',
      'newer than this widget',
      'no such task or article',
      'file missing or changed',
      'not updated',
    ],
    verified: 'Verified',
    unverifiable: 'Not verifiable (http)',
    retry: 'Retry',
    seek: 'Find',
    shown: (shown, all) => `${shown} of ${all}`,
    showAll: 'Show all',
    nothing: 'None.',
    more: (rest) => `Show ${rest} more`,
    columns: ['Task', 'Indicator', 'Status', 'Reached / target', 'Pace'],
    comma: ', ',
    reason: {
      'no-report': '–',
      'no-value': 'no value',
      'no-baseline': 'no baseline',
      ceiling: 'upper limit',
      qualitative: 'qualitative',
    },
    deadline: (day, origin) => `Due ${day}${{ stated: '', inherited: ' (as above)', implied: ' (plan year)' }[origin]}`,
    baseline: (value) => `baseline ${value}`,
    evidence: 'Evidence: ',
    history: 'Public notes',
    bar: (target, value) => `Target ${target}, ${value === null ? 'no report' : `reached ${value}`}`,
    issue: (issuer, seq, day) => `${issuer} · issue ${seq} · ${day}`,
    data: 'All data',
  },
};

function share(all: number, part: number): string {
  return `${all ? Math.round((100 * part) / all) : 0}%`;
}
