import { isSpace } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';

/** Names of places that end by what they are; the longest real ones in front of it have five characters. */
const NAME =
  /^(?:(?:支持|推动|指导|推进|督促|在|于|由|对|为|和|、)?([^\d\s、，,（()）的了在各本每全和与及该此我他其这新省市县区旗镇乡]{1,5}(?:省|市|县|新?区|旗|镇|乡|自治州|自治县))(?![级委内外域直属厅政局情容场民值长市区县道管办辖医人志城花话际志村]))/;
/**
 * Words that end like a place and are none: 超市, 小区, 边远山区 ... A district may be named after a mountain or a bay; then one character stands
 * before 山, and none that says what kind of mountain it is.
 */
const COMMON =
  /(?:超|城|门|上|夜|股|楼|集|菜|农贸|都|直辖|地级|县级|强|大|留|来|返|驻|离|小城|中心城|现代化|文明城|旅游城)市$|(?:小|社|园|景|校|片|地|库|灾|老|开发|示范|实验|试验|保护|功能|产业|辖|主城|老城|新城|郊|牧|林|矿|厂|街|工业|集聚|服务|牵引|病|禁|合作|先行|先导|试点|贸易|保税|核心|城镇|乡村|农村|居住|住宅|商业|高新|经开)区$|(?:..|^[深大小高低石老全]?)山区$|(?:..|^[近沿深外远浅公大]?)[海湾]区$|(?:..|^[老新主旧古全县]?)城区$|(?:创|革|更|高|城市|国家级?|产业|园)新区$|^新区$|(?:全|大|强|百强|示范|试点|贫困|重点|先进|普惠|大|穷)县$|(?:城|小城|乡|村|中心|建制|重点|特色|各|集|强)镇$|(?:城|各|家|故|下|返|回|水|同|民族)乡$|(?:外|本|全|各|跨|多|节)省$/;
const MOST = 6;

/**
 * The places that the words from `from` to `limit` open with, by the structure of their names (青山县、白水县各建…, 支持临江区创建…), and where they end.
 * Null when there are none.
 */
export function placesAt(text: string, from: number, limit: number): { names: string[]; end: number } | null {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  const names: string[] = [];
  while (names.length < MOST) {
    const match = NAME.exec(text.slice(at, Math.min(limit, at + LONGEST)));
    const name = match?.[1];
    if (!match || !name || COMMON.test(name) || holdsWord(name)) break;
    names.push(name);
    at += match[0].length;
  }
  if (names.length === 0) return null;
  return { names, end: '各均'.includes(text.charAt(at) || '-') ? at + 1 : at };
}
/** A lead word, the name and what follows it. */
const LONGEST = 12;

/** 坚决完成省(下达…): a verb inside, and no name. */
function holdsWord(name: string): boolean {
  for (let at = 0; at < name.length - 1; at++) if ((CUES.startingAt(name, at, name.length)?.word.length ?? 0) > 1) return true;
  return false;
}
