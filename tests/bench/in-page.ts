import { isPolicyPage } from '../../lib/core/detect.ts';
import { Highlights } from '../../lib/page/highlight.ts';
import { marksOf } from '../../lib/page/mark.ts';
import { articleRoot, readFacts } from '../../lib/page/read-facts.ts';
import { readArticle, readPage } from '../../lib/page/read-page.ts';

/** What the benchmarks call on a page; it is bundled from the annotator's own parts. Each sets the marks `NAME: start` and `NAME: end`. */
export interface InPage {
  /** Repeats the article's content so that it stands there `times` times. */
  repeatArticle(times: number): void;
  /** `pass`: index, extraction and highlights of every commitment, as the annotator does it. */
  pass(): Promise<Found>;
  /** `bare`: the least that any reader of the page's numbers must do: walk its text once and scan it. */
  bare(): void;
  /** `gate`: what runs on every page. True for a policy page. */
  gate(): boolean;
}

export interface Found {
  nodesAdded: number;
  characters: number;
  highlights: number;
}

const BARE_SCAN = /[0-9０-９一二三四五六七八九十百千万亿两零〇]+/g;

function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

const inPage: InPage = {
  repeatArticle(times) {
    const root = articleRoot();
    const once = [...root.childNodes];
    const copies = document.createDocumentFragment();
    for (let done = 1; done < times; done += 1) for (const node of once) copies.append(node.cloneNode(true));
    root.appendChild(copies);
  },

  async pass() {
    const nodes = countNodes();
    await nextTask();
    performance.mark('pass: start');
    const { reading, index } = await readPage(await readArticle());
    const matches = reading.mentions.flatMap(({ kind }, mention) =>
      kind === 'commitment' ? [{ mention, commitmentId: 'c', taskId: 't', status: 'none' as const }] : [],
    );
    const tasks = reading.headings.map((_, heading) => ({ heading, taskId: 't' }));
    const marks = marksOf({ planId: 'p', matches, tasks }, reading, index);
    new Highlights(new AbortController().signal).draw(marks);
    performance.mark('pass: end');
    await nextTask();
    return { nodesAdded: countNodes() - nodes, characters: index.text.length, highlights: marks.length };
  },

  bare() {
    performance.mark('bare: start');
    const walker = document.createTreeWalker(articleRoot(), NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) text += (node as Text).data;
    const found = [...text.matchAll(BARE_SCAN)].length;
    performance.mark('bare: end');
    if (found === 0) throw new Error('The page holds no number.');
  },

  gate() {
    performance.mark('gate: start');
    const isPolicy = isPolicyPage(readFacts());
    performance.mark('gate: end');
    return isPolicy;
  },
};

/** A task of the page's own: what the benchmark asks of the page from outside is written down in another way. */
function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next, 50));
}

Object.assign(globalThis, { inPage });
