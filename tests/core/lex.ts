import { type Lexed, lexInSteps } from '../../lib/core/extract/lex.ts';

/** A text's numerals and lines at once; the product reads them in steps. */
export function lex(text: string): Lexed {
  const steps = lexInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
