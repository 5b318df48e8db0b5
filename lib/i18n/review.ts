import type { AuditFinding } from '../core/audit.ts';
import type { Review } from '../core/model/review.ts';
import type { Weakening } from '../core/over-years.ts';
import type { LostReview, OutdatedReview } from '../core/page-check.ts';
import type { Lang } from './domain.ts';

/** Words of the reviewer's tab. */
interface ReviewWords {
  tab: string;
  claimsOnly: string;
  /** Which plans are the measure, how to leave the choice to the page, and what a choice means. */
  against: (plans: readonly string[], byHand: boolean) => string;
  byItself: string;
  chooseByHand: string;
  counts: (claims: number, decided: number) => string;
  moreClaims: (count: number) => string;
  more: (count: number) => string;
  unread: (count: number) => string;
  filters: string;
  all: string;
  open: string;
  noTarget: string;
  sort: string;
  byRisk: string;
  byPage: string;
  fromSelection: string;
  noSelection: string;
  keys: string;
  here: string;
  plan: string;
  endState: string;
  confirm: string;
  correct: string;
  dismiss: string;
  withdraw: string;
  show: string;
  lostPlace: string;
  decided: Record<Review['decision'], string>;
  by: (name: string, day: string) => string;
  outdated: (was: string, now: string) => string;
  outdatedWording: (what: string) => string;
  outdatedVerdict: (was: string) => string;
  change: Record<OutdatedReview['changes'][number], string>;
  earlier: string;
  reviewer: string;
  reviewerNow: (name: string) => string;
  changeReviewer: string;
  form: {
    correct: string;
    search: string;
    target: string;
    noTarget: string;
    value: string;
    unit: string;
    comparator: string;
    places: string;
    placesHint: string;
    verdict: string;
    byFigures: (verdict: string) => string;
    opinion: string;
    reason: string;
    save: string;
    saveDismissal: string;
    cancel: string;
    noNumber: string;
    nothingChanged: string;
    whyVerdict: string;
    whyDismissed: string;
  };
  unmentioned: (count: number, plan: string | null) => string;
  unmentionedLead: string;
  audit: (wrong: number) => string;
  auditFine: (count: number) => string;
  outdatedFinding: (was: string) => string;
  finding: Record<AuditFinding['kind'], string>;
  sum: (expected: string, stated: string) => string;
  used: (figures: string) => string;
  /** Targets that gave way over the years. */
  weakenings: (count: number) => string;
  weakeningsLead: string;
  weakening: Record<Weakening['kind'], string>;
  saidIn: (year: number, from: string) => string;
  lost: (count: number) => string;
  lostLead: string;
  found: Record<LostReview['found'], string>;
  progress: (decided: number, all: number) => string;
  exportSheet: string;
  word: string;
  excel: string;
  print: string;
  /** On the page that prints, when its sheet is gone. */
  nothingToPrint: string;
  exported: string;
  exportFailed: string;
  empty: { loading: string; noPage: string; noPlan: string; beforePlan: string; noClaims: string; noneOfThese: string; failed: string };
  /** What happened when a decision could not be kept, by the error's name. */
  refused: Record<string, string> & { other: string };
  list: (items: readonly string[]) => string;
}

export const REVIEW: Record<Lang, ReviewWords> = {
  'zh-CN': {
    tab: '核对',
    claimsOnly: '这一页没有承诺，写的是完成情况。到“核对”里逐条对照计划。',
    against: (plans, byHand) =>
      plans.length === 0 ? '选择对照的计划' : `对照的计划（${byHand ? '指定' : '自动'}）：${plans.map((plan) => `“${plan}”`).join('')}`,
    byItself: '恢复自动',
    chooseByHand: '勾选一份或几份计划来对照，下次打开这一页仍用它们。',
    counts: (claims, decided) => `本页${claims}条完成表述，已核对${decided}条`,
    moreClaims: (count) => `这一页的完成表述太多，另有${count}条没有列出。`,
    more: (count) => `再列出其余${count}条`,
    unread: (count) => `另有${count}条核对记录没有读出。`,
    filters: '按结论筛选',
    all: '全部',
    open: '待核对',
    noTarget: '无对应目标',
    sort: '排序',
    byRisk: '按风险',
    byPage: '按页面顺序',
    fromSelection: '找页面上选中的',
    noSelection: '页面上选中的文字里没有完成表述。请先在页面上选中一个数字，再按一次。',
    keys: '列表中：↑↓ 或 j k 移动，回车看原文，c 确认，e 更正，x 不采用，u 撤回',
    here: '本页',
    plan: '计划',
    endState: '（未给数值）',
    confirm: '确认',
    correct: '更正',
    dismiss: '不采用',
    withdraw: '撤回核对',
    show: '看原文',
    lostPlace: '页面上找不到这一处。页面可能刚刚变了，请刷新后再看。',
    decided: { confirmed: '已确认', corrected: '已更正', dismissed: '不采用', withdrawn: '已撤回' },
    by: (name, day) => [name, day].filter(Boolean).join('　'),
    outdated: (was, now) => `核对之后，原句的“${was}”变成了“${now}”。原核对不再适用，请重新核对。`,
    outdatedWording: (what) => `核对之后，原句的${what}变了。原核对不再适用，请重新核对。`,
    outdatedVerdict: (was) => `核对时的结论是“${was}”，现在不同了：计划有更正，或到了期限。请重新核对。`,
    change: { value: '数字', unit: '单位', comparator: '限定词', place: '地点', negation: '否定词', wording: '措辞', verdict: '结论' },
    earlier: '当时',
    reviewer: '核对人',
    reviewerNow: (name) => `核对人：${name}`,
    changeReviewer: '更改',
    form: {
      correct: '更正',
      search: '找目标',
      target: '对应目标',
      noTarget: '没有这样的目标',
      value: '数值',
      unit: '单位',
      comparator: '关系',
      places: '范围',
      placesHint: '全部地区',
      verdict: '结论',
      byFigures: (verdict) => `按数字：${verdict}`,
      opinion: '核对意见',
      reason: '不采用的理由',
      save: '保存更正',
      saveDismissal: '不采用',
      cancel: '取消',
      noNumber: '请填一个数，例如61或71.2；单位写在旁边。',
      nothingChanged: '还没有改动。没有要改的，请按“取消”，再按“确认”。',
      whyVerdict: '结论和数字不一致时，请写明核对意见。',
      whyDismissed: '请写明理由，例如：引用往年数据、重复表述、不是完成情况。',
    },
    unmentioned: (count, plan) => `${plan === null ? '' : `“${plan}”`}未提及的目标　${count}项`,
    unmentionedLead: '计划里有，这一页没有说到。没有说到不等于没有完成。',
    audit: (wrong) => (wrong > 0 ? `复算：${wrong}处与文中不符` : '复算：未见不符'),
    outdatedFinding: (was) => `曾经“${was}”，之后原句或算出的数变了，请重新核对。`,
    auditFine: (count) => `另有${count}处复算相符。`,
    finding: { 'rate-wrong': '比率', 'parts-differ': '分项合计', 'falling-total': '累计数' },
    sum: (expected, stated) => `重新计算为${expected}，文中为${stated}`,
    used: (figures) => `用到：${figures}`,
    weakenings: (count) => `历年目标：${count}处比以前低`,
    weakeningsLead: '按已收的各年计划和这一页的完成数比较。',
    weakening: { lowered: '目标调低', softened: '措辞放松', 'below-reached': '低于已达到的水平' },
    saidIn: (year, from) => `${year}年（${from}）`,
    lost: (count) => `${count}条核对记录找不到原句`,
    lostLead: '页面和核对时不同了。记录和原引文都在，没有移到别处；不再需要的可以撤回。',
    found: { ambiguous: '有相同或相近的文字，不能断定是原处', orphaned: '原句已删改', skipped: '页面太长，没有找完' },
    progress: (decided, all) => `已核对${decided}条，共${all}条`,
    exportSheet: '导出核对表',
    word: 'Word文档',
    excel: 'Excel表格',
    print: '打印',
    nothingToPrint: '这张核对表已不在内存里。请回到侧边栏的“核对”，再导出一次。',
    exported: '核对表已导出',
    exportFailed: '核对表没有生成。核对记录都在；请再试一次，或换一种格式。',
    empty: {
      loading: '正在逐条核对',
      noPage: '打开一份工作总结或完成情况报告，这里会逐条列出其中的完成表述，和计划目标并排，给出结论和算式。',
      noPlan: '这一页说到的指标太少，不能确定它对应哪一份计划。先采用对应的计划，再回到这一页。',
      beforePlan: '这一页就是计划本身，或者和计划同时、更早发布，里面的数不会是这份计划的完成情况。请打开之后发布的总结再核对。',
      noClaims: '这一页没有写完成情况的数。计划目标都在下面的“未提及”里。',
      noneOfThese: '这一类没有。',
      failed: '这一页没有核对成。页面可能刚刚离开或刷新过；核对记录都在。',
    },
    refused: {
      ClaimChanged: '没有存入：页面刚刚变了。已按新的内容重新核对，请再看一次这一条。',
      NothingToCheck: '没有存入：页面已经离开。请重新打开这一页，再核对。',
      StoreFull: '没有存入：磁盘空间不足。已存的核对都在。请清理空间，再按一次。',
      other: '没有存入：处理时出错。已存的核对没有改动。请再按一次；仍出现时重新载入这一页。',
    },
    list: (items) => items.join('、'),
  },
  en: {
    tab: 'Review',
    claimsOnly: 'This page promises nothing; it says what was achieved. Check it against the plan under “Review”.',
    against: (plans, byHand) =>
      plans.length === 0 ? 'Choose what to check against' : `Checked against (${byHand ? 'chosen' : 'by itself'}): ${plans.join(', ')}`,
    byItself: 'Leave it to the page',
    chooseByHand: 'Tick one or more plans; they will be used whenever this page is opened.',
    counts: (claims, decided) => `${claims} claims on this page, ${decided} reviewed`,
    moreClaims: (count) => `This page has too many claims: ${count} more are not listed.`,
    more: (count) => `List the other ${count}`,
    unread: (count) => `${count} more decisions were not read.`,
    filters: 'Filter by verdict',
    all: 'All',
    open: 'To review',
    noTarget: 'No target',
    sort: 'Sort',
    byRisk: 'By risk',
    byPage: 'In page order',
    fromSelection: 'Find what is selected',
    noSelection: 'There is no claim in the words selected on the page. Select a figure there, then try again.',
    keys: 'In the list: ↑↓ or j k to move, Enter to show, c confirm, e correct, x dismiss, u withdraw',
    here: 'Page',
    plan: 'Plan',
    endState: ' (no figure)',
    confirm: 'Confirm',
    correct: 'Correct',
    dismiss: 'Dismiss',
    withdraw: 'Withdraw',
    show: 'Show',
    lostPlace: 'This place is not on the page. The page may have just changed: reload it and look again.',
    decided: { confirmed: 'Confirmed', corrected: 'Corrected', dismissed: 'Dismissed', withdrawn: 'Withdrawn' },
    by: (name, day) => [name, day].filter(Boolean).join(', '),
    outdated: (was, now) =>
      `Since it was reviewed, “${was}” in this sentence has become “${now}”. That review does not count: please review it again.`,
    outdatedWording: (what) =>
      `Since it was reviewed, the ${what} of this sentence changed. That review does not count: please review it again.`,
    outdatedVerdict: (was) =>
      `When it was reviewed the verdict was “${was}”; it is another one now, for the plan was corrected or the deadline came. Please review it again.`,
    change: {
      value: 'figure',
      unit: 'unit',
      comparator: 'bound',
      place: 'place name',
      negation: 'negation',
      wording: 'wording',
      verdict: 'verdict',
    },
    earlier: 'Then',
    reviewer: 'Reviewer',
    reviewerNow: (name) => `Reviewer: ${name}`,
    changeReviewer: 'Change',
    form: {
      correct: 'Correct',
      search: 'Find a target',
      target: 'Target',
      noTarget: 'No such target',
      value: 'Value',
      unit: 'Unit',
      comparator: 'Relation',
      places: 'Scope',
      placesHint: 'Whole region',
      verdict: 'Verdict',
      byFigures: (verdict) => `By the figures: ${verdict}`,
      opinion: 'Opinion',
      reason: 'Why it is dismissed',
      save: 'Save correction',
      saveDismissal: 'Dismiss',
      cancel: 'Cancel',
      noNumber: 'Enter a number, such as 61 or 71.2; its unit stands beside it.',
      nothingChanged: 'Nothing was changed. If nothing is to be changed, cancel and confirm instead.',
      whyVerdict: 'When the verdict is not what the figures say, write down why.',
      whyDismissed: 'Say why: a figure of an earlier year, a repetition, no claim at all.',
    },
    unmentioned: (count, plan) => `Targets ${plan === null ? '' : `of ${plan} `}not mentioned: ${count}`,
    unmentionedLead: 'The plan has them and this page does not speak of them. That does not mean that they were missed.',
    audit: (wrong) =>
      wrong === 0 ? 'Arithmetic: nothing found wrong' : `Arithmetic: ${wrong} ${wrong === 1 ? 'figure does' : 'figures do'} not come out`,
    outdatedFinding: (was) => `It was reviewed (“${was}”), but the sentence or its sum has changed since: please review it again.`,
    auditFine: (count) => `${count} more come out as stated.`,
    finding: { 'rate-wrong': 'Rate', 'parts-differ': 'Sum of parts', 'falling-total': 'Running total' },
    sum: (expected, stated) => `worked out anew ${expected}, stated ${stated}`,
    used: (figures) => `from ${figures}`,
    weakenings: (count) => `Over the years: ${count} ${count === 1 ? 'target asks' : 'targets ask'} for less than before`,
    weakeningsLead: 'From the stored plans of this place and the results on this page.',
    weakening: { lowered: 'lowered', softened: 'softened', 'below-reached': 'below what was reached' },
    saidIn: (year, from) => `${year} (${from})`,
    lost: (count) => (count === 1 ? '1 review has lost its sentence' : `${count} reviews have lost their sentences`),
    lostLead:
      'The page is not what it was when it was reviewed. Records and quotes are kept, and nothing was moved; what is not needed any more can be withdrawn.',
    found: {
      ambiguous: 'the same or similar words stand here, perhaps elsewhere than before',
      orphaned: 'deleted or rewritten',
      skipped: 'the page is too long to be searched to its end',
    },
    progress: (decided, all) => `${decided} of ${all} reviewed`,
    exportSheet: 'Export sheet',
    word: 'Word document',
    excel: 'Excel workbook',
    print: 'Print',
    nothingToPrint: 'This sheet is not in memory any more. Go back to “Review” in the side panel and export it again.',
    exported: 'The sheet was exported',
    exportFailed: 'The sheet could not be made. All reviews are kept; try again, or another format.',
    empty: {
      loading: 'Checking every claim',
      noPage: 'Open a report on what was done: every claim in it is listed here beside its target, with a verdict and its arithmetic.',
      noPlan: 'This page speaks of too few targets to tell which plan it belongs to. Adopt that plan first, then come back.',
      beforePlan:
        'This page is the plan itself, or no younger than it: its figures cannot be results of that plan. Open a report that was published later.',
      noClaims: 'No figure on this page says what was achieved. The plan’s targets are listed below as not mentioned.',
      noneOfThese: 'There are none of these.',
      failed: 'This page could not be checked. It may have just been left or reloaded; all reviews are kept.',
    },
    refused: {
      ClaimChanged: 'Not saved: the page has just changed. It was checked again; please look at this claim once more.',
      NothingToCheck: 'Not saved: the page is gone. Open it again to review it.',
      StoreFull: 'Not saved: the disk is full. All stored reviews are there. Make room, then try again.',
      other: 'Not saved: something went wrong. Stored reviews are unchanged. Try again; if it stays so, reload the page.',
    },
    list: (items) => items.join(', '),
  },
};
