interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}

/** Between the offer and the window's edge. */
const PADDING = 8;

/**
 * Where an offer of this size stands beside selected text, `gap` px off it, in viewport coordinates: under its end, else over its
 * beginning, else right or left of it. It lies over none of the text's `rects` (in reading order). Null when the text leaves no room, or
 * is scrolled out of the window.
 */
export function placeOffer(rects: readonly Box[], { width, height }: Size, window: Size, gap: number): { x: number; y: number } | null {
  const seen = rects.filter(({ left, top, right, bottom }) => right > left && bottom > top && bottom > 0 && top < window.height);
  const [first] = seen;
  const last = seen.at(-1);
  if (!first || !last) return null;
  const right = Math.max(...seen.map((rect) => rect.right));
  const left = Math.min(...seen.map((rect) => rect.left));
  const level = between(last.bottom - height, window.height - PADDING - height);
  const places = [
    { x: last.right - width, y: last.bottom + gap },
    { x: first.left, y: first.top - gap - height },
    { x: right + gap, y: level },
    { x: left - gap - width, y: level },
  ].map(({ x, y }) => ({ x: between(x, window.width - PADDING - width), y }));
  return (
    places.find(
      ({ x, y }) =>
        y >= PADDING &&
        y + height <= window.height - PADDING &&
        !seen.some((rect) => rect.left < x + width && rect.right > x && rect.top < y + height && rect.bottom > y),
    ) ?? null
  );
}

function between(place: number, most: number): number {
  return Math.round(Math.max(PADDING, Math.min(place, most)));
}
