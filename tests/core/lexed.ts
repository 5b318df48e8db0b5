import { type Lexed, lexInSteps } from '../../lib/core/extract/lex.ts';

/** A text's numerals and lines; the product reads them in steps. */
export function lexed(text: string): Lexed {
  const steps = lexInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
