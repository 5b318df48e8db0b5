import type { Lang } from './domain.ts';

/** The columns of a table of progress, in the order in which Chinese offices have them; the last four are ours. */
export const TABLE_COLUMNS = [
  'no',
  'taskNumber',
  'task',
  'indicator',
  'target',
  'unit',
  'lead',
  'office',
  'deadline',
  'value',
  'ratio',
  'status',
  'body',
  'problem',
  'nextStep',
  'evidence',
  'author',
  'asOf',
  'standing',
  'targetId',
  'noteId',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Why a row, or a cell of it, is not taken. */
export type RowFault =
  | 'no-target'
  | 'ambiguous-target'
  | 'target-differs'
  | 'plan-fact'
  | 'computed'
  | 'not-number'
  | 'percent-or-not'
  | 'negative'
  | 'not-whole'
  | 'over'
  | 'implausible'
  | 'unit'
  | 'status-unknown'
  | 'status-missing'
  | 'not-day'
  | 'day-missing'
  | 'day-future'
  | 'day-before-plan'
  | 'author-missing'
  | 'office-missing'
  | 'too-long'
  | 'not-web'
  | 'too-many-links'
  | 'no-longer-counts'
  | 'several-that-day'
  | 'emptied'
  | 'repeated';

/** Why a whole file is not taken. */
export type FileFault = 'no-header' | 'open-quote' | 'not-a-table' | 'too-large' | 'too-long' | 'no-rows' | 'same-column-twice';

export type Standing = 'counts' | 'corrected' | 'withdrawn' | 'withdrawal';

interface TableWords {
  columns: Record<TableColumn, string>;
  standing: Record<Standing, string>;
  fault: Record<RowFault, string>;
  fileFault: Record<FileFault, string>;
  sheet: string;
  /** A second tab of the workbook says what the columns are. */
  about: string;
  aboutLines: readonly string[];
  /** Stands as the reason of every record that corrects another. */
  reason: string;
  scope: Record<'internal' | 'public', string>;
}

/** Words that stand in the files, and what is said about their rows. */
export const TABLE: Record<Lang, TableWords> = {
  'zh-CN': {
    columns: {
      no: '序号',
      taskNumber: '任务编号',
      task: '目标任务',
      indicator: '指标',
      target: '目标值',
      unit: '单位',
      lead: '牵头单位',
      office: '责任单位',
      deadline: '完成时限',
      value: '完成值',
      ratio: '完成比例',
      status: '进度状态',
      body: '推进情况',
      problem: '存在问题',
      nextStep: '下一步',
      evidence: '证据',
      author: '填报人',
      asOf: '填报日期',
      standing: '记录状态',
      targetId: '指标号（勿改）',
      noteId: '记录号（勿改）',
    },
    standing: { counts: '有效', corrected: '已更正', withdrawn: '已撤回', withdrawal: '撤回' },
    fault: {
      'no-target': '计划里没有这一条：指标号、任务编号和指标都对不上',
      'ambiguous-target': '任务编号和指标对上了不止一条，请保留“指标号”一列',
      'target-differs': '记录号属于另一条指标',
      'plan-fact': '这是计划的内容，不能在表里改',
      computed: '这一格是算出来的，请改完成值',
      'not-number': '不是数字',
      'percent-or-not': '看不出是小数还是百分数，请写成带%的数',
      negative: '不能小于0',
      'not-whole': '这个单位按整数计',
      over: '比率超出了上限',
      implausible: '是目标的十倍以上，请核对单位；确认无误时在表单里填',
      unit: '单位与计划的不同，不能换算',
      'status-unknown': '不是已有的进度状态',
      'status-missing': '没有填进度状态',
      'not-day': '不是日期，请写成2020-09-30',
      'day-missing': '没有填日期',
      'day-future': '日期在今天之后',
      'day-before-plan': '日期早于计划开始',
      'author-missing': '没有填报人',
      'office-missing': '没有责任单位',
      'too-long': '字数超出了上限',
      'not-web': '链接要以http://或https://开头，一行一条',
      'too-many-links': '证据最多20条',
      'no-longer-counts': '这条记录已被更正或撤回，不能再改；请重新导出',
      'several-that-day': '这一天有不止一条记录，看不出改的是哪一条；请保留“记录号”一列',
      emptied: '完成值不能清空；请在表单里撤回记录',
      repeated: '同一条记录在表里改了不止一次',
    },
    fileFault: {
      'no-header': '没有找到表头。表头里要有“指标”或“指标号”，以及要填的列。',
      'open-quote': '有一个引号没有结束，后面的行都连在了一起。请用表格软件重新保存。',
      'not-a-table': '这不是CSV或XLSX文件，或文件已损坏。',
      'too-large': '文件太大，超过了200MB。',
      'too-long': '表格太大：一个表最多1048576行、16384列、2000万格。请拆成几个文件再导入。',
      'no-rows': '表头下面没有行。',
      'same-column-twice': '有一列出现了两次，看不出该用哪一列。',
    },
    sheet: '进展',
    about: '说明',
    aboutLines: [
      '完成值、进度状态、推进情况、存在问题、下一步、证据、责任单位、填报人、填报日期可以改；改过的行导入后成为新记录，原记录保留，标为已更正。',
      '填报日期是完成值所指的那一天，不是打字的那一天。',
      '序号、任务编号、目标任务、指标、目标值、单位、牵头单位、完成时限来自计划，完成比例是算出来的，改了不会导入。',
      '指标号和记录号用来认出原来的指标和记录，请勿改动或删除；没有它们时按任务编号和指标名称查找。',
      '完成比例＝（完成值－基线）÷（目标值－基线）；缺基线、上限类和定性目标没有完成比例。',
      '以 = + - @ 或制表符开头的文字前面加了一个撇号，防止被当成公式；导入时会去掉。',
    ],
    reason: '表格导入',
    scope: { internal: '内部', public: '公开' },
  },
  en: {
    columns: {
      no: 'No.',
      taskNumber: 'Task no.',
      task: 'Task',
      indicator: 'Indicator',
      target: 'Target',
      unit: 'Unit',
      lead: 'Lead office',
      office: 'Responsible office',
      deadline: 'Deadline',
      value: 'Value reached',
      ratio: 'Share reached',
      status: 'Status',
      body: 'Progress',
      problem: 'Problems',
      nextStep: 'Next step',
      evidence: 'Evidence',
      author: 'Reported by',
      asOf: 'As of',
      standing: 'Record',
      targetId: 'Indicator id (keep)',
      noteId: 'Record id (keep)',
    },
    standing: { counts: 'counts', corrected: 'corrected', withdrawn: 'withdrawn', withdrawal: 'withdrawal' },
    fault: {
      'no-target': 'Not in this plan: neither id nor task number and indicator are known',
      'ambiguous-target': 'Task number and indicator name more than one; keep the column of ids',
      'target-differs': 'The record id belongs to another indicator',
      'plan-fact': "This is the plan's and cannot be changed in a table",
      computed: 'This is computed; change the value reached',
      'not-number': 'Not a number',
      'percent-or-not': 'A fraction or a percentage? Write it with %',
      negative: 'Less than 0',
      'not-whole': 'This unit is counted in whole numbers',
      over: 'Above the highest possible rate',
      implausible: 'More than ten times the target; look at the unit, or save it in the form',
      unit: "Another unit than the plan's",
      'status-unknown': 'Not one of the statuses',
      'status-missing': 'No status',
      'not-day': 'Not a day; write 2020-09-30',
      'day-missing': 'No day',
      'day-future': 'A day to come',
      'day-before-plan': 'Before the plan begins',
      'author-missing': 'Nobody reports it',
      'office-missing': 'No responsible office',
      'too-long': 'Too long',
      'not-web': 'Links begin with http:// or https://, one a line',
      'too-many-links': 'At most 20 pieces of evidence',
      'no-longer-counts': 'That record was corrected or withdrawn meanwhile; export anew',
      'several-that-day': 'Several records of that day; keep the column of record ids',
      emptied: 'A value cannot be emptied; withdraw the record in the form',
      repeated: 'The same record is changed more than once in this table',
    },
    fileFault: {
      'no-header': 'No header found. It needs the indicator or its id, and the columns to take.',
      'open-quote': 'A quotation mark is never closed, so the lines behind it run together. Save the file anew in a spreadsheet.',
      'not-a-table': 'Neither CSV nor XLSX, or damaged.',
      'too-large': 'Larger than 200 MB.',
      'too-long': 'The table is too large: at most 1,048,576 rows, 16,384 columns and 20 million cells. Split it into several files.',
      'no-rows': 'There are no rows below the header.',
      'same-column-twice': 'A column is there twice.',
    },
    sheet: 'Progress',
    about: 'About',
    aboutLines: [
      'You may change value reached, status, progress, problems, next step, evidence, responsible office, reported by and as of. A changed row becomes a new record; the old one is kept as corrected.',
      'As of is the day that the value is true of, not the day on which it was typed.',
      'No., task, indicator, target, unit, lead office and deadline are the plan’s, the share is computed; changes of them are not taken.',
      'The ids tell which indicator and record a row is; keep them. Without them, task number and indicator are looked for.',
      'Share reached = (value − baseline) ÷ (target − baseline); there is none without a baseline, for ceilings and for targets without a figure.',
      'Texts that begin with = + - @ or a tab have an apostrophe before them, so that no program takes them for formulas; it is taken away on import.',
    ],
    reason: 'Imported from a table',
    scope: { internal: 'internal', public: 'public' },
  },
};
