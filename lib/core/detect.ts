import { type PageDocument, readDocument } from './page-document.ts';
import type { PageFacts } from './page-facts.ts';
import { DOCUMENT_NAME, headlines, leadOf, simplified } from './page-name.ts';

/** Whether a page is a policy page (a plan, a notice, a report with figures). */
interface Weight {
  isPolicy: boolean;
  /** Sum of the weights of what was found. */
  score: number;
  /** Indexes of the cues that were found. */
  found: number[];
}

/** `reasons` are the codes of the cues that were found, in their order. */
export type Detection = Omit<Weight, 'found'> & PageDocument & { reasons: string[] };

/** A page is a policy page from this score on: two strong cues, or one and several weak ones. Never without one of its own, see {@link OWN}. */
const ENOUGH = 5;

/** What the cues look at, in simplified characters. */
function sampleOf(facts: PageFacts) {
  const { url, title, meta, before, opening } = facts;
  const text = simplified(opening);
  const lead = leadOf(simplified(before), text);
  const titles = [meta.articletitle, ...simplified(title).split(/ ?[-_|—–]+ ?/), ...headlines(text)].join('\n');
  return {
    url,
    /** Around the headline, without white space. */
    lead,
    text,
    /** Everything that can be the page's name, a line each. */
    titles,
    /** The menu the page stands in, and what it says of its source in a meta tag or under the headline. */
    from: `${meta.columnname} ${meta.columntype} ${meta.contentsource} ${/来源[:：].{0,16}/.exec(lead)}`,
    /** Put together when it is asked for, for most pages are not asked. */
    get all() {
      return titles + lead + text + facts.closing;
    },
  };
}

const FIGURE =
  /\d[\d.,]{0,9}\s?(?:[%％‰]|个?百分点|[万亿]|[所家个项人元公亩吨件户条处座套台辆](?![一二三四五六七八九十\d]))|百分之|[二三四五六七八九]成/g;
/** Heads of the columns in a table of tasks or of targets, each in its own cell. */
const COLUMN =
  /^(?:序号|.{0,4}(?:任务|指标)|工作内容|目标值?|单位|(?:牵头|责任|配合)(?:单位|部门|领导)|完成时[限间]|20\d\d年.{0,2}(?:计划|目标|实绩|预期|完成))$/gm;

/** So many different words of a pattern in a part of the sample make a cue. */
type Cue = [weight: number, part: keyof ReturnType<typeof sampleOf>, least: number, pattern: RegExp];

/**
 * A document has a name, a number or a numbering of its own, is a table, or stands among documents; a page with none of these (the first so
 * many cues) is no policy page, whatever else it looks like, and most pages end here.
 */
const OWN = 6;

/** Codes of the cues, in their order; apart, because the gate on every page does without them. */
const CODES = /* @__PURE__ */ (
  'plan-title disclosure doc-number task-table numbering plan-column gov-host notice-title addressees ' +
  'office-source figures news reported offer-title offer personal no-office'
).split(' ');

/** A single strong cue is not enough: a news page can quote a 文号. */
const CUES: Cue[] = [
  [3, 'titles', 1, DOCUMENT_NAME],
  [3, 'lead', 2, /索引号|发[布文]机[构关]|[成发]文日期|[文字]号|主题分类/g],
  [3, 'lead', 1, /[一-鿿]{2}[〔[［（(]20\d\d[〕\]］）)]第?\d{1,4}[号號]/g],
  [4, 'text', 3, COLUMN],
  [
    3,
    'text',
    2,
    /^[^\S\n]{0,8}(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[编篇章节条]|[一二三四五]是)/gm,
  ],
  [2, 'from', 1, /计划|规划|总结|政策|文件|公开|统计|运行|报告/g],
  [1, 'url', 1, /^https?:\/\/(?:[^/:]+\.)?gov\.cn(?:[/:]|$)/g],
  [2, 'titles', 1, /关于.{1,80}(?:通知|意见|方案|决定|通告|[批答]复|报告)/g],
  // Notices open with the offices they are sent to.
  [2, 'text', 1, /^(?:[各省市县区]|有关).{0,300}[：:]$/gm],
  [1, 'from', 1, /(?:局|委|厅|办|政府|部)(?:\s|$|办公室)/g],
  [2, 'text', 4, FIGURE],
  [-3, 'from', 1, /[要新]闻|动态|快讯|视频|媒体|访谈|[日晚]报|新华|电视台|记者/g],
  [-4, 'all', 2, /记者|据悉|据了解|获悉|[笑”][^。”]{0,9}说|[议长](?:指出|强调|要求)|讲话|发言|日[上下]午|[昨今]日|作者/g],
  // What is applied or competed for; no policy has several of the words in its text.
  [-5, 'titles', 1, /招[聘录考募标]|录[用取]|考试|中标|成交|采购|磋商|[询竞]价|拍卖|出让|指南|须知|流程|来信|征文|简介|预报/g],
  [-6, 'text', 3, /报名|[笔面]试|考生|应聘|投标|供应商|竞买|保证金|项目编号|申请材料|办理[时流对]|受理|电话|工作日|身份证|复印件/g],
  // 我局 and 我市 are an office speaking.
  [-6, 'all', 3, /^我的|[^自忘]我(?![们国省市州县区镇乡村局委厅部院校办处站所行司队中代向])|自己/gm],
  // A private person's plan names no office and no place that is governed.
  [
    -5,
    'all',
    0,
    /政府|国务院|[全各我][国省市州县区镇乡局委厅级]|[省市州县区镇乡](?:[^\s，。]{0,12}[局委厅办]|20|“|二)|20\d\d年度?[^\s，。]{0,8}[省市州县区镇乡]/g,
  ],
];

/** How many different words of a pattern stand in a text: one pass over it, however many lines it has. */
const kinds = (text: string, pattern: RegExp): number => new Set(text.match(pattern)).size;

/** Whether the sample has nothing that a document is made of: lists and home pages are made of titles, without sentences, figures or columns. */
function isBare({ before, opening }: PageFacts): boolean {
  // A notice may be one sentence and its attachment; then its number stands above it.
  if (before.includes('〔20')) return false;
  if (opening.split('。', 3).length + opening.split('；', 3).length >= 4) return false;
  return kinds(opening, FIGURE) < 3 && kinds(opening, COLUMN) < 3;
}

/**
 * Weighs the cues together. Pure; the facts are a bounded sample, so the time is bounded too. The gate on every page uses this alone, to stay
 * small, and leaves out what can no longer make a policy page of it; `all` weighs everything.
 */
export function weigh(facts: PageFacts, all = false): Weight {
  const found: number[] = [];
  let score = 0;
  let own = false;
  if (!isBare(facts)) {
    const sample = sampleOf(facts);
    for (const [at, [weight, part, least, pattern]] of CUES.entries()) {
      if (at === OWN) own = score > 0;
      if (!all && at >= OWN && !own) break;
      const number = kinds(sample[part], pattern);
      if (least ? number < least : number > 0) continue;
      found.push(at);
      score += weight;
    }
  }
  return { isPolicy: own && score >= ENOUGH, score, found };
}

/** All that speaks for and against a policy page, and what the document says of itself. */
export function detect(facts: PageFacts): Detection {
  const { found, ...weight } = weigh(facts, true);
  return { ...weight, reasons: found.map((at) => CODES[at] as string), ...readDocument(facts) };
}
