/** The page must be quiet this long before it is read again. */
const QUIET_MS = 300;
/** A page that never rests is read at most this often. */
const LONGEST_WAIT_MS = 20_000;
/** After so long without a change the next one is answered quickly again. */
const CALM_MS = 60_000;

/**
 * Calls `changed` after the body's text or structure changed. Every call doubles the quiet time asked for, so a page with
 * a ticking clock costs less and less.
 */
export function watchPage(changed: () => Promise<void>, signal: AbortSignal): void {
  let timer = 0;
  let wait = QUIET_MS;
  let firstChange: number | null = null;
  let lastCall = performance.now();

  async function call(): Promise<void> {
    firstChange = null;
    lastCall = performance.now();
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    await changed();
  }

  const observer = new MutationObserver(() => {
    const now = performance.now();
    firstChange ??= now;
    if (now - lastCall > CALM_MS) wait = QUIET_MS;
    if (now - firstChange > LONGEST_WAIT_MS) return;
    clearTimeout(timer);
    timer = window.setTimeout(call, wait);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
