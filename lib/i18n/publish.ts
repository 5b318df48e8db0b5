import type { FeedChange } from '../core/feed-diff.ts';
import type { Check } from '../publish/checks.ts';
import type { Lang } from './domain.ts';

interface PublishWords {
  title: (seq: number) => string;
  previous: (day: string, seq: number, approvedBy: string | null) => string;
  first: string;
  what: string;
  cannotRecall: string;
  open: string;
  closed: string;
  openItems: (numeric: number, qualitative: number) => string;
  openStates: (states: number) => string;
  openNotes: (notes: number, links: number) => string;
  openOffices: string;
  closedNotes: (notes: number) => string;
  closedNames: string;
  closedPlans: string;
  choose: string;
  chooseHint: string;
  onlyInternal: string;
  columns: { open: string; target: string; note: string; office: string };
  wholeTask: string;
  show: (target: string) => string;
  noText: string;
  more: (rest: number) => string;
  noNotes: string;
  changes: (seq: number) => string;
  contentOf: (seq: number) => string;
  changeCounts: Record<FeedChange['kind'], (count: number) => string>;
  change: Record<FeedChange['kind'], string>;
  notesChanged: (added: number, removed: number) => string;
  indicator: string;
  issue: (seq: number) => string;
  difference: string;
  noChanges: (seq: number) => string;
  nothingPublic: string;
  checks: string;
  check: Record<Check['code'], (check: Check) => string>;
  look: string;
  issueBox: string;
  issuer: string;
  asOf: string;
  noAsOf: string;
  expires: string;
  expiresHint: string;
  files: string;
  reviewed: string;
  approver: string;
  export: string;
  exporting: string;
  exportHint: string;
  exported: (seq: number) => string;
  failed: (reason: string) => string;
  notBuildable: (reason: string) => string;
  damagedIssue: (seq: number) => string;
  damaged: (count: number) => string;
  visibilityFailed: (reason: string) => string;
  separator: string;
}

function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Texts of the publish screen. */
export const PUBLISH: Record<Lang, PublishWords> = {
  'zh-CN': {
    title: (seq) => `发布第${seq}期`,
    previous: (day, seq, approvedBy) => `上一期${day}，第${seq}期${approvedBy ? `，${approvedBy}批准` : ''}`,
    first: '还没有发布过',
    what: '哪些会公开',
    cannotRecall: '任何人都能看到，不能收回已被下载的副本',
    open: '公开',
    closed: '不公开',
    openItems: (numeric, qualitative) => `${numeric}条承诺指标${qualitative ? `，另有${qualitative}条无数字承诺` : ''}：名称、目标、期限`,
    openStates: (states) => `${states}条的状态、数值、截至日期`,
    openNotes: (notes, links) => `${notes}条标为公开的记录，${links}个链接`,
    openOffices: '责任单位：处室名称',
    closedNotes: (notes) => `${notes}条内部记录`,
    closedNames: '全部填报人姓名',
    closedPlans: '存在问题、下一步打算、更正和撤回的原因',
    choose: '选择公开的记录',
    chooseHint: '勾选即新增一条公开的记录，原记录保留',
    onlyInternal: '只看未公开的',
    columns: { open: '公开', target: '指标', note: '记录', office: '责任单位' },
    wholeTask: '整项任务',
    show: (target) => `公开：${target}`,
    noText: '（没有文字）',
    more: (rest) => `显示其余${rest}条`,
    noNotes: '还没有记录。在网页上点一条承诺，或在“总览”里填一条，再回来选择公开哪些。',
    changes: (seq) => `与第${seq}期相比`,
    contentOf: (seq) => `第${seq}期的内容`,
    changeCounts: {
      first: (count) => `首次公开${count}条`,
      value: (count) => `数值变化${count}条`,
      status: (count) => `状态变化${count}条`,
      notes: (count) => `文字变化${count}条`,
      withdrawn: (count) => `不再公开${count}条`,
    },
    change: { first: '首次公开', value: '数值变化', status: '状态变化', notes: '文字变化', withdrawn: '不再公开' },
    notesChanged: (added, removed) => `记录${[added && `+${added}`, removed && `−${removed}`].filter(Boolean).join('，')}`,
    indicator: '指标',
    issue: (seq) => `第${seq}期`,
    difference: '变化',
    noChanges: (seq) => `第${seq}期以后，公开内容没有变化。`,
    nothingPublic: '还没有公开的记录。选了以后，这里列出读者会看到的内容。',
    checks: '发布前检查',
    check: {
      notes: ({ ok, count }) => (ok ? `${count}条公开记录` : '没有公开的记录：看板上会全部显示无填报'),
      names: ({ ok, count }) => (ok ? '公开部分没有填报人姓名' : `${count}条公开记录里有填报人姓名`),
      links: ({ ok, count, noteIds }) =>
        ok ? (count ? `${count}个链接都以https开头` : '没有链接') : `${noteIds.length}条公开记录的链接以http开头，不加密`,
      sequence: ({ ok, count }) => (ok ? `期号连续：${count - 1}之后是${count}` : `期号不连续：这一期是${count}`),
      phones: ({ ok, count }) => (ok ? '没有像手机号的数字' : `${count}条公开记录含11位数字，可能是电话`),
      identities: ({ ok, count }) => (ok ? '没有像身份证号的数字' : `${count}条公开记录含18位数字，可能是身份证号`),
    },
    look: '查看',
    issueBox: '这一期',
    issuer: '发布单位',
    asOf: '数据截至',
    noAsOf: '尚无公开填报',
    expires: '有效期至',
    expiresHint: '过期后组件会提示数据较旧',
    files: '发布包内容',
    reviewed: '我已看过公开内容与变化',
    approver: '批准人（只记在本机，不公开）',
    export: '导出发布包',
    exporting: '正在导出',
    exportHint: '导出到本机。放到网站上以后才会公开。',
    exported: (seq) => `第${seq}期已导出，并记入发布历史。`,
    failed: (reason) => `没有导出，期号没有用掉，选择都在。请改正后再导出一次。原因：${reason}`,
    notBuildable: (reason) => `这一期现在做不成发布包，所以不能导出。记录和选择都在，没有改动。请按原因更正记录。原因：${reason}`,
    damagedIssue: (seq) => `已导出的第${seq}期存档损坏，读不出来，这里不能与它比较。原数据保留；本期编号接着它，不受影响。`,
    damaged: (count) => `${count}条记录已损坏，无法读取，不在这一期里。`,
    visibilityFailed: (reason) => `这条记录的公开范围没有改变，原记录不受影响。请再试一次。原因：${reason}`,
    separator: '，',
  },
  en: {
    title: (seq) => `Publish issue ${seq}`,
    previous: (day, seq, approvedBy) => `Last: issue ${seq}, ${day}${approvedBy ? `, approved by ${approvedBy}` : ''}`,
    first: 'Nothing has been published yet',
    what: 'What becomes public',
    cannotRecall: 'Anyone can see it; copies that were downloaded cannot be taken back',
    open: 'Public',
    closed: 'Not public',
    openItems: (numeric, qualitative) =>
      `Names, targets and deadlines of ${some(numeric, 'commitment')}${qualitative ? `, and of ${qualitative} without a figure` : ''}`,
    openStates: (states) => `Status, value and date of ${states}`,
    openNotes: (notes, links) => `${some(notes, 'note')} marked public, with ${some(links, 'link')}`,
    openOffices: 'Names of the responsible offices',
    closedNotes: (notes) => some(notes, 'internal note'),
    closedNames: 'All names of reporters',
    closedPlans: 'Problems, next steps, reasons of corrections',
    choose: 'Choose public notes',
    chooseHint: 'A tick adds a public note; the original is kept',
    onlyInternal: 'Only those not public',
    columns: { open: 'Public', target: 'Indicator', note: 'Note', office: 'Office' },
    wholeTask: 'Whole task',
    show: (target) => `Public: ${target}`,
    noText: '(no text)',
    more: (rest) => `Show the other ${rest}`,
    noNotes: 'No notes yet. Point at a commitment on a page, or add a note in the overview, then choose here which are public.',
    changes: (seq) => `Compared with issue ${seq}`,
    contentOf: (seq) => `Content of issue ${seq}`,
    changeCounts: {
      first: (count) => `${count} first public`,
      value: (count) => `${some(count, 'value')} changed`,
      status: (count) => `${count} with another status`,
      notes: (count) => `${some(count, 'text')} changed`,
      withdrawn: (count) => `${count} no longer public`,
    },
    change: { first: 'First public', value: 'Value', status: 'Status', notes: 'Text', withdrawn: 'No longer public' },
    notesChanged: (added, removed) => `notes ${[added && `+${added}`, removed && `−${removed}`].filter(Boolean).join(', ')}`,
    indicator: 'Indicator',
    issue: (seq) => `Issue ${seq}`,
    difference: 'Change',
    noChanges: (seq) => `Nothing public has changed since issue ${seq}.`,
    nothingPublic: 'No note is public yet. Once you choose some, this lists what readers will see.',
    checks: 'Checks',
    check: {
      notes: ({ ok, count }) => (ok ? some(count, 'public note') : 'No public notes: the board will show no report everywhere'),
      names: ({ ok, count }) =>
        ok ? 'No names of reporters in the public part' : `${some(count, 'public note')} with the name of a reporter`,
      links: ({ ok, count, noteIds }) =>
        ok
          ? count
            ? `${some(count, 'link')}, all https`
            : 'No links'
          : `${some(noteIds.length, 'public note')} with links to http, which is not encrypted`,
      sequence: ({ ok, count }) => (ok ? `Numbers follow: ${count} after ${count - 1}` : `Numbers do not follow: this issue is ${count}`),
      phones: ({ ok, count }) =>
        ok ? 'No number that looks like a mobile phone' : `${some(count, 'public note')} with 11 digits: a phone number?`,
      identities: ({ ok, count }) =>
        ok ? 'No number that looks like an identity card' : `${some(count, 'public note')} with 18 digits: an identity number?`,
    },
    look: 'Look',
    issueBox: 'This issue',
    issuer: 'Issuer',
    asOf: 'Data as of',
    noAsOf: 'nothing public yet',
    expires: 'Valid until',
    expiresHint: 'After that the widget says that the data may be out of date',
    files: 'Files of the kit',
    reviewed: 'I have looked at the public content and the changes',
    approver: 'Approved by (kept here, not public)',
    export: 'Export the kit',
    exporting: 'Exporting',
    exportHint: 'Saved on this computer. It is public only once it lies on the website.',
    exported: (seq) => `Issue ${seq} was exported and entered in the history.`,
    failed: (reason) =>
      `Nothing was exported, the number is still free, and your choices are kept. Mend it and export again. Reason: ${reason}`,
    notBuildable: (reason) =>
      `No kit can be made of this issue, so it cannot be exported. The notes and your choices are kept, unchanged. Correct the notes by the reason. Reason: ${reason}`,
    damagedIssue: (seq) =>
      `The stored copy of issue ${seq} is damaged and cannot be read, so there is nothing to compare with. It is left as it is; this issue's number follows it.`,
    damaged: (count) => `Damaged and not in this issue: ${some(count, 'note')}.`,
    visibilityFailed: (reason) => `The note's visibility was not changed, and the note is untouched. Try again. Reason: ${reason}`,
    separator: ', ',
  },
};
