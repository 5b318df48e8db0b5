import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Numeral } from './lex.ts';
import type { Unit } from './lexicon/units.ts';

/** A mention while the refiners work on it. `quantity` is a figure whose meaning (commitment, result, other) is not decided yet. */
export interface Draft {
  start: number;
  end: number;
  kind: Mention['kind'] | 'quantity';
  value: number;
  valueHigh: number | null;
  unit: string | null;
  unitClass: Unit['class'] | null;
  comparator: Quantity['comparator'];
  bound: NonNullable<Quantity['bound']> | null;
  approx: boolean;
  numeral: Numeral;
  /** The part of its clause before it and after it that no other quantity claims. */
  left: number;
  right: number;
  /** Offsets of the noun phrase before it once the words that carry meaning of their own are stripped; empty when start === end. */
  nounStart: number;
  nounEnd: number;
  /** Where the words after it begin that are no comparator (以上, 左右). */
  tail: number;
  /** It only changes a stated value (增长), or it states the value reached (达到), or neither is said. */
  motion: 'change' | 'level' | null;
  /** The clause's own words lean it to the past (已) or to the future (将). */
  lean: 'past' | 'future' | null;
  /** Same clause as the quantity before it, with nothing but a list mark between their phrases. */
  coordinated: boolean;
  subject: string | null;
  verb: string | null;
  hedge: string | null;
  deadline: string | null;
  /** The deadline of the sentence or heading that leads the list it stands in. */
  deadlineInherited: string | null;
  place: string[] | null;
  baseline: number | null;
  /** Its verb is negated: it was neither promised nor achieved. */
  negated: boolean;
  /** It is the old value that the figure after it starts from. */
  old: boolean;
  task: string | null;
  /** A date that says by when: 到2022年, 5年内, 2020年底前. */
  due: boolean;
  /** The last year of a five-year plan that says when (“十四五”期间), otherwise null. */
  lastYear: number | null;
  /** A date that only says what is compared with: 比2020年翻一番. */
  compared: boolean;
}

/** What every expression has; the rest of a draft is read of quantities only. */
type Common = Pick<
  Draft,
  | 'start'
  | 'end'
  | 'kind'
  | 'value'
  | 'valueHigh'
  | 'unit'
  | 'unitClass'
  | 'comparator'
  | 'bound'
  | 'approx'
  | 'numeral'
  | 'due'
  | 'lastYear'
  | 'compared'
>;

/**
 * A draft with everything but the span, kind and number left open. What is no quantity is made without the fields that only a quantity's
 * phrase fills: a hostile page holds fifty thousand bare figures, and half of the time would go into collecting them.
 */
export function draft(numeral: Numeral, start: number, end: number, kind: Draft['kind'], value: number, unit: Unit | null): Draft {
  if (kind === 'quantity') return quantity(numeral, start, end, value, unit);
  const common: Common = {
    start,
    end,
    kind,
    value,
    valueHigh: null,
    unit: unit ? unit.canonical : null,
    unitClass: unit ? unit.class : null,
    comparator: '=',
    bound: null,
    approx: false,
    numeral,
    due: false,
    lastYear: null,
    compared: false,
  };
  return common as Draft;
}

function quantity(numeral: Numeral, start: number, end: number, value: number, unit: Unit | null): Draft {
  return {
    start,
    end,
    kind: 'quantity',
    value,
    valueHigh: null,
    unit: unit ? unit.canonical : null,
    unitClass: unit ? unit.class : null,
    comparator: '=',
    bound: null,
    approx: false,
    numeral,
    due: false,
    lastYear: null,
    compared: false,
    left: numeral.clause,
    right: end,
    nounStart: start,
    nounEnd: start,
    tail: end,
    motion: null,
    lean: null,
    coordinated: false,
    subject: null,
    verb: null,
    hedge: null,
    deadline: null,
    deadlineInherited: null,
    place: null,
    baseline: null,
    negated: false,
    old: false,
    task: null,
  };
}

/** What a rule sees: the text, its numerals, and which one is the rule's turn. */
export interface Scan {
  readonly text: string;
  readonly numerals: readonly Numeral[];
  at: number;
  /** Figures before this one stand in a list that was looked through and shares no unit. */
  unlisted: number;
}
