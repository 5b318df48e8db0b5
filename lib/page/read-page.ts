import { dayOf } from '../core/day.ts';
import { detect } from '../core/detect.ts';
import { extractInSteps } from '../core/extract/extract.ts';
import type { Mention } from '../core/model/mention.ts';
import type { TextIndex } from '../core/text/text-index.ts';
import type { PageReading } from '../messages/calls.ts';
import { boundedReading } from '../messages/reading-limits.ts';
import { indexPage } from './index-page.ts';
import { articleRoot, readFacts } from './read-facts.ts';
import { TimeSlice } from './time-slice.ts';

/** What was read, and the way back from its offsets to the page's nodes. */
export interface ReadPage {
  root: Node;
  index: TextIndex<Node>;
  reading: PageReading;
}

const WANTED = new Set<Mention['kind']>(['commitment', 'result']);

/** The article's text as it stands now. */
export async function readArticle(): Promise<Pick<ReadPage, 'root' | 'index'>> {
  const root = articleRoot();
  return { root, index: await indexPage(root, new TimeSlice()) };
}

/** Finds promises, results and numbered headings in the article's text. */
export async function readPage(article: Pick<ReadPage, 'root' | 'index'>): Promise<ReadPage> {
  const { index } = article;
  const slice = new TimeSlice();
  const { title, publishedOn } = detect(readFacts());
  const steps = extractInSteps(index.text, { referenceDate: publishedOn ?? dayOf(new Date()), kinds: WANTED });
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (slice.isOver) await slice.rest();
  await slice.rest();
  const { mentions, headings } = step.value;
  const isShown = visibility();
  const shown = mentions.filter(({ start }) => isShown(index.span(start, start + 1).start.parentElement));
  return { ...article, reading: boundedReading({ title, publishedOn: publishedOn ?? null, mentions: shown, headings }) };
}

/** `visibilityProperty` is called `checkVisibilityCSS` before Chromium 121. */
const HIDDEN_TOO = { visibilityProperty: true, checkVisibilityCSS: true };

/** Text that a style sheet hides (a copy for small screens, a folded part) is not on the page for its reader. Asks once an element. */
function visibility(): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    if (!element) return false;
    const shown = known.get(element) ?? element.checkVisibility(HIDDEN_TOO);
    known.set(element, shown);
    return shown;
  };
}
