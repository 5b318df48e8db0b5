import { elementOf, type Mark, placeOf } from './mark.ts';

/** Brings a mark near the top of the window, so that a card has the room below it. What is fixed to the window stays there. */
export function raiseMark(mark: Mark): void {
  scrollBy({ top: placeOf(mark).top - innerHeight * 0.15, behavior: 'instant' });
}

/** Brings a mark into the window's upper half, with room for its card below; leaves the page alone when it is there already. */
export function scrollToMark(mark: Mark): void {
  // Inner scroll areas and frames first: only they know how to show their own content.
  elementOf(mark.range.startContainer)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top, bottom } = placeOf(mark);
  if (top >= 0 && bottom <= innerHeight * 0.6) return;
  scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
}
