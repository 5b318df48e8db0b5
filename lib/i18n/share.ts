import type { RefusalReason } from '../core/web-annotation/read-annotations.ts';
import type { Lang } from './domain.ts';

/** Words of a page's annotated copy. */
export interface CopyWords {
  name: string;
  facts: { source: string; issuer: string; captured: string; hash: string; plan: string; contents: string };
  publicOnly: string;
  withInternal: string;
  overview: string;
  count: (targets: number, reported: number) => string;
  columns: { note: string; indicator: string; target: string; reached: string; status: string; deadline: string };
  text: string;
  notes: string;
  wholeTask: string;
  qualitative: string;
  impliedDeadline: string;
  inferred: string;
  asOf: (day: string) => string;
  noRecord: string;
  noPublicRecord: string;
  problem: string;
  nextStep: string;
  evidence: string;
  quote: (words: string) => string;
  internal: string;
  backTo: (place: number) => string;
  made: string;
  separator: string;
}

export const COPY: Record<Lang, CopyWords> = {
  'zh-CN': {
    name: '批注本',
    facts: { source: '原文地址', issuer: '发布', captured: '读取时间', hash: '正文SHA-256', plan: '对照计划', contents: '记录范围' },
    publicOnly: '只含公开记录的公开部分，没有填报人、问题和下一步。',
    withInternal: '含内部记录，请勿外传。',
    overview: '一览',
    count: (targets, reported) => `正文中有${targets}条承诺，${reported}条已填报。无填报不等于未启动，也不等于零。`,
    columns: { note: '注', indicator: '指标', target: '目标', reached: '已达', status: '状态', deadline: '期限' },
    text: '正文',
    notes: '注',
    wholeTask: '整项任务',
    qualitative: '定性目标',
    impliedDeadline: '（原文未写，按计划年度）',
    inferred: '（推定）',
    asOf: (day) => `截至${day}`,
    noRecord: '还没有记录。',
    noPublicRecord: '没有公开的记录。',
    problem: '存在问题：',
    nextStep: '下一步：',
    evidence: '依据：',
    quote: (words) => `“${words}”`,
    internal: '内部',
    backTo: (place) => `回到正文第${place}处`,
    made: '由践诺生成。正文与原网页的文字一致，颜色和注是后加的。',
    separator: '，',
  },
  en: {
    name: 'Annotated copy',
    facts: {
      source: 'Source',
      issuer: 'Published',
      captured: 'Read at',
      hash: 'SHA-256 of the text',
      plan: 'Held against',
      contents: 'Records in it',
    },
    publicOnly: 'Only the public part of public records: no names of reporters, no problems, no next steps.',
    withInternal: 'Holds internal records. Not for passing on.',
    overview: 'At a glance',
    count: (targets, reported) =>
      `${targets} commitments in the text, ${reported} reported on. No report is neither “not started” nor zero.`,
    columns: { note: 'Note', indicator: 'Indicator', target: 'Target', reached: 'Reached', status: 'Status', deadline: 'Deadline' },
    text: 'Text',
    notes: 'Notes',
    wholeTask: 'the task as a whole',
    qualitative: 'Qualitative target',
    impliedDeadline: ' (not written, by the plan’s year)',
    inferred: ' (inferred)',
    asOf: (day) => `as of ${day}`,
    noRecord: 'No record yet.',
    noPublicRecord: 'No public record.',
    problem: 'Problem: ',
    nextStep: 'Next step: ',
    evidence: 'Evidence: ',
    quote: (words) => `“${words}”`,
    internal: 'internal',
    backTo: (place) => `Back to place ${place} in the text`,
    made: 'Made by Jiannuo. The text is that of the web page; colours and notes were added.',
    separator: ', ',
  },
};

/** Words of the side panel about sharing what was marked, and about what changed on a page. */
export interface ShareWords {
  share: string;
  annotations: string;
  annotationsHint: string;
  copy: string;
  copyHint: string;
  publicOnly: string;
  withInternal: string;
  import: string;
  fileContent: string;
  exported: (file: string) => string;
  notExported: string;
  found: (notes: number, open: number) => string;
  excerpts: (count: number) => string;
  refused: (count: number) => string;
  reason: Record<RefusalReason | 'altered' | 'no-target' | 'no-reference' | 'not-yet', string>;
  place: (at: number) => string;
  wholeFile: string;
  take: (count: number) => string;
  taken: (added: number, known: number) => string;
  notTaken: string;
  foreign: (count: number) => string;
  foreignHint: string;
  foreignBy: (who: string) => string;
  target: string;
  draft: string;
  drafted: string;
  draftThere: string;
  changes: string;
  changesHint: (day: string) => string;
  change: { changed: string; gone: string; new: string };
  before: string;
  after: string;
  removed: string;
  added: string;
  understood: string;
}

export const SHARE: Record<Lang, ShareWords> = {
  'zh-CN': {
    share: '导出、导入批注',
    annotations: '批注',
    annotationsHint: 'W3C批注（JSON-LD），供其他系统读取；含内部记录的可以再导入。',
    copy: '批注本',
    copyHint: '正文、标记和注释合成一个网页文件，可打印，可用Word打开。',
    publicOnly: '仅公开部分',
    withInternal: '含内部记录',
    import: '导入批注',
    fileContent: '文件内容',
    exported: (file) => `已导出${file}`,
    notExported: '没有导出：没有读到这一页的文字。记录没有改动。请重新载入网页，再导出。',
    found: (notes, open) => `文件里有${notes}条完整的记录，其中${open}条标为公开。`,
    excerpts: (count) => `另有${count}条只是公开部分，不够还原成记录，不导入。`,
    refused: (count) => `${count}处没有采用：`,
    reason: {
      'too-large': '文件超过2000万字',
      'not-json': '不是JSON',
      'not-annotations': '不是W3C批注',
      'too-many': '超过5000条，后面的没有读',
      malformed: '内容不合规格',
      html: '正文是HTML，不读取',
      address: '所指的不是网址（http、https）',
      'no-quote': '别的工具做的批注，没有引文，找不到原处',
      altered: '导出以后被改动过，与编号不符',
      'no-target': '所属的承诺不在本机的计划里',
      'no-reference': '它更正或撤回的记录不在本机，也不在文件里',
      'not-yet': '记录时间晚于现在',
    },
    place: (at) => `第${at + 1}条：`,
    wholeFile: '整个文件：',
    take: (count) => `导入${count}条`,
    taken: (added, known) => `新增${added}条，${known}条本来就有。`,
    notTaken: '没有导入。本机的记录没有改动。请再试一次。',
    foreign: (count) => `别的工具做的批注${count}条`,
    foreignHint: '它们不是进展记录。选定承诺后可以作为草稿，由您补全、保存。',
    foreignBy: (who) => `（${who}）`,
    target: '承诺',
    draft: '作为草稿',
    drafted: '已放进草稿',
    draftThere: '这条承诺已有草稿，没有覆盖',
    changes: '上次阅读后的变化',
    changesHint: (day) => `与${day}读到的相比`,
    change: { changed: '改了文字', gone: '没有了', new: '新出现' },
    before: '原为',
    after: '现为',
    removed: '删去',
    added: '新增',
    understood: '知道了',
  },
  en: {
    share: 'Export and import annotations',
    annotations: 'Annotations',
    annotationsHint: 'W3C annotations (JSON-LD), for other systems; with internal records they can be imported again.',
    copy: 'Annotated copy',
    copyHint: 'Text, marks and notes in one web page file, to print or to open in Word.',
    publicOnly: 'Public part only',
    withInternal: 'With internal records',
    import: 'Import annotations',
    fileContent: 'What the file holds',
    exported: (file) => `Exported ${file}`,
    notExported: 'Not exported: the page’s text could not be read. Records are unchanged. Reload the page and export again.',
    found: (notes, open) => `The file holds ${notes} whole records, ${open} of them marked public.`,
    excerpts: (count) => `${count} more are public parts only: not enough to make records of, so they are not imported.`,
    refused: (count) => `${count} not taken:`,
    reason: {
      'too-large': 'the file has more than 20 million characters',
      'not-json': 'it is not JSON',
      'not-annotations': 'these are not W3C annotations',
      'too-many': 'more than 5,000; what follows was not read',
      malformed: 'not as it must be',
      html: 'its text is HTML, which is not read',
      address: 'it points to something that is no http or https address',
      'no-quote': 'made by another tool, without a quote by which its place could be found',
      altered: 'changed after it was exported: it does not fit its id',
      'no-target': 'its commitment is in no plan on this computer',
      'no-reference': 'what it corrects or withdraws is neither here nor in the file',
      'not-yet': 'it was recorded later than now',
    },
    place: (at) => `No. ${at + 1}: `,
    wholeFile: 'The whole file: ',
    take: (count) => `Import ${count}`,
    taken: (added, known) => `${added} added, ${known} were here already.`,
    notTaken: 'Nothing was imported. The records on this computer are unchanged. Try again.',
    foreign: (count) => `${count} annotations made by other tools`,
    foreignHint: 'They are no progress records. Choose a commitment to make one a draft, for you to complete and save.',
    foreignBy: (who) => ` (${who})`,
    target: 'Commitment',
    draft: 'Make it a draft',
    drafted: 'It is a draft now',
    draftThere: 'That commitment has a draft already; it was kept',
    changes: 'Changed since you last read it',
    changesHint: (day) => `Compared with what was read on ${day}`,
    change: { changed: 'wording changed', gone: 'gone', new: 'new' },
    before: 'Before',
    after: 'Now',
    removed: 'removed',
    added: 'added',
    understood: 'Understood',
  },
};
