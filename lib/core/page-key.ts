/**
 * The name under which what is stored about a page is listed: its address without scheme and #part, for the same document is served
 * over http and https. The query stays: old sites tell their documents apart by it.
 */
export function pageKey(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/#.*$/s, '');
}
