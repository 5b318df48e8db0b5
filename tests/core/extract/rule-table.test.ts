import { describe, expect, it } from 'vitest';
import { RULES } from '../../../lib/core/extract/extract.ts';
import { skipSpaces } from '../../../lib/core/extract/lexicon/chars.ts';
import { followedBy, ledBy, ofForm, type Rule, RuleTable } from '../../../lib/core/extract/rule-table.ts';
import { lexed } from '../lexed.ts';
import { CORPUS_FILES, readCases, unmark } from './corpus-cases.ts';

const TEXTS = CORPUS_FILES.flatMap((file) => readCases(file).map(({ text }) => unmark(text).text));

/** Places at which a rule fits although the table would not have tried it. */
function missed(rules: readonly Rule[]): string[] {
  return TEXTS.flatMap((text) => {
    const { numerals } = lexed(text);
    return numerals.flatMap((numeral, at) => {
      const behind = text.charAt(skipSpaces(text, numeral.end));
      const before = text.charAt(numeral.start - 1);
      const waits = (chars: string | undefined, char: string) => chars !== undefined && (char === '' || !chars.includes(char));
      const own = rules.filter((rule) => rule.form === undefined || rule.form === numeral.form);
      const left = own.filter((rule) => waits(rule.followedBy, behind) || waits(rule.ledBy, before));
      return left.some((rule) => rule({ text, numerals, at, unlisted: 0 }, numeral)) ? [text.slice(numeral.start)] : [];
    });
  });
}

describe('RuleTable', () => {
  it('leaves out no rule that fits anywhere in the corpus', () => {
    expect(RULES.filter((rule) => rule.followedBy !== undefined).length).toBeGreaterThan(10);
    expect(missed(RULES)).toEqual([]);
  });

  it('would miss what a rule does not say about itself', () => {
    const forgetful = RULES.map((rule) => (rule.followedBy?.includes('％') ? followedBy('所', (scan, n) => rule(scan, n)) : rule));
    expect(missed(forgetful)).not.toEqual([]);
    expect(missed(RULES.map((rule) => (rule.ledBy?.includes('第') ? ledBy('前', (scan, n) => rule(scan, n)) : rule)))).not.toEqual([]);
  });

  it('keeps the order of its rules, whatever they wait for', () => {
    const { numerals } = lexed('3所');
    const tried: string[] = [];
    const named = (name: string) => () => {
      tried.push(name);
      return null;
    };
    const table = new RuleTable([
      named('first'),
      followedBy('所个', named('second')),
      followedBy('元', named('other')),
      ledBy('第', named('other')),
      ofForm('han', named('other')),
      ofForm('arabic', named('third')),
      named('last'),
    ]);
    table.read({ text: '3所', numerals, at: 0, unlisted: 0 }, numerals[0] as (typeof numerals)[number]);
    expect(tried).toEqual(['first', 'second', 'third', 'last']);
  });
});
