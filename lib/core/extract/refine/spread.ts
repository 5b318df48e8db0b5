import { COUNTING_HEAD, INDICATOR_HEADS } from '../lexicon/units.ts';

/** Splits a list of `count` items that share a head (学前段、义务段、高中段入学率), or answers null. */
export function spread(phrase: string, count: number): string[] | null {
  // 城乡居民收入分别增长6.5%和7.5%: the town comes first, as in the word.
  if (count === 2 && phrase.includes('城乡')) return ['城镇', '农村'].map((side) => phrase.replace('城乡', side));
  let items = phrase.split('、');
  const tail = items[items.length - 1] as string;
  if (items.length === count - 1) {
    const and = Math.max(tail.indexOf('和'), tail.indexOf('及'));
    if (and > 1) items = [...items.slice(0, -1), tail.slice(0, and), tail.slice(and + 1)];
  }
  if (items.length !== count) return null;
  const model = items[0] as string;
  const whole = items[count - 1] as string;
  const found = PARALLEL.test(model) ? whole.replace(PARALLEL_START, '') : headOf(whole);
  // 托位 and 床位数 share 位 inside the head: only 数 is missing.
  const head = found === '' || found.indexOf(model.charAt(model.length - 1)) > 0 ? afterShared(whole, model) : found;
  return items.map((item, index) => (index === count - 1 || isComplete(item, head) ? item : item + head));
}

/** 城镇、农村居民收入 and 小学、初中班额: words of one pair, after which the head begins. */
const PARALLEL = /^(?:城镇|城市|农村|乡村|小学|初中|高中|[轻重男女猪牛羊禽])$/;
const PARALLEL_START = /^(?:城镇|城市|农村|乡村|小学|初中|高中|[轻重男女猪牛羊禽])/;

/** 小学段 and 初中段巩固程度 share 段: the head is what stands after it. */
function afterShared(whole: string, model: string): string {
  const shared = whole.lastIndexOf(model.charAt(model.length - 1));
  return shared > 0 && shared < whole.length - 1 ? whole.slice(shared + 1) : '';
}

/** 投资、债券 need no head; 企业、机构数量 do, because 数量 only counts. */
function isComplete(item: string, head: string): boolean {
  if (item.endsWith(head.slice(-1))) return true;
  return headOf(item) !== '' && !COUNTING_HEAD.test(head);
}

function headOf(phrase: string): string {
  for (const heads of INDICATOR_HEADS) {
    const found = heads.exec(phrase);
    if (found) return found[0];
  }
  return '';
}
