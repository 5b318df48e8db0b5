/** The page must be quiet this long before it is read again. */
const QUIET_MS = 300;
/** However restless the page, the quiet that is waited for is no longer than this. */
const LONGEST_WAIT_MS = 20_000;
/** A page that does not come to rest is read all the same when so many times the quiet have gone by. */
const PATIENCE = 4;
/** After so long without a change the next one is answered quickly again. */
const CALM_MS = 20_000;
/** So many new texts in a row, without a calm and without the reader's doing, and the page is let alone. */
const MOST_NEW_TEXTS = 5;

/** What the watch wants done. */
export interface WatchedPage {
  /** Read it again. True when the text is another than before. */
  read(): Promise<boolean>;
  /** It keeps changing and is not read any more, until {@link PageWatch.resume}. */
  paused(): void;
}

const ALL = { childList: true, subtree: true, characterData: true };

/**
 * Has a page read again after the text that was read has changed. Each reading doubles the quiet asked for, and a text that keeps
 * changing by itself is given up after some readings, so a page that never rests costs less and less and then nothing. What changes
 * elsewhere on the page (a clock, a carousel) is not looked at, and what changes in a hidden tab waits until it is shown.
 */
export class PageWatch {
  readonly #page: WatchedPage;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver((records) => this.#changed(records));
  /** The trees that the text was read from, and the documents and shadow roots that are observed for them. */
  #roots: Node[] = [];
  readonly #observed = new Set<Node>();
  #timer = 0;
  #wait = QUIET_MS;
  #firstChange: number | null = null;
  #lastChange = 0;
  #newTexts = 0;
  #isPaused = false;
  /** Something changed while the tab was hidden. */
  #owing = false;

  constructor(page: WatchedPage, signal: AbortSignal) {
    this.#page = page;
    this.#signal = signal;
    const shown = () => {
      if (!document.hidden && this.#owing) this.nudge();
    };
    document.addEventListener('visibilitychange', shown, { signal });
    // A frame that shows another document now: nothing in the page itself changes with it.
    const loaded = ({ target }: Event) => target instanceof HTMLIFrameElement && this.nudge();
    document.addEventListener('load', loaded, { signal, capture: true });
    signal.addEventListener('abort', () => this.#rest());
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** From now on these trees are what was read. */
  follow(roots: Iterable<Node>): void {
    this.#roots = [...roots];
    if (this.#isPaused || this.#signal.aborted) return;
    // An observer lets go of all or of none: a page that brings new shadow roots and frames at each address would keep the old ones alive.
    if ([...this.#observed].some(isGone)) this.#unobserve();
    for (const root of [document, ...this.#roots.map((one) => one.getRootNode())]) {
      // Of a document the body alone: our own element stands beside it.
      const tree = (root as Document).body ?? root;
      if (this.#observed.has(tree)) continue;
      this.#observed.add(tree);
      this.#observer.observe(tree, ALL);
    }
  }

  /** The page may have changed in a way that is not seen here: it has a new address, a frame was filled, or a hidden part is shown. */
  nudge(): void {
    if (this.#isPaused || this.#signal.aborted) return;
    if (isReadersDoing()) this.#calm();
    this.#schedule();
  }

  /** Begins anew with a page that was given up. */
  resume(): void {
    this.#isPaused = false;
    this.#calm();
    this.follow(this.#roots);
  }

  #changed(records: MutationRecord[]): void {
    if (!records.some(({ target }) => this.#concerns(target))) return;
    const now = performance.now();
    if (now - this.#lastChange > CALM_MS || isReadersDoing()) this.#calm();
    this.#lastChange = now;
    this.#schedule();
  }

  /** Within what was read, around it, or anywhere once that has gone from the page. */
  #concerns(target: Node): boolean {
    return this.#roots.some((root) => root.contains(target) || target.contains(root) || !root.isConnected);
  }

  #calm(): void {
    this.#wait = QUIET_MS;
    this.#newTexts = 0;
  }

  #schedule(): void {
    if (document.hidden) {
      this.#owing = true;
      return;
    }
    const now = performance.now();
    this.#firstChange ??= now;
    if (now - this.#firstChange > this.#wait * PATIENCE) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#call(), this.#wait);
  }

  async #call(): Promise<void> {
    this.#owing = false;
    this.#firstChange = null;
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    if (!(await this.#page.read()) || this.#signal.aborted) return;
    this.#newTexts += 1;
    if (this.#newTexts < MOST_NEW_TEXTS) return;
    this.#rest();
    this.#isPaused = true;
    this.#page.paused();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#unobserve();
  }

  #unobserve(): void {
    this.#observer.disconnect();
    this.#observed.clear();
  }
}

/** It stands in no page any more, or in the document of a frame that shows another one. */
function isGone(tree: Node): boolean {
  return !tree.isConnected || !tree.ownerDocument?.defaultView;
}

/** What the reader's own click or key brought is welcome at once. */
function isReadersDoing(): boolean {
  return navigator.userActivation?.isActive ?? false;
}
