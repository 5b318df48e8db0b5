import { frameOf, type Mark, placeOf } from './mark.ts';
import { contentTop } from './scroller.ts';
import { TimeSlice } from './time-slice.ts';

/** Marks measured between two looks at the clock. */
const STRIDE = 100;

/** Where marks stand in the content of `scroller`: 0 at its top, 1 at its end. What is not laid out has no place. */
export async function placesOf(marks: readonly Mark[], scroller: Element): Promise<{ mark: Mark; at: number }[]> {
  const places: { mark: Mark; at: number }[] = [];
  const slice = new TimeSlice();
  // One live range for all: the browser updates every live range at every edit of the page.
  const range = document.createRange();
  for (let first = 0; first < marks.length; first += STRIDE) {
    if (slice.isOver) await slice.rest();
    const top = contentTop(scroller);
    const { scrollHeight } = scroller;
    for (const mark of marks.slice(first, first + STRIDE)) {
      const rect = frameOf(mark.range.startContainer) ? placeOf(mark) : rectOf(range, mark);
      if (rect && (rect.width > 0 || rect.height > 0)) places.push({ mark, at: (rect.top - top) / scrollHeight });
    }
  }
  return places;
}

function rectOf(range: Range, { range: { startContainer, startOffset, endContainer, endOffset } }: Mark): DOMRect | null {
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    // The page cut the node short since: the next reading makes new marks.
    return null;
  }
  return range.getBoundingClientRect();
}
