import type { Lang } from './domain.ts';

interface SearchWords {
  label: string;
  hint: string;
  task: string;
  anyTask: string;
  office: string;
  status: string;
  anyStatus: string;
  author: string;
  from: string;
  to: string;
  clear: string;
  targets: (count: number) => string;
  notes: (count: number, more: boolean) => string;
  none: string;
  more: (count: number) => string;
  unindexed: (count: number) => string;
  oneLetter: string;
}

/** Words of the search over notes, indicators and tasks. */
export const SEARCH: Record<Lang, SearchWords> = {
  'zh-CN': {
    label: '查找记录、指标、任务',
    hint: '文字、数字、链接都能找；几个词用空格隔开，要同时出现。',
    task: '任务',
    anyTask: '全部任务',
    office: '责任单位',
    status: '状态',
    anyStatus: '全部状态',
    author: '填报人',
    from: '从',
    to: '到',
    clear: '清除',
    targets: (count) => `指标和任务：${count}条`,
    notes: (count, more) => `记录：${more ? '先列出' : ''}${count}条`,
    none: '没有找到。换个词，或清除筛选。',
    more: (count) => `再列出${count}条`,
    unindexed: (count) => `还有${count}条记录正在编入索引，稍后再找一次。`,
    oneLetter: '至少写两个字才能查找记录。',
  },
  en: {
    label: 'Find notes, indicators and tasks',
    hint: 'Texts, figures and links; of several words each must be there.',
    task: 'Task',
    anyTask: 'All tasks',
    office: 'Responsible office',
    status: 'Status',
    anyStatus: 'Every status',
    author: 'Reported by',
    from: 'From',
    to: 'To',
    clear: 'Clear',
    targets: (count) => `Indicators and tasks: ${count}`,
    notes: (count, more) => `Notes: ${more ? 'the first ' : ''}${count}`,
    none: 'Nothing found. Try another word, or clear the filters.',
    more: (count) => `List ${count} more`,
    unindexed: (count) => `${count} notes are still being indexed; search again in a moment.`,
    oneLetter: 'Notes are found by two letters or more.',
  },
};
