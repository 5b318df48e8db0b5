import type { Lang } from './domain.ts';

interface TablesUiWords {
  tab: string;
  export: string;
  exportLead: string;
  scope: string;
  scopes: Record<'internal' | 'public', { name: string; hint: string }>;
  rows: string;
  rowKinds: Record<'latest' | 'all', { name: string; hint: string }>;
  columns: string;
  columnsHint: string;
  up: (column: string) => string;
  down: (column: string) => string;
  usual: string;
  excel: string;
  csv: string;
  exporting: (done: number, total: number) => string;
  exported: (name: string) => string;
  cancelled: string;
  exportFailed: (reason: string) => string;
  cancel: string;
  import: string;
  importLead: string;
  choose: string;
  reading: string;
  judging: (done: number, total: number) => string;
  fileRefused: (reason: string) => string;
  /** Before the counts of a preview. */
  found: (file: string) => string;
  counts: Record<'new' | 'correction' | 'unchanged' | 'bad', (count: number) => string>;
  badRows: string;
  columnsOfBad: { line: string; column: string; cell: string; reason: string };
  wholeRow: string;
  changes: string;
  columnsOfChanges: { line: string; target: string; kind: string; change: string };
  kind: Record<'new' | 'correction', string>;
  more: (count: number) => string;
  nothingToWrite: string;
  write: (count: number) => string;
  writing: (done: number, total: number) => string;
  written: (count: number) => string;
  writeFailed: (reason: string) => string;
  importCancelled: string;
  pending: (records: number) => string;
  pendingCut: (staged: number, parts: number) => string;
  writePending: string;
  drop: string;
}

/** Words of the workbench's tab of tables. */
export const TABLES: Record<Lang, TablesUiWords> = {
  'zh-CN': {
    tab: '表格',
    export: '导出表格',
    exportLead: '按办公室常用的列导出，可在Excel或WPS里改，改完再导入。',
    scope: '给谁看',
    scopes: {
      internal: { name: '内部', hint: '全部记录，含存在问题、下一步和填报人' },
      public: { name: '公开', hint: '只有已公开的记录，不含存在问题、下一步和填报人' },
    },
    rows: '哪些行',
    rowKinds: {
      latest: { name: '最新情况', hint: '每条指标一行，没有填报的也列出，可以直接填' },
      all: { name: '全部记录', hint: '每条记录一行，已更正和已撤回的也在内' },
    },
    columns: '列的顺序',
    columnsHint: '顺序和取舍记在这台电脑上。指标号和记录号总在最后，导入时靠它们认行。',
    up: (column) => `${column}上移`,
    down: (column) => `${column}下移`,
    usual: '恢复原来的顺序',
    excel: '导出Excel（.xlsx）',
    csv: '导出CSV',
    exporting: (done, total) => `正在导出：${done} / ${total}条指标`,
    exported: (name) => `已导出：${name}`,
    cancelled: '已取消，没有导出文件。',
    exportFailed: (reason) => `没有导出文件，记录没有改动。请再试一次。原因：${reason}`,
    cancel: '取消',
    import: '导入表格',
    importLead: '先看会改什么，再写入。没有改过的行不会变成新记录；改过的行成为更正，原记录保留。',
    choose: '选择CSV或Excel文件',
    reading: '正在读文件',
    judging: (done, total) => `正在与已有记录对照：${done} / ${total}行`,
    fileRefused: (reason) => `这个文件没有读入，记录没有改动。${reason}`,
    found: (file) => `${file}里有：`,
    counts: {
      new: (count) => `新增${count}条`,
      correction: (count) => `更正${count}条`,
      unchanged: (count) => `不变${count}行`,
      bad: (count) => `有误${count}行`,
    },
    badRows: '有误的行，不会写入',
    columnsOfBad: { line: '行', column: '列', cell: '单元格', reason: '原因' },
    wholeRow: '整行',
    changes: '会写入的',
    columnsOfChanges: { line: '行', target: '指标', kind: '类别', change: '内容' },
    kind: { new: '新增', correction: '更正' },
    more: (count) => `再列出${count}行`,
    nothingToWrite: '没有要写入的行。',
    write: (count) => `写入${count}条`,
    writing: (done, total) => `正在写入：${done} / ${total}`,
    written: (count) => `已写入${count}条记录。`,
    writeFailed: (reason) => `没有写完，所以一条也没有写入。已有的记录没有改动。原因：${reason}`,
    importCancelled: '已取消，一条也没有写入。',
    pending: (records) => `上次导入停在写入之前：准备好的${records}条还在，一条也没有写入。`,
    pendingCut: (staged, parts) => `上次导入没有准备完：${parts}批里只有${staged}批，一条也没有写入。请放弃后重新导入文件。`,
    writePending: '现在写入',
    drop: '放弃',
  },
  en: {
    tab: 'Tables',
    export: 'Export a table',
    exportLead: 'In the columns that offices use; change it in Excel or WPS and import it again.',
    scope: 'For whom',
    scopes: {
      internal: { name: 'Internal', hint: 'All records, with problems, next steps and names' },
      public: { name: 'Public', hint: 'Public records alone, without problems, next steps and names' },
    },
    rows: 'Which rows',
    rowKinds: {
      latest: { name: 'What counts now', hint: 'One row an indicator; those without a report are there to be filled in' },
      all: { name: 'All records', hint: 'One row a record, corrected and withdrawn ones too' },
    },
    columns: 'Order of the columns',
    columnsHint: 'Kept on this computer. The ids always come last; by them an import knows its rows.',
    up: (column) => `Move ${column} up`,
    down: (column) => `Move ${column} down`,
    usual: 'Usual order',
    excel: 'Export Excel (.xlsx)',
    csv: 'Export CSV',
    exporting: (done, total) => `Exporting: ${done} of ${total} indicators`,
    exported: (name) => `Exported: ${name}`,
    cancelled: 'Cancelled; no file was made.',
    exportFailed: (reason) => `No file was made, and no record changed. Try again. Reason: ${reason}`,
    cancel: 'Cancel',
    import: 'Import a table',
    importLead:
      'See what would change, then write it. Rows that were not changed make no record; changed rows become corrections, and the old record is kept.',
    choose: 'Choose a CSV or Excel file',
    reading: 'Reading the file',
    judging: (done, total) => `Comparing with the records: ${done} of ${total} rows`,
    fileRefused: (reason) => `The file was not taken, and no record changed. ${reason}`,
    found: (file) => `${file} holds:`,
    counts: {
      new: (count) => `${count} new`,
      correction: (count) => `${count} corrected`,
      unchanged: (count) => `${count} unchanged`,
      bad: (count) => `${count} with faults`,
    },
    badRows: 'Rows with faults; they are not written',
    columnsOfBad: { line: 'Row', column: 'Column', cell: 'Cell', reason: 'Reason' },
    wholeRow: 'whole row',
    changes: 'To be written',
    columnsOfChanges: { line: 'Row', target: 'Indicator', kind: 'Kind', change: 'Content' },
    kind: { new: 'New', correction: 'Correction' },
    more: (count) => `List ${count} more rows`,
    nothingToWrite: 'There is nothing to write.',
    write: (count) => (count === 1 ? 'Write 1 record' : `Write ${count} records`),
    writing: (done, total) => `Writing: ${done} of ${total}`,
    written: (count) => (count === 1 ? '1 record was written.' : `${count} records were written.`),
    writeFailed: (reason) => `It did not come to its end, so nothing was written, and no record changed. Reason: ${reason}`,
    importCancelled: 'Cancelled; nothing was written.',
    pending: (records) => `The last import stopped before it was written: its ${records} records are kept aside, and none is written.`,
    pendingCut: (staged, parts) =>
      `The last import was not prepared to its end (${staged} of ${parts} parts), and nothing is written. Give it up and import the file again.`,
    writePending: 'Write it now',
    drop: 'Give it up',
  },
};
