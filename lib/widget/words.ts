import type { PaceReason } from '../core/status.ts';
import type { Lang } from '../i18n/domain.ts';

interface WidgetWords {
  title: (plan: string) => string;
  summary: (items: number, reported: number) => string;
  asOf: (day: string | null) => string;
  stale: (day: string | null, expires: string) => string;
  failed: (day: string | null) => string;
  retry: string;
  find: string;
  shown: (shown: number, all: number) => string;
  all: string;
  none: string;
  more: (rest: number) => string;
  /** Heads of the table: task, indicator, status, value and target, pace. */
  columns: [string, string, string, string, string];
  /** Between facts in one line. */
  stop: string;
  reason: Record<PaceReason, string>;
  deadline: (day: string, origin: 'stated' | 'inherited' | 'implied') => string;
  baseline: (value: string) => string;
  evidence: string;
  history: string;
  noHistory: string;
  bar: (target: string, value: string | null) => string;
  issue: (issuer: string, seq: number, day: string) => string;
  data: string;
}

/** Every text of the widget. Short and plain; dates are never reformatted. */
export const WORDS: Record<Lang, WidgetWords> = {
  'zh-CN': {
    title: (plan) => `${plan}：进展`,
    summary: (items, reported) => `${items}条承诺指标，${reported}条已填报（${share(items, reported)}）。按条数统计。`,
    asOf: (day) => (day ? `数据截至${day}` : '尚无公开填报'),
    stale: (day, expires) => `数据截至${day || '–'}，${expires}后未更新，可能较旧`,
    failed: (day) => `数据截至${day || '–'}，暂未能更新`,
    retry: '重试',
    find: '查找指标、任务',
    shown: (shown, all) => (shown === all ? `共${all}条` : `显示${shown}条，共${all}条`),
    all: '显示全部',
    none: '没有符合条件的指标。',
    more: (rest) => `显示其余${rest}条`,
    columns: ['任务', '指标', '状态', '已达 / 目标', '进度'],
    stop: '；',
    reason: {
      'no-report': '–',
      'no-value': '未填数值',
      'no-baseline': '缺基线，不计进度',
      ceiling: '上限指标，不计进度',
      qualitative: '定性目标',
    },
    deadline: (day, origin) => `期限${day}${{ stated: '', inherited: '（承上文）', implied: '（原文未写，按计划年度）' }[origin]}`,
    baseline: (value) => `基线${value}`,
    evidence: '依据：',
    history: '公开记录',
    noHistory: '还没有公开记录。',
    bar: (target, value) => `目标${target}，${value === null ? '无填报' : `已达${value}`}`,
    issue: (issuer, seq, day) => `${issuer}发布　第${seq}期　${day}`,
    data: '全部数据',
  },
  en: {
    title: (plan) => `${plan}: progress`,
    summary: (items, reported) => `${reported} of ${items} commitments reported (${share(items, reported)}).`,
    asOf: (day) => (day ? `Data as of ${day}` : 'No report yet'),
    stale: (day, expires) => `Data as of ${day}: expired on ${expires}`,
    failed: (day) => `Data as of ${day || '–'}, could not be updated`,
    retry: 'Try again',
    find: 'Find',
    shown: (shown, all) => (shown === all ? `${all} in all` : `${shown} of ${all}`),
    all: 'Show all',
    none: 'None found.',
    more: (rest) => `Show ${rest} more`,
    columns: ['Task', 'Indicator', 'Status', 'Reached / target', 'Pace'],
    stop: '; ',
    reason: {
      'no-report': '–',
      'no-value': 'no value',
      'no-baseline': 'no baseline',
      ceiling: 'upper limit',
      qualitative: 'qualitative',
    },
    deadline: (day, origin) =>
      `Due ${day}${{ stated: '', inherited: ' (from the text above)', implied: ' (not stated; plan year)' }[origin]}`,
    baseline: (value) => `baseline ${value}`,
    evidence: 'Evidence: ',
    history: 'Public notes',
    noHistory: 'None yet.',
    bar: (target, value) => `Target ${target}, ${value === null ? 'no report' : `reached ${value}`}`,
    issue: (issuer, seq, day) => `Published by ${issuer} · issue ${seq} · ${day}`,
    data: 'All data',
  },
};

function share(all: number, part: number): string {
  return `${all ? Math.round((100 * part) / all) : 0}%`;
}
