import { drawMinimap } from '../../components/minimap/draw-minimap.ts';
import { extract } from '../../lib/core/extract/extract.ts';
import type { StatusCode } from '../../lib/core/status.ts';
import type { PageView } from '../../lib/messages/calls.ts';
import { articleRoot, detectPage } from '../../lib/page/article-root.ts';
import { Highlights } from '../../lib/page/highlight.ts';
import { type Mark as DrawnMark, marksOf } from '../../lib/page/mark.ts';
import { placesOf } from '../../lib/page/minimap-places.ts';
import { readArticle, readingOf } from '../../lib/page/read-page.ts';
import { visibility } from '../../lib/page/visibility.ts';
import { PageWatch } from '../../lib/page/watch.ts';

/** What the benchmarks call on a page; it is bundled from the annotator's own parts. Each sets the marks `NAME: start` and `NAME: end`. */
export interface InPage {
  /** Repeats the article's content so that it stands there `times` times. */
  repeatArticle(times: number): void;
  /** `pass`: index, the text handed on, and highlights of every commitment, as the annotator does it. The numbers are found elsewhere, before. */
  pass(): Promise<Found>;
  /** `bare`: the least that any reader of the page's numbers must do: walk its text once and scan it. */
  bare(): void;
  /** `peer`: mark.js marks what the last `pass` highlighted. Answers how many elements it put in. */
  peer(): number;
  /** `edits`: two thousand edits of the article's text and the layouts they need, by the page itself; `watched`: while the annotator is there. */
  edits(watched: boolean): Promise<void>;
  /** `places`: where the first 2,500 commitments of the page stand, for the minimap. */
  places(): Promise<number[]>;
  /** `canvas`: a minimap of one commitment, for which the browser sets up its first canvas; `strip`: one with commitments at these places. */
  strip(places: number[]): void;
}

export interface Found {
  nodesAdded: number;
  characters: number;
  highlights: number;
}

const EDITS = 2000;
const STATUSES: StatusCode[] = ['none', 'todo', 'on', 'late', 'done', 'changed', 'paused'];
const BARE_SCAN = /[0-9０-９一二三四五六七八九十百千万亿两零〇]+/g;

function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

/** Every promise as a commitment, and every heading as a task's. */
function viewOf(text: string): PageView {
  const mentions = extract(text, { referenceDate: '2020-06-01' });
  const target = { commitmentId: 'c', taskId: 't', status: 'none' } as const;
  return {
    planId: 'p',
    matches: mentions.filter(({ kind }) => kind === 'commitment').map(({ start, end, text }) => ({ start, end, text, ...target })),
    tasks: mentions.filter(({ kind }) => kind === 'enumerator').map(({ start, end }) => ({ start, end, taskId: 't' })),
  };
}

/** What mark.js puts on the page as a script of its own. */
declare const Mark: new (root: Node) => { markRegExp(words: RegExp, options: { filter: () => boolean }): void };

let highlighted: readonly DrawnMark[] = [];
let roots = new Set<Node>();

/** Every text node below a root, with where its data begins in all of them together. */
function textStarts(root: Node): Map<Node, number> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const starts = new Map<Node, number>();
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.set(node, length);
    length += (node as Text).length;
  }
  return starts;
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
    roots = new Set();
    const index = await readArticle(roots);
    // A message is written as JSON by whom it comes from, and read by whom it goes to; the background is another process.
    const message = JSON.stringify(readingOf(index, detectPage()));
    performance.mark('pass: end');
    const answer = JSON.stringify(viewOf(JSON.parse(message).text));
    await nextTask();
    performance.mark('draw: start');
    const view = JSON.parse(answer) as PageView;
    const isShown = visibility();
    const marks = marksOf(view, index).filter(({ range }) => isShown(range.startContainer));
    new Highlights(new AbortController().signal).draw(marks);
    performance.mark('draw: end');
    highlighted = marks;
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

  peer() {
    const root = articleRoot();
    // Its quick way: one expression for all words, of whose hits in reading order only ours are taken. (Its way with offsets is quadratic.)
    const words = [...new Set(highlighted.map(({ text }) => text))].sort((a, b) => b.length - a.length);
    const expression = new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|'), 'g');
    const starts = textStarts(root);
    const ours = new Set(highlighted.map(({ range }) => `${starts.get(range.startContainer)}+${range.startOffset}`));
    const hits = [...starts].flatMap(([node, start]) =>
      [...(node as Text).data.matchAll(expression)].map(({ index }) => ours.has(`${start}+${index}`)),
    );
    let hit = 0;
    performance.mark('peer: start');
    new Mark(root).markRegExp(expression, { filter: () => hits[hit++] === true });
    performance.mark('peer: end');
    return document.querySelectorAll('[data-markjs]').length;
  },

  async edits(watched) {
    if (watched) {
      await inPage.pass();
      const signal = new AbortController().signal;
      new PageWatch({ read: async () => false, paused: () => {} }, signal).follow(roots);
    }
    const root = articleRoot() as HTMLElement;
    const nodes = [...textStarts(root).keys()].filter((node) => (node as Text).data.trim());
    await nextTask();
    performance.mark('edits: start');
    for (let edit = 0; edit < EDITS; edit += 1) {
      (nodes[(edit * 37) % nodes.length] as Text).appendData('。');
      if (edit % 100 === 0) root.getBoundingClientRect();
    }
    // What the page's observers hear of it belongs to the edit.
    await Promise.resolve();
    performance.mark('edits: end');
  },

  async places() {
    const index = await readArticle();
    const marks = marksOf(viewOf(index.text), index).filter(({ paint }) => paint !== 'task');
    await nextTask();
    performance.mark('places: start');
    const places = await placesOf(marks.slice(0, 2500), document.scrollingElement as Element);
    performance.mark('places: end');
    await nextTask();
    return places.map(({ at }) => at);
  },

  strip(places) {
    const canvas = document.createElement('canvas');
    document.body.append(canvas);
    const marks = places.map((at, index) => ({ at, status: STATUSES[index % STATUSES.length] as StatusCode }));
    const size = { width: 14, height: 1000, scale: 2 };
    performance.mark('canvas: start');
    drawMinimap(canvas, marks.slice(0, 1), size, () => '#1b5fab');
    performance.mark('canvas: end');
    performance.mark('strip: start');
    drawMinimap(canvas, marks, size, () => '#1b5fab');
    // Read back, so that what the browser put off is counted as well.
    canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
    performance.mark('strip: end');
  },
};

/** A task of the page's own: what the benchmark asks of the page from outside is written down in another way. */
function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next, 50));
}

Object.assign(globalThis, { inPage });
