const EVERY_MS = 1000;

/** Calls `moved` at each new address that the document gets without being loaded again: pushState, a #part, going back. */
export function watchAddress(moved: () => void, signal: AbortSignal): void {
  const { navigation } = self;
  if (navigation) {
    navigation.addEventListener('currententrychange', moved, { signal });
    return;
  }
  // Firefox before 147 tells a content script of no pushState, and webNavigation would ask people for one more permission: one property is read.
  let seen = location.href;
  const timer = setInterval(() => {
    if (seen === location.href) return;
    seen = location.href;
    moved();
  }, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
