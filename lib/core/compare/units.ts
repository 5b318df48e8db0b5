import { sameUnit, unitClass } from '../match/comparable-units.ts';
import type { Quantity } from '../model/quantity.ts';

/** How many of the first are one of the second: figures are compared in the first. */
const SIZES: readonly (readonly [string, Record<string, number>])[] = [
  ['亩', { 亩: 1, 公顷: 15 }],
  ['米', { 米: 1, 千米: 1000, 公里: 1000, 里: 500 }],
  ['平方米', { 平方米: 1, 平方公里: 1e6, 平方千米: 1e6, 平米: 1 }],
  ['吨', { 吨: 1, 公斤: 1e-3, 千克: 1e-3, 斤: 5e-4 }],
  ['千瓦', { 千瓦: 1, 兆瓦: 1000, 吉瓦: 1e6 }],
];

/** Classifiers of the same things: 17户企业 and 15家企业, 400张床位 and 400个床位. */
const ALIKE = ['家 户', '张 个', '座 口'].map((words) => words.split(' '));

/** 套（间） counts 套. */
function plain(unit: string | null): string | null {
  return unit?.replace(/[（(].*$/s, '') || unit;
}

/** What one of `from` is in `to`; null when they measure different things. */
export function unitFactor(fromPrinted: string | null, toPrinted: string | null): number | null {
  const [from, to] = [plain(fromPrinted), plain(toPrinted)];
  if (sameUnit(from, to)) return 1;
  if (from !== null && to !== null && ALIKE.some((words) => words.includes(from) && words.includes(to))) return 1;
  // 40亿 leaves its 元 unsaid.
  if ((from === null && to === '元') || (from === '元' && to === null)) return 1;
  if (from === null || to === null) return null;
  const sizes = SIZES.find(([, words]) => from in words && to in words)?.[1];
  if (!sizes) return null;
  return (sizes[from] as number) / (sizes[to] as number);
}

/** How a figure is meant: where something stands, how far it moved (in per cent of itself, in points, in its unit), or how many times it grew. */
export type Nature = 'level' | 'ratio-change' | 'point-change' | 'amount-change' | 'times';

export function natureOf({ comparator, unit }: Pick<Quantity, 'comparator' | 'unit'>): Nature {
  if (comparator === 'multiply_by') return 'times';
  if (comparator !== 'increase_by' && comparator !== 'decrease_by') return unitClass(unit) === 'points' ? 'point-change' : 'level';
  const kind = unitClass(unit);
  if (kind === 'points') return 'point-change';
  if (kind === 'rate') return 'ratio-change';
  // 增加10所 is ten new ones, whereas 减少10所 says nothing of how many there are.
  return comparator === 'increase_by' ? 'level' : 'amount-change';
}

/** An indicator that is a change by its own name, so that its figure is no level. */
const CHANGE_NAME = /(?:增幅|增速|涨幅|增长率|增长速度)$/;
const FALL_NAME = /(?:降幅|下降率|下降幅度)$/;

/** Large figures that are counted often leave their classifier unsaid: 更新101.7万老旧电表. */
const LEAST_BARE = 10_000;

/** A bare figure in the unit of what it is laid beside, where that is counted. */
export function asCounted(said: Quantity, { unit }: Pick<Quantity, 'unit'>): Quantity {
  if (said.unit !== null || said.value < LEAST_BARE || unit === null || !COUNTED.has(unitClass(unit))) return said;
  return { ...said, unit };
}
const COUNTED = new Set(['thing', 'person', '户', '张', '人次', '头', '只', '株']);

/** Who is counted in persons where no unit is printed: 资助3万贫困生. */
const PEOPLE =
  /^(?:[^，。；、]{0,8})?(?:劳动力|劳动者|妇女|学生|新生|贫困生|老年人|老人|儿童|群众|村民|居民|农民|职工|干部|党员|患者|人员|人口|人才|教师)/;

/** 增幅控制在5%以内 speaks of a change like 增长4.2%: the name's change put into the figure, and persons where it counts them. */
export function asNamed(quantity: Quantity, subject: string): Quantity {
  const turn = CHANGE_NAME.test(subject) ? 'increase_by' : FALL_NAME.test(subject) ? 'decrease_by' : null;
  const { comparator, unit, value } = quantity;
  if (unit === null && value >= 100 && PEOPLE.test(subject)) return { ...quantity, unit: '人' };
  if (turn === null || unitClass(quantity.unit) !== 'rate' || /_by$/.test(comparator)) return quantity;
  return { ...quantity, comparator: turn, ...(comparator !== '=' && { bound: comparator as '>=' | '>' | '<=' | '<' }) };
}
