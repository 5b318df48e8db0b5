import type { Draft } from '../draft.ts';

/** A noun between a qualifier and the figure it belongs to is not longer. */
const REACH = 24;
const BOUND = /^(?:及?以[上下内]|之内)(的?)/;

/**
 * 收入10万元以上的村占比达到60%, 亿元以上项目86个, 600分以上42人: a bounded figure that only describes the noun of the next one is no quantity of
 * its own. Must run before phrases are read, because a quantity closes the phrase before it and a qualifier does not.
 */
export function demoteQualifiers(text: string, drafts: readonly Draft[]): void {
  const last = drafts.at(-1);
  if (last && describes(text, last)) last.kind = 'other';
  for (let k = 0; k + 1 < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if (describes(text, d)) d.kind = 'other';
    const next = drafts[k + 1] as Draft;
    if (d.kind !== 'quantity' || d.unitClass === 'rate' || next.kind !== 'quantity' || next.numeral.clause !== d.numeral.clause) continue;
    if (next.start - d.end > REACH) continue;
    const between = text.slice(d.end, next.start);
    if (BOUND.test(between) && !LISTED.test(between) && !STEP.test(between)) d.kind = 'other';
  }
}

/** 消除收入20万元以下的薄弱村: a threshold of an attribute that sorts things, with no figure of theirs. */
function describes(text: string, d: Draft): boolean {
  if (d.kind !== 'quantity' || d.unitClass !== 'measure') return false;
  return (
    /^以[上下]的[^，。；]/.test(text.slice(d.end, d.end + 4)) &&
    ATTRIBUTE.test(text.slice(Math.max(d.numeral.clause, d.start - 4), d.start))
  );
}
const ATTRIBUTE = /(?:收入|资产|资本|投资额?|产值|税收|面积|存款|营收)$/;

/** 由9600元以下提高到15600元以上: the bounded figure is the old value. */
const STEP = /^以[上下](?:进一步)?[^的]{0,4}[到至]/;
/** Two figures of a list, each with its own noun: 100所以上学校、50个基地. */
const LISTED = /[、和及与并；]|[，,]/;
