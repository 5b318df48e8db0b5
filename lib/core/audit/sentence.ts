import { printedStep } from '../compare/printed.ts';
import type { Mention } from '../model/mention.ts';

/** A figure and its index among the mentions. */
export interface Figure {
  at: number;
  mention: Mention;
}

/** The figures of one sentence, in reading order. */
export interface Sentence {
  text: string;
  figures: Figure[];
}

/** The words between a figure and the one before it. */
export function leadOf({ text, figures }: Sentence, k: number): string {
  const mention = figures[k]?.mention as Mention;
  return text.slice(figures[k - 1]?.mention.end ?? Math.max(0, mention.start - 30), mention.start);
}

/** Percentage points by which a rate may differ from what its figures give: half the last digit of each, and a hair. */
export function slackOf(rate: Mention, part: Mention, whole: Mention): number {
  const half = (mention: Mention) => (printedStep(mention.text) ?? 0) / 2;
  const relative = (mention: Mention) => (mention.value === 0 || printedStep(mention.text) === 1 ? 0 : half(mention) / mention.value);
  return half(rate) + 100 * (part.value / whole.value) * (relative(part) + relative(whole)) + 0.05;
}
