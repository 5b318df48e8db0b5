import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { quantityOf } from '../quantity-of.ts';
import { MANY_YEARS, NAMED_YEAR, NEW_WORDS, OWN_PART, THIS_YEAR, TOTAL_WORDS, YEARLY_AVERAGE } from './lexicon.ts';
import { baseSaid, type TimeSaid, timeSaid, YEARS, yearSpan } from './periods.ts';
import { printedStep } from './printed.ts';
import { stageIn } from './stages.ts';
import type { ClaimStatement, Stage } from './statement.ts';
import { asNamed } from './units.ts';

const END = /[。；;！？!?\n]/;
const STOP = /[，,。；;：:！？\n]/;
/** Longest sentence that is searched or quoted, each way. */
const REACH = 160;
const QUOTE = 60;

/** Where the document stands in time: the year it reports on at `start`, and the year it was written in. */
export interface ClaimTime {
  year: number | null;
  writtenIn: number | null;
  /** The day up to which the whole document counts, where its title names a part of the year. */
  until: string | null;
}

/** The stretch around a figure that ends at marks of the given kind. */
export function around(text: string, start: number, end: number, mark: RegExp): { from: number; to: number } {
  let from = start;
  while (from > 0 && start - from < REACH && !mark.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !mark.test(text.charAt(to))) to += 1;
  return { from, to };
}

/** The sentence of a figure, long ones cut. */
export function sentenceAt(text: string, { start, end }: Pick<Mention, 'start' | 'end'>): string {
  const { from, to } = around(text, start, end, END);
  return text.slice(Math.max(from, start - QUOTE), Math.min(to, end + QUOTE)).trim();
}

/**
 * Everything a comparison needs to know of one figure of a text. Pure; offsets are those of the mention. `toBeDone` is the figure before it that
 * says how many there were to be, where one does; `printed` the text as it stands in the document, of which the quote is taken.
 */
export function readClaim(text: string, mention: Mention, time: ClaimTime, toBeDone: Mention | null, printed: string): ClaimStatement {
  const { start, end } = mention;
  const sentence = around(text, start, end, END);
  const clause = around(text, start, end, STOP);
  const before = text.slice(sentence.from, start);
  const lead = text.slice(clause.from, start);
  const tail = text.slice(end, clause.to);
  const own = lead + text.slice(start, end) + tail;
  // Time words rule the clauses behind them; a stage or a total only its own clause.
  const year = yearBefore(text, sentence.from) ?? time.year;
  const said = upTo(time, timeSaid(programmeYears(text, sentence.from, lead) + before + tail, year, time.writtenIn));
  return {
    quote: sentenceAt(printed, mention),
    subject: mention.subject ?? '',
    names: [],
    quantity: asNamed(quantityOf(mention), mention.subject ?? ''),
    step: printedStep(mention.text),
    side: /[近]\s*$/.test(lead) ? 'below' : /[余多]/.test(mention.text + tail.slice(0, 1)) ? 'above' : null,
    places: [...(mention.place ?? []), ...(OWN_PART.exec(lead) ?? OWN_OPENS.exec(before) ?? [])],
    ...said,
    stage: underWay(tail) ?? stageIn(lead, tail),
    measure: measureIn(own, lead, openingBefore(text, sentence.from, clause.from), mention),
    base: baseSaid(lead) ?? baseSaid(tail),
    isAverage: YEARLY_AVERAGE.test(lead),
    isPart: /其中[^，。；]{0,20}$/.test(lead),
    hedge: mention.hedge ?? null,
    baseline: mention.baseline === undefined ? null : { value: mention.baseline, unit: mention.unit, year: null },
    quotedTarget: toBeDone ? quantityOf(toBeDone) : quotedTarget(text, sentence, mention),
    statedRate: OTHERS_BEFORE.test(before) && !AIMED.test(before) ? null : statedRate(text.slice(end, sentence.to)),
  };
}

/** 饮水安全工程（2013—2017年）。…累计解决498万人: what adds up counts over the years that its paragraph opens with. */
function programmeYears(text: string, sentence: number, lead: string): string {
  if (!/累计/.test(lead) || THIS_YEAR.test(lead)) return '';
  const paragraph =
    text
      .slice(Math.max(0, sentence - REACH), sentence)
      .split('\n')
      .at(-1) ?? '';
  return YEARS.exec(paragraph.split('。')[0] ?? '')?.[0] ?? '';
}

/** 2019年，公路建成80公里；铁路建成20公里: the year that opens a sentence rules what stands behind its semicolons. */
function yearBefore(text: string, from: number): number | null {
  if (text.charAt(from - 1) !== '；' && text.charAt(from - 1) !== ';') return null;
  const words = text.slice(Math.max(0, from - REACH), from);
  const mark = Math.max(...[...'。！？!?\n'].map((stop) => words.lastIndexOf(stop)));
  // Where the sentence begins is not seen: nobody knows what opens it.
  if (mark < 0 && from > REACH) return null;
  const opening = /^\s*(?:(?:与此同时|[^，。；\d比较与自从到同]{0,6})，)?(20\d\d)年(?:度|全|[，,]|[^，。；\d]{0,4}[市县省区国])/.exec(
    words.slice(mark + 1),
  );
  return opening ? Number(opening[1]) : null;
}

/** 7所学校建设已完成80%, 29个项目有序推进: what is counted is begun, and not yet done. */
function underWay(tail: string): Stage | null {
  const word = UNDER_WAY.exec(tail)?.[1];
  return word === undefined ? null : { ladder: 'works', rung: 1, low: 1, word };
}
const UNDER_WAY =
  /^[^，。；]{0,24}?((?:正在|均在)(?!使用|运[行营])|(?:有序|稳步|加快|顺利|全力)(?:推进|实施)$|(?:推进|进行|建设|施工)中|已?完成(?:总?工程量的?)?[1-9]\d?(?:\.\d{1,2})?[%％])/;

/** 市本级收入120亿元，增长5%, 青禾县：目标任务400人: what opens a sentence so is its place to the end. */
const OWN_OPENS =
  /^[省市县区]本级|^\s*(?![全我各]|其中|[一-鿿]{0,4}(?:片|示范|园|校|库|景|小|社|城|山|开发)区)[一-鿿]{1,6}[县区旗](?=[：:])/;

/** A sentence that names no months of its own speaks of those of the title. */
function upTo({ year, until }: ClaimTime, said: TimeSaid): TimeSaid {
  if (until === null || said.day !== null || said.period === null) return said;
  const whole = yearSpan(year ?? 0);
  return said.period.start === whole.start && said.period.end === whole.end
    ? { ...said, period: { start: whole.start, end: until }, day: until }
    : said;
}

/** The clause before, when it only says from when to when: 截至11月底，累计…. */
function openingBefore(text: string, from: number, to: number): string {
  const words = text.slice(from, to);
  return /^[^，]{0,20}(?:截[至止]|以来|\d月)[^，]{0,8}，$/.exec(words)?.[0] ?? '';
}

function measureIn(own: string, lead: string, opening: string, { verb }: Mention): 'total' | 'new' | null {
  if (MANY_YEARS.test(opening + own)) return 'total';
  if (TOTAL_WORDS.test(lead)) {
    // 截至11月底累计… may count from January or from the plan's beginning.
    if (!NEW_WORDS.test(lead) && (opening || /截[至止]|\d月底?/.test(lead))) return null;
    return NEW_WORDS.test(lead) || THIS_YEAR.test(lead) || NAMED_YEAR.test(lead) ? 'new' : 'total';
  }
  return NEW_WORDS.test(verb ?? '') || NEW_WORDS.test(lead) ? 'new' : null;
}

/** 年度目标60所, 超额完成40所的年度任务: a figure that the sentence calls the target. Targets set by others are not ours. */
function quotedTarget(text: string, { from, to }: { from: number; to: number }, mention: Mention): Quantity | null {
  const words = text.slice(from, to);
  if (/省定|国家|上级|下达|考核|省级|责任书|比例/.test(words)) return null;
  const found =
    /(?:年度|全年|年初|计划)(?:目标|任务|计划)(?:任务|数)?(?:为|是|的|（|\()?\s{0,8}(\d[\d,]{0,20}(?:\.\d{1,12})?)(万|亿)?([^\d，。；）)\s]{1,3})/.exec(
      words,
    ) ?? /完成(?:了)?\s{0,8}(\d[\d,]{0,20}(?:\.\d{1,12})?)(万|亿)?([^\d，。；的]{1,3})的?(?:年度|全年|年初)(?:目标|任务)/.exec(words);
  if (!found) return null;
  const at = from + found.index + found[0].indexOf(found[1] as string);
  if (at >= mention.start && at < mention.end) return null;
  const unit = mention.unit;
  if (unit === null || !(found[3] as string).startsWith(unit)) return null;
  const scale = found[2] === '万' ? 1e4 : found[2] === '亿' ? 1e8 : 1;
  return { value: Number((found[1] as string).replaceAll(',', '')) * scale, unit, comparator: '=' };
}

/** 已新增助餐点235个、护理床位1202张，完成率111%: behind a list the rate is that of all or of the last, nobody knows. */
const OTHERS_BEFORE = /\d[^，。；：、\d%％]{1,12}[、，](?:并|以及)?[^，。；：\d]{0,40}$/;
/** 年度目标60所，已建成50所，完成率100% */
const AIMED = /目标|任务|计划/;

/**
 * Right behind the figure, before any other: 占年度任务的108.9%, 完成率98.5%. Behind several figures 分别完成年度任务的144%、168% gives each its own,
 * which only the order tells: none is taken.
 */
function statedRate(behind: string): { value: number; step: number } | null {
  const found =
    /^[^\d。；]{0,12}(?:占|为|完成)(?:全年|年度|年初|计划)?(?:目标|任务|计划)(?:任务|数)?的?\s{0,8}(\d{1,12}(?:\.(\d{1,12}))?)\s{0,8}[%％]/.exec(
      behind,
    ) ?? /^[^\d。；]{0,6}(?:目标|任务)?完成率(?:为|达|达到)?\s*(\d+(?:\.(\d+))?)\s*[%％]/.exec(behind);
  if (!found || OF_ALL.test(found[0]) || /^[、和]\s*\d/.test(behind.slice(found[0].length))) return null;
  return { value: Number(found[1]), step: 10 ** -(found[2]?.length ?? 0) };
}
/** Each of several its own, or one of all together. */
const OF_ALL = /分别|整体|总体|综合|平均|均|合计|总/;
