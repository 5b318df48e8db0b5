import type { StatusCode } from '../../core/status.ts';

/** Names of our own in a registry that belongs to the page. */
const PREFIX = 'jiannuo-';
const LINES: Record<StatusCode, string> = {
  on: 'solid #15b',
  late: 'wavy #940',
  done: 'double #163',
  todo: 'dashed #567',
  changed: 'dashed #64a',
  paused: 'dashed #652',
  none: 'dotted #567',
};

/** No `color`: the page's own stays. Paper shows the article as its publisher made it. */
const STYLE = Object.entries(LINES)
  .map(([code, line]) => `::highlight(${PREFIX}${code}) { text-decoration: underline ${line} 2px; text-underline-offset: 4px; }`)
  .join('\n');

/** Underlines figures by status with the CSS Custom Highlight API until `signal` aborts. Nothing where the browser has none: badges say the same. */
export function highlight(ranges: readonly { code: StatusCode; range: StaticRange }[], signal: AbortSignal): void {
  const registry = (CSS as { highlights?: HighlightRegistry }).highlights;
  if (!registry) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen { ${STYLE} }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const codes = new Set(ranges.map(({ code }) => code));
  const mine = Array.from(codes, (code) => {
    const all = new Highlight(...ranges.filter((each) => each.code === code).map(({ range }) => range));
    registry.set(PREFIX + code, all);
    return { name: PREFIX + code, all };
  });
  signal.addEventListener('abort', () => {
    // Another element of this page may have set its own since.
    for (const { name, all } of mine) if (registry.get(name) === all) registry.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
