/** Units that can speak of the same indicator: 67所 and 67个 kindergartens, 40名 and 40人. People and visits (人次) cannot. */
const CLASSES: Record<string, string> = {};
function together(name: string, words: string): void {
  for (const word of words.split(' ')) CLASSES[word] = name;
}
together('thing', '个 所 家 座 处 项 件 条 类 种 场 台 套 部 门 间 栋 幢 支 团 队 班 站 点 园 校 品牌 平台 组 辆 例 本 册 篇 份');
together('person', '人 名 位 员 学生 考生');
together('rate', '% ％ ‰');
together('points', '百分点 个百分点 千分点 个千分点');

/** A class of units whose figures can be laid side by side; a unit without fellows is its own class, a bare number has the class of none. */
export function unitClass(unit: string | null): string {
  return unit === null ? '' : (CLASSES[unit] ?? unit);
}

/** Whether equal numbers in these units are the same figure: classifiers of things mix freely, % and ‰ do not. */
export function sameUnit(a: string | null, b: string | null): boolean {
  const kind = unitClass(a);
  return spelled(a) === spelled(b) || ((kind === 'thing' || kind === 'person') && kind === unitClass(b));
}

function spelled(unit: string | null): string | null {
  return unit === '％' ? '%' : (unit?.replace(/^个(?=[百千]分点)/, '') ?? null);
}
