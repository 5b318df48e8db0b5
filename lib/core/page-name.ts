import { unspaced } from './text/glimpse.ts';

export const DOC_NUMBER = /[一-鿿]{2,12}[〔[［（(]20\d\d[〕\]］）)]第?\d{1,4}[号號]/g;
/** How a document's name ends, in simplified characters; a bracket may follow. */
export const DOCUMENT_NAME =
  /(?:计划|规划|思路|要点|总结|报告|方案|纲要|公报|实事|项目|目标|指标|清单|任务|分解表|安排|情况|意见|办法|通知|通告|决定|答复|批复)(?:[（(].{1,20}[）)])?$/gm;

const LONGEST = 80;

/** The words around the headline without white space: what stands before the article, or the page's first where there is none. */
export function leadOf(before: string, opening: string): string {
  return before + unspaced(opening.slice(0, 800));
}

/** Lines above the first sentence that can be a headline; an editor may have broken one, so each comes also with one and with two that follow it. */
export function headlines(opening: string): string[] {
  const lines = opening
    .slice(0, 800)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const end = lines.findIndex((line) => /[。；：:]$|^[一1（第]/.test(line));
  const short = lines.slice(0, end < 0 ? 30 : end);
  return short.flatMap((_, at) => [1, 2, 3].map((parts) => short.slice(at, at + parts).join(''))).filter((line) => line.length < LONGEST);
}

/** Traditional characters of the cues' words, and below them their simplified forms. */
const TRADITIONAL = '計劃總結報實關於縣區鎮';
const SIMPLIFIED = '计划总结报实关于县区镇';

/** Folds them one for one; no others. */
export function simplified(text: string): string {
  return text.replace(/[計劃總結報實關於縣區鎮]/g, (character) => SIMPLIFIED[TRADITIONAL.indexOf(character)] as string);
}
