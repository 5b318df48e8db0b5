/** What a click opens is open by then, with its animation. */
const OPENED_MS = 400;

/**
 * Calls `changed` when parts of the page may have been shown or hidden without an edit of its text: a folded part that opens, a tab that
 * is chosen, a window of another size, a hidden tab that comes to the front.
 */
export function watchShown(changed: () => void, signal: AbortSignal): void {
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
  signal.addEventListener('abort', () => clearTimeout(timer));
}
