import type { Draft, Scan } from './draft.ts';
import type { Numeral } from './lex.ts';
import { skipSpaces } from './lexicon/chars.ts';

/** A phrase shape: answers the mention that begins at the numeral, or null when the shape is not there. */
export interface Rule {
  (scan: Scan, numeral: Numeral): Draft | null;
  /** Characters one of which must stand behind the numeral, spaces aside; absent where any may. */
  followedBy?: string;
}

/** A shape that only fits where one of `chars` stands behind the numeral, spaces aside. */
export function followedBy(chars: string, rule: (scan: Scan, numeral: Numeral) => Draft | null): Rule {
  return Object.assign(rule, { followedBy: chars });
}

/** The rules in their order, without those that the character behind a numeral rules out: of twenty-six seldom more than ten are left. */
export class RuleTable {
  readonly #anywhere: readonly Rule[];
  readonly #followedBy = new Map<number, readonly Rule[]>();

  constructor(rules: readonly Rule[]) {
    this.#anywhere = rules.filter((rule) => rule.followedBy === undefined);
    for (const char of new Set(rules.flatMap((rule) => [...(rule.followedBy ?? '')])))
      this.#followedBy.set(
        char.charCodeAt(0),
        rules.filter((rule) => rule.followedBy?.includes(char) ?? true),
      );
  }

  /** What the first rule that fits makes of the numeral, or null. */
  read(scan: Scan, numeral: Numeral): Draft | null {
    const rules = this.#followedBy.get(scan.text.charCodeAt(skipSpaces(scan.text, numeral.end))) ?? this.#anywhere;
    // Indexed, here and wherever every draft passes: an iterator makes an object a turn until the browser has compiled the loop for good.
    for (let k = 0; k < rules.length; k++) {
      const found = (rules[k] as Rule)(scan, numeral);
      if (found) return found;
    }
    return null;
  }
}
