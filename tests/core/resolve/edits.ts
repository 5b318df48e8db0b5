/** One change of what a sentence says, by hand-written tables: nothing here knows how the resolver reads. */
export interface Edit {
  kind: 'number' | 'unit' | 'comparator' | 'place' | 'negation' | 'word';
  text: string;
}

const UNITS: readonly [RegExp, string][] = [
  [/(?<=\d)亿(?=元|立)/, '万'],
  [/(?<=\d)万(?=元|亩|吨|人|立)/, '亿'],
  [/(?<=\d)万(?=人次)/, '千'],
  [/(?<=\d)%/, '个百分点'],
  [/(?<=\d)个百分点/, '%'],
  [/(?<=\d)‰/, '%'],
  [/(?<=\d)所/, '个'],
  [/(?<=\d)名/, '人次'],
  [/(?<=\d)家/, '处'],
  [/(?<=\d)公里/, '米'],
  [/(?<=\d)张/, '万张'],
  [/(?<=\d)(?:个|座|项|台|艘|架|辆|件)(?!百|千|月)/, '批'],
  [/(?<=\d)天/, '个月'],
];
const COMPARATORS: readonly [RegExp, string][] = [
  [/以上/, '以下'],
  [/以内/, '以上'],
  [/左右/, '以上'],
  [/不低于/, '不超过'],
  [/不少于/, '不多于'],
  [/不超过/, '不低于'],
  [/(?<!不)超过/, '低于'],
  [/达到(?=\d)/, '接近'],
  [/提高到/, '提高'],
  [/下降到/, '下降'],
  [/(?:增长|增加)(?!到)/, '减少'],
  [/减少/, '增加'],
  [/约(?=\d)/, '超'],
];
const NEGATIONS: readonly [RegExp, string][] = [
  [/(?<!未)完成/, '未完成'],
  [/(?<!未)建成/, '未建成'],
  [/(?<!未)达到/, '未达到'],
  [/未(?=达到|完成)/, ''],
  [/没有/, '已经'],
  [/不得/, '可以'],
  [/(?<=[一-龥])不再/, '继续'],
  [/实现/, '没有实现'],
  [/(?<!新)新建/, '不新建'],
  [/新增/, '未新增'],
  [/安排/, '不安排'],
  [/尚未/, '已经'],
];
const WORDS: readonly [RegExp, string][] = [
  [/完成/, '取消'],
  [/小学/, '中学'],
  [/初中/, '高中'],
  [/新建/, '拆除'],
  [/确保/, '力争'],
  [/力争/, '确保'],
  [/年底前/, '年中前'],
  [/每年/, '每月'],
  [/全部/, '部分'],
  [/三成/, '二成'],
  [/六成/, '五成'],
  [/八成/, '九成'],
  [/一期/, '二期'],
];
/** Names that are put in place of each other. */
const PLACES = [
  '秀岭区',
  '棠湖区',
  '白沙县',
  '石埠镇',
  '长坪乡',
  '枫桥镇',
  '青浦区',
  '丰泽区',
  '鹿鸣县',
  '云溪市',
  '棉川县',
  '全县',
  '全市',
  '台州市',
  '浙江省',
  '椒江区',
];

/** All changes that a sentence offers, one of each row of the tables and one of each figure. */
export function editsOf(sentence: string): Edit[] {
  const edits: Edit[] = [];
  for (const figure of sentence.matchAll(/(?<=\.)\d+/g))
    edits.push({
      kind: 'number',
      text: `${sentence.slice(0, figure.index)}${(Number(figure[0].charAt(0)) + 1) % 10}${sentence.slice(figure.index + 1)}`,
    });
  for (const figure of sentence.matchAll(/(?<![\d.])\d+(?!\.\d)/g)) {
    const at = figure.index + (figure[0].length >> 1);
    const digit = (Number(sentence.charAt(at)) + 3) % 10 || 4;
    if (String(digit) !== sentence.charAt(at)) edits.push({ kind: 'number', text: sentence.slice(0, at) + digit + sentence.slice(at + 1) });
    const end = figure.index + figure[0].length;
    // A whole number grows or shrinks: 23 is 230, 14200 is 1420.
    const other = figure[0].length > 3 ? sentence.slice(0, end - 1) : `${sentence.slice(0, end)}0`;
    edits.push({ kind: 'number', text: other + sentence.slice(end) });
  }
  for (const [kind, table] of [
    ['unit', UNITS],
    ['comparator', COMPARATORS],
    ['negation', NEGATIONS],
    ['word', WORDS],
  ] as const)
    for (const [shape, by] of table) if (shape.test(sentence)) edits.push({ kind, text: sentence.replace(shape, by) });
  for (const [k, place] of PLACES.entries())
    if (sentence.includes(place)) edits.push({ kind: 'place', text: sentence.replace(place, PLACES[(k + 1) % PLACES.length] as string) });
  // Words around the whole statement turn it, too.
  if (/^[一-龥].*[。；]$/.test(sentence)) {
    edits.push({ kind: 'negation', text: `尚未${sentence}` });
    edits.push({ kind: 'negation', text: `${sentence.slice(0, -1)}的计划没有落实${sentence.slice(-1)}` });
  }
  return edits.filter(({ text }) => text !== sentence);
}
