import type { Draft } from '../draft.ts';

/** So much of a paragraph is read. */
const LONGEST_READ = 600;
/** So much must say that it looks ahead. */
const ENOUGH = 2;
/** What tells of things done, in whatever sentence of the paragraph it stands. */
const DONE =
  /了(?!解)|已|同比|去年|上年(?![度末]?水平)|过去|以来|先后|荣获|获评|再创|首次|位居|排名|累计[^达到新]|现有|共有|截至|截止|成功|圆满|顺利|分别完成|完成率|公报|预算的[\d.]{1,6}[%％]/;
/** Hedges that are as often the name of what was set before. */
const NAMES = new Set(['预计', '目标', '规划']);

/**
 * Whether the paragraph of the quantity at `k` promises as a whole, for texts whose titles and headings say nothing: bounds (稳定在…以上), hedges and
 * later deadlines are said of what is not counted yet, as long as nothing in it tells of things done. `year` is the document's own.
 */
export function looksAhead(text: string, drafts: readonly Draft[], k: number, year: number): boolean {
  const { paragraph } = (drafts[k] as Draft).numeral;
  let first = k;
  while (first > 0 && k - first < MOST && (drafts[first - 1] as Draft).numeral.paragraph === paragraph) first--;
  let ahead = 0;
  for (let at = first; at < drafts.length && at - first < MOST; at++) {
    const d = drafts[at] as Draft;
    if (d.numeral.paragraph !== paragraph) break;
    if (d.kind === 'date' && d.unit === '年' && d.value > 1900 && !d.compared) {
      if (d.value < year) return false;
      if (d.due && d.value > year) ahead += ENOUGH;
    }
    // Only quantities have a phrase.
    if (d.unitClass === undefined || d.hedge === undefined) continue;
    if (d.lean === 'past') return false;
    if (d.lean === 'future' || (d.hedge !== null && !NAMES.has(d.hedge))) ahead += ENOUGH;
    else if (d.tail > d.end && d.unit !== '岁') ahead += 1;
  }
  if (ahead < ENOUGH) return false;
  const words = text.slice(paragraph, paragraph + LONGEST_READ);
  const end = words.indexOf('\n');
  return !DONE.test(end < 0 ? words : words.slice(0, end));
}
/** Figures of one paragraph that are looked at. */
const MOST = 40;
