import { type Heading, outlineNumerals } from '../../lib/core/outline/outline.ts';
import { lex } from './lex.ts';

/** A text's headings; the product gets them from the same pass as the mentions. */
export function outlineOf(text: string): Heading[] {
  return outlineNumerals(text, lex(text).numerals);
}
