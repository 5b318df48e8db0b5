import { dayOf } from '../core/day.ts';
import { type ExtractOptions, extractInSteps } from '../core/extract/extract.ts';
import type { Mention } from '../core/model/mention.ts';
import type { Heading } from '../core/outline/outline.ts';
import { type AnchorIndex, anchorIndex } from '../core/resolve/anchor-index.ts';
import type { PageReading } from '../messages/calls.ts';
import { askTab } from '../messages/send.ts';

/** A page's text with everything numeric in it. All offsets are UTF-16 units into `text`. */
export interface PageContent {
  text: string;
  /** The day the page dates itself by. */
  publishedOn: string | null;
  mentions: Mention[];
  headings: Heading[];
}

/** What of a reading the numbers are found in. */
type Source = Pick<PageReading, 'text' | 'publishedOn' | 'listed'>;

/** Their text made ready for stored places; made when it is first asked for. */
const anchored = new WeakMap<PageContent, AnchorIndex>();

/** So long may one piece of the work keep other messages waiting. */
const SLICE_MS = 30;

/** What was read last in each tab. In memory alone: when the worker dies, the next reading is made anew. */
const contents = new Map<number, { asked: string; content: PageContent }>();

/**
 * Finds the numbers of a tab's text. A page sends its text whenever it changed and whenever it is told to; what was found in the same
 * text before is answered at once.
 */
export async function contentOf(tabId: number, { text, publishedOn, listed = [] }: Source): Promise<PageContent> {
  const referenceDate = publishedOn ?? dayOf(new Date());
  const asked = JSON.stringify([publishedOn, referenceDate, listed]);
  const before = contents.get(tabId);
  if (before?.content.text === text && before.asked === asked) return before.content;
  const content = { text, publishedOn, ...(await extractInSlices(text, { referenceDate, listed })) };
  contents.set(tabId, { asked, content });
  return content;
}

/** What was read last in a tab. A worker that was started again since asks the page for its text; null where no annotator answers. */
export async function lastContent(tabId: number): Promise<PageContent | null> {
  const last = contents.get(tabId)?.content;
  if (last) return last;
  const page = await askTab(tabId, 'readForPlan', null).catch(() => null);
  return page && contentOf(tabId, { ...page, listed: page.shape.listed });
}

/** The index in which stored places are looked for. */
export function anchorsIn(content: PageContent): AnchorIndex {
  const index = anchored.get(content) ?? anchorIndex(content);
  anchored.set(content, index);
  return index;
}

export function forgetContent(tabId: number): void {
  contents.delete(tabId);
}

async function extractInSlices(text: string, options: ExtractOptions): Promise<{ mentions: Mention[]; headings: Heading[] }> {
  const steps = extractInSteps(text, options);
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resume) => setTimeout(resume));
    end = performance.now() + SLICE_MS;
  }
}
