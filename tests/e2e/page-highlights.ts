import type { Page } from 'playwright';

export interface Highlight {
  /** Name in the registry: `jn-on`. */
  name: string;
  text: string;
}

/** Every highlight of ours on a page, in no order; the registry is shared with the page, so the page itself can be asked. */
export function highlightsOn(page: Page): Promise<Highlight[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('jn-'))
      .flatMap(([name, highlight]) =>
        [...highlight].map((abstract) => {
          const range = document.createRange();
          range.setStart(abstract.startContainer, abstract.startOffset);
          range.setEnd(abstract.endContainer, abstract.endOffset);
          return { name, text: range.toString() };
        }),
      ),
  );
}

/** Waits until a page shows highlights. Throws when none come within 15 s. */
export async function waitForHighlights(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights].some(([name, one]) => name.startsWith('jn-') && one.size > 0), undefined, {
    timeout: 15_000,
  });
}

/** Scrolls to the `nth` highlight with this text and answers the middle of it in the viewport, for a real pointer. */
export async function middleOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const middle = await page.evaluate(
    async ({ text, nth }) => {
      const ranges = [...CSS.highlights]
        .filter(([name]) => name.startsWith('jn-'))
        .flatMap(([, highlight]) => [...highlight])
        .map((abstract) => {
          const range = document.createRange();
          range.setStart(abstract.startContainer, abstract.startOffset);
          range.setEnd(abstract.endContainer, abstract.endOffset);
          return range;
        })
        .filter((range) => range.toString() === text)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[nth];
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const box = range.getClientRects()[0] as DOMRect;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    { text, nth },
  );
  if (!middle) throw new Error(`No highlight of ours reads ${text}.`);
  return middle;
}

/** Scrolls to the `nth` highlight with this text and clicks it as a hand does: the pointer arrives, then presses. */
export async function clickHighlight(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await middleOf(page, text, nth);
  await page.mouse.move(x, y);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.click(x, y);
}
