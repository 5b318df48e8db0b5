import { TAKEN_AWAY } from '../compare/lexicon.ts';
import { contrast } from '../compare/rules/indicator.ts';
import { asCounted, natureOf, unitFactor } from '../compare/units.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { unitClass } from './comparable-units.ts';
import { type Phrase, similarity, weighed } from './grams.ts';
import type { Heard } from './heard.ts';
import { likenessOf } from './likeness.ts';
import { isOnlyActs } from './only-acts.ts';
import type { Entry, PlanIndex } from './plan-index.ts';

/** Names must be this alike, all counted. */
export const ENOUGH = 0.52;
/** The last noun of a name alone; with the same figure, or a like one under the same heading, it is enough. */
const HEAD_NOUN = 0.48;
/** The act and the last noun. */
const SAME_ACT = 0.56;
/** What speaks for a candidate or against it, beside its name. */
const WEIGHTS = {
  sameFigure: 0.06,
  nearFigure: 0.03,
  farFigure: -0.06,
  taskTitle: 0.1,
  namedAbove: 0.25,
  besideTarget: 0.25,
  otherPlace: -0.12,
  excluded: -0.45,
  takenAway: -0.6,
  attribute: -0.45,
  otherUnit: -0.45,
  relatedUnit: -0.06,
  otherNature: -0.14,
  sameStage: 0.04,
  otherStage: -0.08,
};
/** Units that one indicator may be told in by mistake or by another measure. */
const RELATED: readonly (readonly string[])[] = [
  ['person', '人次'],
  ['person', ''],
  ['rate', 'points'],
  ['thing', '户'],
  ['thing', '张'],
];
/** How well a claim and a target suit each other; at least {@link ENOUGH} when they speak of the same. */
export function scoreOf(mention: Mention, heard: Heard, entry: Entry, index: PlanIndex): number {
  const { commitment } = entry;
  const names = [commitment.subject, ...commitment.aliases];
  let score = 0;
  for (const { phrase, weight } of heard.phrases) score = Math.max(score, weight * likenessOf(heard.levels, phrase, entry.nouns));
  const [said] = heard.phrases;
  if (said) score = Math.max(score, byHeadNoun(said.phrase, mention.verb, entry));
  if (heard.beside !== null && isFigureOf(heard.beside, commitment)) score += WEIGHTS.besideTarget;
  if (score < ENOUGH / 2) return score;
  if (contrast(heard.subject, names, heard.excluded)) score += WEIGHTS.excluded;
  if (heard.takesAway && !TAKEN_AWAY.test(names.join() + (commitment.verb ?? '')) && commitment.quantity?.comparator !== 'decrease_by')
    score += WEIGHTS.takenAway;
  if (isAttribute(heard.subject, names)) score += WEIGHTS.attribute;
  if (commitment.quantity) score += unitWeight(mention, commitment.quantity, commitment.baseline !== undefined);
  else if (!entry.units.has(unitClass(mention.unit))) score += WEIGHTS.otherUnit;
  const places = mention.place ?? [];
  if (places.some((place) => !/^[全我][市省县区]$/.test(place) && !commitment.places.includes(place) && place !== index.plan.region))
    score += WEIGHTS.otherPlace;
  if (heard.stage && entry.stage?.ladder === heard.stage.ladder)
    score += entry.stage.rung === heard.stage.rung ? WEIGHTS.sameStage : WEIGHTS.otherStage;
  if (score < ENOUGH && commitment.quantity && unitClass(commitment.quantity.unit) === unitClass(mention.unit))
    score += WEIGHTS.namedAbove * namedAbove(heard, entry, index);
  const title = index.titles.get(commitment.taskId);
  if (title) score += WEIGHTS.taskTitle * Math.max(0, ...heard.titles.map((one) => similarity(one, title)));
  return score;
}

/** 50万人高山搬迁（2013—2017年）。上半年搬迁安置6.4万人: the words that open its paragraph bear the target's very name. */
function namedAbove({ above, levels }: Heard, { nouns }: Entry, { weigh }: PlanIndex): number {
  const most = Math.max(0, ...above.map((title) => likenessOf(levels, weighed(title, weigh), nouns)));
  return most >= SURELY_NAMED ? most : 0;
}
const SURELY_NAMED = 0.7;

/** The very figure of a target, in its unit. */
function isFigureOf({ value, unit }: Quantity, { quantity }: Entry['commitment']): boolean {
  if (!quantity || natureOf(quantity) !== 'level') return false;
  const factor = unitFactor(unit, quantity.unit);
  return factor !== null && Math.abs(value * factor - quantity.value) < 1e-9 * Math.abs(quantity.value);
}

/** 学位 may be the plan's 公办幼儿园学位: not by its name alone. 扶持劳动者成功创业 is 扶持创业: the same is done. */
function byHeadNoun({ key }: Phrase, verb: string | undefined, { nouns, commitment }: Entry): number {
  if (key.length < 2) return 0;
  const [name] = nouns;
  if (name && name.key.length > 1 && key.endsWith(name.key) && verb !== undefined && verb === commitment.verb) return SAME_ACT;
  return nouns.some((one) => one.key.endsWith(key)) ? HEAD_NOUN : 0;
}

/** How well the figures suit each other. */
function unitWeight(printed: Quantity, target: Quantity, hasBaseline: boolean): number {
  const said = asCounted(printed, target);
  const [ours, theirs] = [natureOf(said), natureOf(target)];
  const factor = unitFactor(said.unit, target.unit);
  if (ours !== theirs) {
    if (ours !== 'level' && theirs !== 'level') return WEIGHTS.relatedUnit;
    const [level, change] = ours === 'level' ? [said, theirs] : [target, ours];
    if (change === 'point-change' && unitClass(level.unit) !== 'rate') return WEIGHTS.otherUnit;
    return hasBaseline ? 0 : WEIGHTS.otherNature;
  }
  if (factor === null) {
    const classes = [unitClass(said.unit), unitClass(target.unit)];
    const related = RELATED.some((pair) => pair.every((one) => classes.includes(one)));
    return related ? WEIGHTS.relatedUnit : WEIGHTS.otherUnit;
  }
  const ratio = target.value === 0 ? 1 : (said.value * factor) / target.value;
  if (Math.abs(ratio - 1) < 1e-9) return WEIGHTS.sameFigure;
  if (ratio > 0.4 && ratio < 2.5) return WEIGHTS.nearFigure;
  return ratio < 0.05 || ratio > 20 ? WEIGHTS.farFigure : 0;
}

/** Whether a target's name only describes what the claim counts: 老旧小区 before 加装电梯. */
function isAttribute(said: string, names: readonly string[]): boolean {
  const inside = names.filter((name) => name !== '' && said.includes(name) && !isOnlyActs(name));
  if (inside.length === 0 || names.some((name) => said.endsWith(name) || name.startsWith(said))) return false;
  return inside.every((name) => {
    const rest = said.slice(said.indexOf(name) + name.length);
    return rest.length > 1 && !isOnlyActs(rest);
  });
}
