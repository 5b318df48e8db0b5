import { type Phrase, phraseOf } from './grams.ts';

/** The titles above a place of the text: its paragraph's opening words, and the heading that it stands under. Asked in ascending order. */
export type TitlesOf = (start: number) => readonly Phrase[];

/** A line that can be a heading. */
const HEADING = /^\s{0,8}(?!\d{4}年\d{1,2}月)(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s{0,4})?([^。；：:\n\t]{2,40})[：:]?\s{0,8}$/;

export function titlesAbove(text: string): TitlesOf {
  let next = 0;
  let heading: Phrase | null = null;
  let line = -1;
  let titles: readonly Phrase[] = [];
  return (start) => {
    const own = text.lastIndexOf('\n', start - 1) + 1;
    if (own === line) return titles;
    line = own;
    for (; next < own; ) {
      const stop = text.indexOf('\n', next);
      const words = stop - next <= 50 ? HEADING.exec(text.slice(next, stop))?.[1] : undefined;
      if (words !== undefined) heading = phraseOf(words, () => 1);
      next = stop + 1;
    }
    const opening = /^[^。：，\n]{2,30}/.exec(text.slice(own, own + 40))?.[0];
    titles = [opening === undefined ? null : phraseOf(opening, () => 1), heading].filter((one) => one !== null);
    return titles;
  };
}
