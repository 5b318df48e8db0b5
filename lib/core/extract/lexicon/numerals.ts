/** Chinese digits, simplified, traditional and financial. */
export const HAN_DIGIT = new Map<string, number>([
  ...pairs('零〇○', () => 0),
  ...pairs('一二三四五六七八九', (i) => i + 1),
  ...pairs('壹贰叁肆伍陆柒捌玖', (i) => i + 1),
  ...pairs('两兩', () => 2),
]);

/** Multipliers up to a thousand work inside a group, 万 and 亿 close one. */
export const HAN_UNIT = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
]);

/** 廿 and 卅 are a digit and a ten in one character. */
export const HAN_TENS = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
]);

function pairs(chars: string, value: (index: number) => number): [string, number][] {
  return [...chars].map((char, index) => [char, value(index)]);
}

/** Characters that make a word with 一 after them (统一) or before them (一体) in which nothing is counted. */
const BEFORE_YI = '唯统单同专逐均';
const AFTER_YI = '流线般些切直律致旦贯定系';

/** Whether the Chinese digit that stands alone at `at` belongs to a word that only looks like a number: 统一, 零售, 零部件. */
export function isLexical(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '零') return AFTER_LING.includes(text.charAt(at + 1) || '-');
  return char === '一' && isLexicalYi(text, at);
}
const AFTER_LING = '部件售星散碎头食钱工';

/** 进一步, 统一, 一体, 一次性. */
function isLexicalYi(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (before !== '' && BEFORE_YI.includes(before)) return true;
  if (after === '' || after === '步') return before === '进';
  // 三位一体 is a slogan of two numerals.
  if (after === '体') return before !== '位';
  return AFTER_YI.includes(after) || (after === '次' && text.charAt(at + 2) === '性');
}
