import type { Mention } from '../model/mention.ts';
import { isCellBehind, wordsCounted } from './as-claims.ts';
import { sentenceStart } from './sentence-start.ts';

/** Old values, quoted targets and shares of a task done belong to the claim beside them. */
export function isAside(text: string, mentions: readonly Mention[], at: number): boolean {
  const mention = mentions[at] as Mention;
  const next = mentions[at + 1];
  if (next?.baseline === mention.value && next.start - mention.end < 40) return true;
  const lead = text.slice(Math.max(0, mention.start - 16), mention.start);
  const tail = text.slice(mention.end, mention.end + 12);
  if (next && wordsCounted(text, mention, next)) return true;
  if (next?.kind === 'result' && next.unit === mention.unit && next.subject === mention.subject && isCellBehind(text, mention, next))
    return true;
  // “新增托位300个、站点9家”项目: the name of the task, quoted.
  if (QUOTED_TASK.test(text.slice(mention.end, mention.end + QUOTED_REACH))) return true;
  // 高于目标23.1元, 比重较上年度（3.79%）微增: how far off, and where it stood.
  if (/(?:[高低优]于|超过|超出|超)(?:年度|全年|既定)?(?:目标|计划)(?:任务)?(?:值|数)?$|[较比][^，。；（]{1,8}（$/.test(lead)) return true;
  if (
    /^的?(?:年度|全年|年初|既定)?(?:目标任务|任务目标|年度目标|年度任务|目标|任务)(?!完成)/.test(tail) &&
    !/^任务(?:完成|全部)/.test(tail)
  )
    return true;
  if (/(?:年度|全年|年初|计划)(?:[^，。；：\d]{1,6})?(?:目标|任务|计划)(?:任务|数)?(?:为|是|的)?$/.test(lead) && !/完成|占|达/.test(lead))
    return true;
  if (isToldAgain(text, mention) || isMargin(text, mentions, at)) return true;
  return (
    mention.unit === '%' &&
    /(?:占|为|完成|达)[^，。]{0,6}(?:目标|任务|计划)(?:任务|数)?的?$|(?:任务|目标|投资)?完成率(?:为|达|达到)?$/.test(lead)
  );
}

/** Behind a figure within quotation marks: to what the marks, or the last of a row of them, belong. */
const QUOTED_TASK = /^[^“”\n]{0,40}”(?:[、和]?“[^“”\n]{1,40}”){0,6}(?:等|[^，。；“]{0,4})(?:预期)?(?:项目|任务|目标|实事|工程)/;
const QUOTED_REACH = 200;

/** 增长6.7%，分别高于全国、全省1.5、0.9个百分点: how far from others it stands. */
function isMargin(text: string, mentions: readonly Mention[], at: number): boolean {
  const { start, unit } = mentions[at] as Mention;
  if (unit !== '百分点' && unit !== '%' && unit !== null) return false;
  const lead = text.slice(Math.max(0, start - MARGIN_REACH), start);
  // Its fellows of a list stand between.
  return BEYOND_OTHERS.test(lead.replace(/[\d.]{1,8}(?:个百分点|%)?[、和](?=[\d.、和个百分点%]*$)/g, ''));
}
const MARGIN_REACH = 40;
const BEYOND_OTHERS =
  /(?:(?:高|低|快|慢|优|好|多)[于出过](?:全国|全省|全市|全区|全州|省|市|[^，。；\d]{1,6}平均)[^，。；\d]{0,12}|[比较](?:全国|全省|全市|全州|省|市|[^，。；\d]{1,8}平均)[^，。；\d]{0,8}[高低快慢多少])$/;

/** 十件民生实事包括新建学校10所、…: what was to be done, told once more. */
function isToldAgain(text: string, { start }: Mention): boolean {
  const before = text.slice(Math.max(start - SENTENCE_REACH, sentenceStart(text, start)), start);
  const matters = MATTERS.exec(before);
  return matters !== null && !/已|完成|建成/.test(before.slice(matters.index + matters[0].length));
}
const MATTERS = /(?:实事(?:项目|工程|任务)?|目标任务|工作任务|年度目标)(?:主要|具体|分别)?(?:包括|包含|[有为是][：:])/;
const SENTENCE_REACH = 240;
