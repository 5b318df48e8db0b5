/** What a click opens is open by then, with its animation. */
const OPENED_MS = 400;
/** So many hidden parts of a page are waited for. */
const MOST_WAITED = 200;

/**
 * Calls `changed` when parts of the page may have been shown or hidden without an edit of its text: a folded part that opens, a tab that
 * is chosen, a window of another size, a hidden tab that comes to the front.
 *
 * Answers a function that takes the parts that are not shown now, in place of those it was given before: one of them that gets a size has been
 * shown, whatever did it (a pointer that rests on a tab, a timer, a style sheet).
 */
export function watchShown(changed: () => void, signal: AbortSignal): (unseen: readonly Element[]) => void {
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(changed, OPENED_MS);
  };
  // `toggle` does not bubble.
  document.addEventListener('toggle', soon, { signal, capture: true });
  document.addEventListener('click', soon, { signal, capture: true, passive: true });
  document.addEventListener('transitionend', soon, { signal, passive: true });
  document.addEventListener('visibilitychange', soon, { signal });
  addEventListener('resize', soon, { signal, passive: true });
  // The browser tells once of each part that it is given, also of those without a size.
  const sizes = new ResizeObserver((told) => told.some(({ target }) => target.checkVisibility()) && soon());
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    sizes.disconnect();
  });
  return (unseen) => {
    sizes.disconnect();
    if (!signal.aborted) for (const element of unseen.slice(0, MOST_WAITED)) sizes.observe(element);
  };
}
