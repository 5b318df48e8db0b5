import type { Comparator } from '../core/model/quantity.ts';
import type { PlanChange } from '../core/outline/compare-plans.ts';
import type { Lang } from './domain.ts';

interface AdoptWords {
  /** Leads from a page to the review. */
  adopt: string;
  adoptAgain: string;
  title: string;
  reading: string;
  text: string;
  commitments: string;
  document: string;
  name: string;
  issuer: string;
  region: string;
  publishedOn: string;
  start: string;
  end: string;
  guessed: string;
  destination: string;
  asNew: string;
  asEdition: (title: string, edition: number) => string;
  counts: (open: number, accepted: number, rejected: number) => string;
  keys: string;
  accept: string;
  accepted: string;
  reject: string;
  rejected: string;
  edit: string;
  merge: string;
  split: string;
  acceptOpen: (count: number) => string;
  store: (count: number) => string;
  storing: string;
  openLeft: (count: number) => string;
  noneLeft: string;
  done: string;
  cancel: string;
  subject: string;
  value: string;
  unit: string;
  comparator: string;
  deadline: string;
  hedge: string;
  comparators: Record<Comparator, string>;
  subjectMissing: string;
  valueNotNumber: string;
  factsMissing: string;
  edited: string;
  changes: (edition: number) => string;
  noChanges: string;
  /** `weaker` of them bind less than before, removed ones among them. */
  changeCounts: (count: number, weaker: number) => string;
  change: Record<PlanChange['kind'], string>;
  weaker: string;
  noFigure: string;
  nothing: string;
  notRead: string;
  notReadDo: string;
  noTargets: string;
  failed: (reason: string) => string;
  plan: string;
  discard: string;
}

/** The review of a plan before it is stored, in both languages. */
export const ADOPT: Record<Lang, AdoptWords> = {
  'zh-CN': {
    adopt: '收为计划',
    adoptAgain: '重新收录',
    title: '收录计划',
    reading: '正在读取网页',
    text: '原文',
    commitments: '读出的承诺',
    document: '文件',
    name: '标题',
    issuer: '发布单位',
    region: '地区',
    publishedOn: '发布日期',
    start: '计划开始',
    end: '计划结束',
    guessed: '原文没有写明，请核对',
    destination: '收录为',
    asNew: '新的计划',
    asEdition: (title, edition) => `“${title}”的第${edition}版`,
    counts: (open, accepted, rejected) => `待定${open}条，接受${accepted}条，不收${rejected}条`,
    keys: '上下键换条，Y接受，N不收，E修改',
    accept: '接受',
    accepted: '已接受',
    reject: '不收',
    rejected: '已不收',
    edit: '修改',
    merge: '并入上一条',
    split: '拆成两条',
    acceptOpen: (count) => `接受其余${count}条`,
    store: (count) => `收录${count}条`,
    storing: '正在收录',
    openLeft: (count) => `还有${count}条待定。逐条核对，或接受其余各条后收录。`,
    noneLeft: '没有接受任何一条，不能收录。',
    done: '改好了',
    cancel: '取消',
    subject: '指标',
    value: '数值',
    unit: '单位',
    comparator: '关系',
    deadline: '期限',
    hedge: '措辞',
    comparators: {
      '=': '达到',
      '>=': '不低于',
      '>': '超过',
      '<=': '不高于',
      '<': '低于',
      increase_by: '增长',
      decrease_by: '下降',
      multiply_by: '倍数',
    },
    subjectMissing: '还没有填指标。',
    valueNotNumber: '这不是数字。没有数值的承诺请留空。',
    factsMissing: '标题、发布日期和计划起止还没有填全，或结束早于开始。',
    edited: '已修改',
    changes: (edition) => `与已收的第${edition}版相比`,
    noChanges: '没有变化。',
    changeCounts: (count, weaker) => `${count}处不同${weaker ? `，其中${weaker}处放宽或去掉` : ''}`,
    change: {
      added: '新增',
      removed: '去掉',
      value: '数值变了',
      wording: '措辞变了',
      deadline: '期限变了',
      figure: '有无数值变了',
      moved: '换了任务',
      renamed: '名称不同',
    },
    weaker: '放宽',
    noFigure: '无数值',
    nothing: '无',
    notRead: '没有读到这个网页的文字。',
    notReadDo: '网页可能已关闭或换了地址。重新打开它，再从侧边栏收为计划。已存的计划和记录没有改动。',
    noTargets: '这篇文字里没有读出承诺，不能收为计划。',
    failed: (reason) => `没有收录（${reason}）。核对的结果都在，已存的计划没有改动；稍后再按收录。`,
    plan: '计划',
    discard: '放弃核对',
  },
  en: {
    adopt: 'Adopt as a plan',
    adoptAgain: 'Adopt again',
    title: 'Adopt a plan',
    reading: 'Reading the page',
    text: 'Document',
    commitments: 'Commitments found',
    document: 'About the document',
    name: 'Title',
    issuer: 'Issuer',
    region: 'Region',
    publishedOn: 'Published on',
    start: 'Plan begins',
    end: 'Plan ends',
    guessed: 'Not stated in the document; please check',
    destination: 'Store as',
    asNew: 'a new plan',
    asEdition: (title, edition) => `edition ${edition} of “${title}”`,
    counts: (open, accepted, rejected) => `${open} to decide, ${accepted} accepted, ${rejected} rejected`,
    keys: 'Up and down move, Y accepts, N rejects, E edits',
    accept: 'Accept',
    accepted: 'Accepted',
    reject: 'Reject',
    rejected: 'Rejected',
    edit: 'Edit',
    merge: 'Merge into previous',
    split: 'Split in two',
    acceptOpen: (count) => `Accept the other ${count}`,
    store: (count) => `Store ${count}`,
    storing: 'Storing',
    openLeft: (count) => `${count} still to decide. Check them one by one, or accept the others, then store.`,
    noneLeft: 'Nothing is accepted, so there is nothing to store.',
    done: 'Done',
    cancel: 'Cancel',
    subject: 'Indicator',
    value: 'Value',
    unit: 'Unit',
    comparator: 'Relation',
    deadline: 'Deadline',
    hedge: 'Wording',
    comparators: {
      '=': 'reaches',
      '>=': 'at least',
      '>': 'more than',
      '<=': 'at most',
      '<': 'less than',
      increase_by: 'grows by',
      decrease_by: 'falls by',
      multiply_by: 'times',
    },
    subjectMissing: 'The indicator is missing.',
    valueNotNumber: 'This is not a number. Leave it empty for a commitment without a figure.',
    factsMissing: 'Title, day of publication, or the plan’s first and last day are missing, or it ends before it begins.',
    edited: 'Edited',
    changes: (edition) => `Compared with stored edition ${edition}`,
    noChanges: 'Nothing changed.',
    changeCounts: (count, weaker) => `Differences: ${count}${weaker ? `, of which weaker or removed: ${weaker}` : ''}`,
    change: {
      added: 'Added',
      removed: 'Removed',
      value: 'Figure changed',
      wording: 'Wording changed',
      deadline: 'Deadline changed',
      figure: 'Figure added or dropped',
      moved: 'Moved to another task',
      renamed: 'Named otherwise',
    },
    weaker: 'Weaker',
    noFigure: 'no figure',
    nothing: 'none',
    notRead: 'The text of this page could not be read.',
    notReadDo:
      'The page may have been closed or have another address now. Open it again and adopt it from the side panel. Stored plans and records are unchanged.',
    noTargets: 'No commitments were found in this text, so it cannot be adopted as a plan.',
    failed: (reason) => `Not stored (${reason}). Your review is still here and stored plans are unchanged; try again later.`,
    plan: 'Plan',
    discard: 'Discard the review',
  },
};
