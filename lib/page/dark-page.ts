/** Half of what a light ground reflects, roughly: what stands on a darker one is light. */
const MIDDLE = 128;

/** Whether the page's own ground is dark; a ground that is named in no plain way counts as light, as does none. */
export function isDarkPage(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const [red, green, blue, alpha = 1] = (/^rgba?\((.*)\)$/.exec(getComputedStyle(element).backgroundColor)?.[1] ?? '')
      .split(/[,\s/]+/)
      .map(Number) as [number, number?, number?, number?];
    if (green === undefined || blue === undefined || alpha < 0.5) continue;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < MIDDLE;
  }
  return false;
}
