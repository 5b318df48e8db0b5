import { type Mark, measured } from './mark.ts';

/** Brings a mark near the top of the window, so that a card has the room below it. What is fixed to the window stays there. */
export function raiseMark(mark: Mark): void {
  scrollBy({ top: measured(mark).getBoundingClientRect().top - innerHeight * 0.15, behavior: 'instant' });
}

/** Brings a mark into the window's upper half, with room for its card below; leaves the page alone when it is there already. */
export function scrollToMark(mark: Mark): void {
  const range = measured(mark);
  // Inner scroll areas first: only they know how to show their own content.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight * 0.6) return;
  scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
}
