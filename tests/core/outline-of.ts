import { type Heading, outlineNumerals } from '../../lib/core/outline/outline.ts';
import { lexed } from './lexed.ts';

/** A text's headings; the product gets them from the same pass as the mentions. */
export function outlineOf(text: string): Heading[] {
  return outlineNumerals(text, lexed(text).numerals);
}
