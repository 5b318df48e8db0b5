import type { Draft } from '../draft.ts';
import { CUES } from '../lexicon/cues.ts';

export const AWARD = /^(?:[特一二三四]等奖|[金银铜][奖牌]|奖项|奖)$/;

/** The noun phrase that the quantity's own words and its clause give it: the words after a counted thing, before an amount. Empty when there is none. */
export function subjectWithin(text: string, d: Draft): string {
  return doneBefore(text, d, ownSubject(text, d)) || topicBefore(text, d) || cellBefore(text, d) || labelBefore(text, d);
}

/** 在…大赛中获一等奖8项: an award means little without where it was won, which stands in this clause or the one before. */
export function venue(text: string, d: Draft): string {
  const before = text.slice(Math.max(d.numeral.sentence, d.start - 70), d.start);
  return /在([^，,在]{3,60})[中上][，,]?(?:共|累计)?(?:获|荣|取得|斩获|夺)[^中]{0,60}$/.exec(before)?.[1]?.replace(/^.*[)）]/, '') ?? '';
}

/** 在学生体质监测中，合格率达95%: the test that the clause before names belongs to the indicator. */
export function subjectBefore(text: string, d: Draft): string {
  const { clause, sentence } = d.numeral;
  if (clause === sentence || d.left !== clause || d.unitClass === 'measure') return '';
  return SETTING.exec(text.slice(Math.max(sentence, clause - 50), clause - 1))?.[1] ?? '';
}
const SETTING = /在([^，,在]{0,40}(?:测试|监测|测评|考试|评估|考核|评价|调查|抽查|抽检|检查))[中里]$/;

/** 标准幼儿园 | 61所: in a row of a table the cell before the figures names them. */
function cellBefore(text: string, d: Draft): string {
  const { clause, paragraph } = d.numeral;
  if (text.charAt(clause - 1) !== '\t') return '';
  const cells = text.slice(Math.max(paragraph, clause - LONGEST_CELL), clause - 1).split('\t');
  return cells.findLast((cell) => NAMING.test(cell) && !FIGURES.test(cell))?.trim() ?? '';
}
const LONGEST_CELL = 80;
const NAMING = /[一-鿿]{2}/;
const FIGURES = /[\d，。；]/;

/** 学前三年毛入园率：70%: what stands before the colon, unless it heads a list (主要目标：) or says whose figure it is (全市：). */
function labelBefore(text: string, d: Draft): string {
  const { clause, paragraph } = d.numeral;
  if (!'：:'.includes(text.charAt(clause - 1) || '-') || text.slice(clause, d.start).trim() !== '') return '';
  const words = LABEL.exec(text.slice(Math.max(paragraph, clause - LONGEST_LABEL), clause - 1))?.[1] ?? '';
  return HEADS_LIST.test(words) ? '' : words;
}
const LONGEST_LABEL = 26;
const LABEL = /(?:^|[，,。；;：:、.．）)\s])([一-鿿“”（）()]{2,24})\s?$/;
const HEADS_LIST =
  /(?:目标|任务|指标|情况|进度|其中|如下|包括|分别|计划|实际|完成|合计|总计|小计|[今去上本全]年|目前|累计|[为是])$|[省市县区旗镇乡村局委办街道处站校院]$|中心$/;

/** 实施弹性上学，273所小学实施: a verb at the end wants the object that the clause before gave it. */
function doneBefore(text: string, d: Draft, own: string): string {
  const { clause, sentence } = d.numeral;
  if (own.length < 4 || clause === sentence) return own;
  const verb = own.slice(-2);
  const cue = CUES.startingAt(verb, 0, 2);
  if (cue?.role !== 'act' || cue.word.length < 2) return own;
  const before = text.slice(Math.max(sentence, clause - 50), clause - 1);
  const at = before.lastIndexOf(verb);
  const object = at < 0 ? '' : (before.slice(at + 2).split(COMMA, 1)[0] as string);
  if (object.length < 2) return own;
  if (!/\d/.test(object)) {
    // 实施妇女检查工程，完成…检查: inside a name the verb takes no object.
    if (at > 0 && !'，,、'.includes(before.charAt(at - 1)) && CUES.endingAt(before, at, 0) === null) return own;
    return `${verb}${object}的${own.slice(0, -2)}`;
  }
  // 市级品牌创成5个，省级品牌创成3个: the verb has its own figures there, and stands behind its noun here.
  if (d.verb !== null) return own;
  d.verb = verb;
  return own.slice(0, -2);
}

/** 进出口总值创历史新高，达到5379亿元: the clause before, up to its verb, names what the figure is about. */
function topicBefore(text: string, d: Draft): string {
  const { clause, sentence } = d.numeral;
  if (clause === sentence || d.left !== clause || d.motion !== 'level') return '';
  const before = text.slice(Math.max(sentence, clause - 50), clause - 1);
  return TOPIC.exec(before.split(COMMA).at(-1) as string)?.[1] ?? '';
}
const COMMA = /[，,]/;
const TOPIC = /^([^\d，,]{2,20}?)(?:再?创|跃|位居|实现|保持|持续|稳步|大幅|明显|不断|进一步|得到|取得|较快|快速|有所|显著)/;

function ownSubject(text: string, d: Draft): string {
  const before = d.nounStart < d.nounEnd ? indicator(text.slice(d.nounStart, d.nounEnd).trim(), d) : '';
  if (d.right === d.tail) return innerVerb(before, d);
  const after = tidy(text.slice(d.tail, d.right));
  // 有午餐需求的212所小学: the attribute before the number belongs to the noun after it.
  if (before !== '' && text.charAt(d.nounEnd) === '的') return `${before}的${after}`;
  // 总投资50亿元的新能源基地
  return /(?:投资|资金|经费)$/.test(before) && text.charAt(d.tail) === '的' ? after + before : after;
}

/** Whether what is counted is named by verbs alone: 已开工, 竣工投产. */
export function isDone(phrase: string, d: Draft): boolean {
  if (d.unitClass !== 'count' && d.unitClass !== 'person') return false;
  let at = 0;
  while (at < phrase.length) {
    const cue = CUES.startingAt(phrase, at, phrase.length);
    if (cue?.role !== 'act' && cue?.role !== 'past') break;
    at += cue.word.length;
  }
  return at > 1 && at === phrase.length;
}

/** 将低保标准由每人每月650元提高到…: the indicator stands before 由, and after 将. */
function indicator(phrase: string, d: Draft): string {
  const from = d.old ? phrase.search(/[由从](?![业身然来制])/) : -1;
  const named = from > 0 ? phrase.slice(0, from) : phrase;
  return (d.unitClass === 'measure' ? named.replace(PAYER, '') : calledBy(named))
    .replace(FOOTNOTE, '')
    .replace(NEGATOR, '')
    .replace(/连续[一二三四五六七八九十\d]{1,2}年$/, '')
    .replace(HOLDER, '')
    .replace(TIMES_WHAT, '$1')
    .replace(YIELDS, '$1')
    .replace(AIM, '')
    .replace(/^按照?(?=[^，]{1,6}比$)/, '')
    .replace(/^(?:(?:各[市县区地]{1,3}要?)?[将把使令]|在(?![读校园职建编岗线册籍])|对(?![外口标接岗]))(?=..)/, '');
}

/** 主要预期目标是地区生产总值增长6%: what is aimed at stands behind. */
const AIM = /^[^，。]{0,24}(?:目标|任务)(?:是|为)(?=..)/;
/** A list of names is called by what they are where it is longer than this. */
const LONG_LIST = 20;

/** 甲项目、乙项目、丙项目等重点项目 */
function calledBy(named: string): string {
  const kind = named.slice(named.lastIndexOf('等') + 1);
  const isList = named.length > LONG_LIST && kind.length >= 4 && kind.length <= 16 && !/[、，]/.test(kind);
  return isList && named.slice(0, -kind.length).includes('、') ? kind : named;
}

/** 覆盖率没有达到90%: 有 went with its verb. */
const NEGATOR = /(?:尚未|未能?|没有?|不)$/;
/** 财政收入是上年的2倍: what it is measured by. */
const TIMES_WHAT = /(..)是(?:[去上前]年(?:同期)?|[“"]?十[一二三四五六]五[”"]?(?:期间|末)?)$/;
/** 第一产业实现增加值: the verb between who and what. */
const YIELDS = /(.)(?:实现|完成)(?=增加值|总?产值|产量|收入|利润|税收|总额)/;
/** 市级财政每年安排专项经费: who pays is not what is paid. */
const PAYER = /^[^、]{0,8}财政(?:每年|统筹|预算|安排|投入|拨付|下达|列支)+(?=..)/;
/** 全系统现有党组织128个: who has them is not what they are. */
const HOLDER = /^[^每、]{0,12}(?:现有|共有|设有|建有|拥有)(?=..)/;

/** 某学院获…资助8项: the noun begins after the clause's verb. */
function innerVerb(phrase: string, d: Draft, least = 3): string {
  // 通过“一卡通”发放补贴62项: by what means, and then the verb.
  if (d.verb === '通过') {
    d.verb = null;
    const done = innerVerb(phrase, d, 2);
    d.verb ??= '通过';
    return done;
  }
  if (d.verb !== null || (d.unitClass !== 'count' && d.unitClass !== 'person')) return phrase;
  for (let at = phrase.length - 2; at > 0; at--) {
    const cue = CUES.startingAt(phrase, at, phrase.length);
    if (cue?.role !== 'act' || (cue.word.length < 2 && cue.word !== '获')) continue;
    const rest = phrase.slice(at + cue.word.length);
    if (rest.length < least && !AWARD.test(rest)) continue;
    d.verb ??= cue.word;
    return rest;
  }
  return phrase;
}

/** 毛入园率[5]88.1%: the mark of a footnote. */
const FOOTNOTE = /[[［〔]\d{1,2}[\]］〕]/g;
/** A bracket that opened before the phrase. */
const UNOPENED = /^([^（(]{0,40})[）)]$/;
const CUT_AFTER = /(?:[，,；。：:（(]|达?到(?!位|期|达)).{0,200}$/s;

/** 30件实事计划安排资金: what the things are to cost is no part of their name. */
const COST = /计划(?:安排|总?投资|投入)[^，。；]{0,40}$/;

function tidy(phrase: string): string {
  return phrase
    .replace(FOOTNOTE, '')
    .replace(UNOPENED, '$1')
    .replace(/^(?:[的了\s]{1,4}(?![解望])|作为(?:[^，的]{1,4}的)?)/, '')
    .replace(COST, '')
    .replace(phrase.search(/[（(]/) > 1 || phrase.indexOf('到') > 3 ? CUT_AFTER : /$^/, '')
    .replace(/[、\s和及与并等]{1,20}$/, '');
}
