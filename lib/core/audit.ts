import { changeCheck } from './audit/change-check.ts';
import { partsCheck } from './audit/parts-check.ts';
import { rateCheck } from './audit/rate-check.ts';
import type { Sentence } from './audit/sentence.ts';
import { totalsCheck } from './audit/totals-check.ts';
import type { Mention } from './model/mention.ts';
import type { FindingKind } from './model/review.ts';

/** One sum that a text states and that was worked out anew. */
export interface AuditFinding {
  kind: FindingKind;
  /** Index of the mention that states it. */
  mention: number;
  /** The mentions it was worked out from, in the order of the sum. */
  from: number[];
  /** The figures used, in the same order. */
  figures: number[];
  /** What comes out, and what the text says, in `unit`. */
  expected: number;
  stated: number;
  unit: string | null;
  /** Whether they differ beyond rounding. */
  isWrong: boolean;
}

/**
 * The arithmetic of a text itself, without any plan: shares, completion rates, changes from a stated value, sums of parts and running totals
 * are worked out anew. Also those that come out are told, so that a reader sees what was checked. Pure.
 */
export function auditText(text: string, mentions: readonly Mention[]): AuditFinding[] {
  const perSentence = sentencesOf(text, mentions).flatMap((sentence) => [
    ...rateCheck(sentence),
    ...changeCheck(sentence),
    ...partsCheck(sentence),
  ]);
  return [...perSentence, ...totalsCheck(text, mentions)].sort((a, b) => a.mention - b.mention);
}

/** Figures by the sentence they stand in. */
function sentencesOf(text: string, mentions: readonly Mention[]): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Sentence | null = null;
  for (const [at, mention] of mentions.entries()) {
    if (mention.kind !== 'result' && mention.kind !== 'commitment') continue;
    const last = current?.figures.at(-1)?.mention;
    if (!current || !last || /[。；;\n]/.test(text.slice(last.end, mention.start))) {
      current = { text, figures: [] };
      sentences.push(current);
    }
    current.figures.push({ at, mention });
  }
  return sentences;
}
