/**
 * The registry of a window's highlights; every frame has its own. Its getter is taken from that window each time: asked as
 * `window.CSS.highlights`, Firefox 153 soon answers a content script with the registry of another window that was asked at the same place.
 */
export function highlightsOf({ CSS }: Window & typeof globalThis): HighlightRegistry {
  return Object.getOwnPropertyDescriptor(CSS, 'highlights')?.get?.call(CSS) as HighlightRegistry;
}
