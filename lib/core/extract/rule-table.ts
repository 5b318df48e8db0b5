import type { Draft, Scan } from './draft.ts';
import type { Numeral } from './lex.ts';
import { charSet, skipSpaces } from './lexicon/chars.ts';

type Read = (scan: Scan, numeral: Numeral) => Draft | null;

/** A phrase shape: answers the mention that begins at the numeral, or null when the shape is not there. What it waits for is absent where anything will do. */
export interface Rule extends Read {
  /** Characters one of which must stand behind the numeral, spaces aside. */
  followedBy?: string;
  /** Characters one of which must stand right before it. */
  ledBy?: string;
  /** What the numeral is written in. */
  form?: Numeral['form'];
}

/** A shape that only fits where one of `chars` stands behind the numeral, spaces aside. */
export function followedBy(chars: string, rule: Read): Rule {
  return Object.assign(rule, { followedBy: chars });
}

/** A shape that only fits where one of `chars` stands right before the numeral. */
export function ledBy(chars: string, rule: Read): Rule {
  return Object.assign(rule, { ledBy: chars });
}

/** A shape of numerals that are written in one way. */
export function ofForm(form: Numeral['form'], rule: Read): Rule {
  return Object.assign(rule, { form });
}

/** Rules in their order: those that any character may follow, and all that fit before one of them. */
interface Rows {
  anywhere: readonly Rule[];
  followedBy: ReadonlyMap<number, readonly Rule[]>;
}

function rowsOf(rules: readonly Rule[]): Rows {
  const chars = [...new Set(rules.flatMap((rule) => [...(rule.followedBy ?? '')]))];
  return {
    anywhere: rules.filter((rule) => rule.followedBy === undefined),
    followedBy: new Map(chars.map((char) => [char.charCodeAt(0), rules.filter((rule) => rule.followedBy?.includes(char) ?? true)])),
  };
}

/** The rows of each way to write a numeral. */
function rowsByForm(rules: readonly Rule[]): Record<Numeral['form'], Rows> {
  const of = (form: Numeral['form']) => rowsOf(rules.filter((rule) => rule.form === undefined || rule.form === form));
  return { arabic: of('arabic'), han: of('han'), mark: of('mark'), half: of('half') };
}

/** The rules in their order, without those that a numeral's form and the characters beside it rule out: of twenty-six seldom more than eight are left. */
export class RuleTable {
  readonly #leads: ReadonlySet<number>;
  readonly #led: Record<Numeral['form'], Rows>;
  readonly #unled: Record<Numeral['form'], Rows>;

  constructor(rules: readonly Rule[]) {
    this.#leads = charSet(rules.map((rule) => rule.ledBy ?? '').join(''));
    this.#led = rowsByForm(rules);
    this.#unled = rowsByForm(rules.filter((rule) => rule.ledBy === undefined));
  }

  /** What the first rule that fits makes of the numeral, or null. */
  read(scan: Scan, numeral: Numeral): Draft | null {
    const { text } = scan;
    const forms = this.#leads.has(text.charCodeAt(numeral.start - 1)) ? this.#led : this.#unled;
    // Named, not looked up: nearly all are of the first two.
    const rows = numeral.form === 'arabic' ? forms.arabic : numeral.form === 'han' ? forms.han : forms[numeral.form];
    const rules = rows.followedBy.get(text.charCodeAt(skipSpaces(text, numeral.end))) ?? rows.anywhere;
    // Indexed, here and wherever every draft passes: an iterator makes an object a turn until the browser has compiled the loop for good.
    for (let k = 0; k < rules.length; k++) {
      const found = (rules[k] as Rule)(scan, numeral);
      if (found) return found;
    }
    return null;
  }
}
