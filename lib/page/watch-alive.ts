const EVERY_MS = 2000;

/**
 * The browser tells a page nothing when an extension is disabled, removed or updated, so the page asks: reading one property, while it is
 * shown and when it is shown again. A port to the background would tell, but closes with every sleep of the worker too, and opening it
 * anew would keep the worker awake.
 */
export function watchAlive(isAlive: () => boolean, signal: AbortSignal): void {
  const look = () => {
    if (!document.hidden) isAlive();
  };
  const timer = setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
