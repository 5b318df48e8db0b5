import type { ToolsHere } from '../core/page-tools.ts';
import { type AnnotatorHandlers, answer } from '../messages/answer.ts';
import type { SelectionUse } from '../messages/calls.ts';
import { MOST } from '../messages/reading-limits.ts';
import { ask } from '../messages/send.ts';
import { tell } from '../messages/tell.ts';
import { besideIn } from './beside-in.ts';
import { CardFrame } from './card-frame.ts';
import { DrawnPage, sameTarget } from './drawn-page.ts';
import { HostElement, type SpokenWords } from './host-element.ts';
import { watchKeyboard } from './keyboard.ts';
import { type Mark, passageMark, placeOf } from './mark.ts';
import { Minimap } from './minimap.ts';
import { watchPointing } from './pointing.ts';
import { readText } from './read-text.ts';
import { raiseMark, scrollToMark } from './scroll-to.ts';
import { type Selected, selected } from './selected.ts';
import { selectedPassage } from './selected-passage.ts';
import { type OfferWords, SelectionOffer } from './selection-offer.ts';
import { PageWatch } from './watch.ts';
import { watchAddress } from './watch-address.ts';
import { watchAlive } from './watch-alive.ts';
import { watchShown } from './watch-shown.ts';

/** What only the extension's entry file knows. */
export interface SessionOptions {
  /** Aborts when the extension was updated or removed. */
  signal: AbortSignal;
  /** The pages that are framed: the card's and the minimap's. */
  cardUrl: string;
  minimapUrl: string;
  /** What is said on the page, in the language chosen now. */
  words: () => SpokenWords & { selection: OfferWords };
  /** False when the extension has gone from under us; aborts `signal` then. */
  isAlive: () => boolean;
  /** Aborts `signal`. */
  end: () => void;
}

/** Everything that the annotator does on one policy page, from the first reading until `signal` aborts. */
export class PageSession {
  readonly #signal: AbortSignal;
  readonly #isAlive: () => boolean;
  readonly #end: () => void;
  readonly #words: SessionOptions['words'];
  readonly #page: DrawnPage;
  readonly #watch: PageWatch;
  readonly #host: HostElement;
  readonly #card: CardFrame;
  readonly #minimap: Minimap;
  readonly #offer: SelectionOffer;
  readonly #heard = new WeakSet<Document>();
  #hear: (shown: Document) => void = () => {};
  #awaitShown: (unseen: readonly Element[]) => void = () => {};
  /** Where the reader is: stepped to, pointed at, or shown in the card. */
  #here: Mark | null = null;
  /** The card was asked for by click, key or panel, not only by resting the pointer. */
  #pinned = false;
  /** The keyboard goes from mark to mark: a closed card leaves it where it stood. */
  #stepping = false;
  /** What had the focus before we took it. */
  #returnTo: Element | null = null;

  constructor({ signal, cardUrl, minimapUrl, words, isAlive, end }: SessionOptions) {
    this.#signal = signal;
    this.#isAlive = isAlive;
    this.#end = end;
    this.#words = words;
    this.#page = new DrawnPage(
      {
        view: (reading) => this.#call(() => ask('viewPage', reading)),
        hidden: (matches) => tell('matchesHidden', { matches }),
        redrawn: () => this.#redrawn(),
        read: (roots) => {
          this.#watch.follow(roots);
          for (const { ownerDocument } of roots) if (ownerDocument) this.#hearIn(ownerDocument);
        },
        left: () => tell('pageLeft', null),
      },
      signal,
    );
    this.#watch = new PageWatch({ read: () => this.#page.read(), paused: () => tell('readingPaused', null) }, signal);
    this.#host = new HostElement(signal);
    this.#card = new CardFrame(this.#host, cardUrl, () => words().card, signal);
    this.#minimap = new Minimap(
      {
        host: this.#host,
        url: minimapUrl,
        marks: () => (this.#page.isShown ? this.#page.commitments : []),
        goTo: (mark) => this.#goTo(mark),
        turnOff: () => void this.#call(() => ask('setToolHere', { tool: 'minimap', on: false })),
      },
      signal,
    );
    this.#offer = new SelectionOffer(
      {
        host: this.#host,
        words: () => words().selection,
        hasTargets: () => this.#page.hasMarks,
        note: (use, passage) => this.#note(use, passage),
        turn: (on) => void this.#call(() => ask('setToolHere', { tool: 'offer', on })),
      },
      signal,
    );
  }

  /** Reads the page, draws it, and keeps both up with the page and the reader. */
  async start(): Promise<void> {
    // Listening first: what the page changes while it is being read must not be missed.
    this.#listen();
    void this.#call(() => ask('pageTools', null)).then((tools) => tools && this.#turnTools(tools));
    await this.#page.read();
  }

  #listen(): void {
    const signal = this.#signal;
    const session = this;
    signal.addEventListener('abort', answer(this.#calls()));
    watchAlive(this.#isAlive, signal);
    this.#awaitShown = watchShown(() => this.#page.reveal() && this.#watch.nudge(), signal);
    const moved = () => {
      this.#page.moved();
      this.#watch.resume();
      this.#watch.nudge();
    };
    watchAddress(moved, signal);
    // A page that comes back from the history was forgotten by the background when it left.
    const returned = (event: PageTransitionEvent) => event.persisted && this.#page.tell();
    addEventListener('pageshow', returned, { signal });
    const hearKeys = watchKeyboard(
      this.#host.stand,
      {
        step: (by) => this.#step(by),
        stepAttention: (by) => void this.#stepAttention(by),
        openHere: () => this.#openHere(),
        leave: () => this.#leave(),
        closeOpenCard: () => this.#close(),
      },
      signal,
    );
    const hearPointer = watchPointing(
      {
        host: this.#host.element,
        get open() {
          return session.#card.mark;
        },
        markAt: (point) => this.#page.markAt(point),
        hover: (mark) => this.#page.point(mark ?? this.#resting),
        show: (mark, pinned, selection) => this.#open(mark, pinned, selection),
        leave: () => {
          if (!this.#pinned && !this.#host.hasFocus) this.#close();
        },
        dismiss: () => this.#close(),
      },
      signal,
    );
    this.#hear = (shown) => {
      hearKeys(shown);
      hearPointer(shown);
      this.#offer.hear(shown);
    };
    this.#hearIn(document);
  }

  /** Listens to the reader in a document, once in each: a frame tells the page around it nothing. */
  #hearIn(shown: Document): void {
    if (this.#heard.has(shown)) return;
    this.#heard.add(shown);
    this.#hear(shown);
  }

  #calls(): AnnotatorHandlers {
    return {
      statusChanged: ({ commitmentId, status }) => {
        this.#page.repaint(commitmentId, status);
        this.#minimap.renew();
        return null;
      },
      show: ({ target, openCard }) => {
        const mark = this.#page.find(target);
        if (!mark) return { found: false };
        this.#goTo(mark);
        if (openCard) this.#open(mark, true, selected());
        return { found: true };
      },
      showSpan: (span) => {
        const mark = this.#page.markOf(span);
        if (!mark) return { found: false };
        this.#close();
        this.#goTo(mark);
        return { found: true };
      },
      selectedSpan: () => {
        const now = selected();
        return now && this.#page.spanOf(now.range);
      },
      step: (by) => {
        this.#step(by);
        return null;
      },
      stepAttention: async (by) => {
        await this.#stepAttention(by);
        return null;
      },
      showHighlights: (isShown) => {
        this.#close();
        this.#page.show(isShown);
        this.#minimap.renew();
        this.#host.say(this.#words().marks(isShown));
        return null;
      },
      end: () => {
        this.#end();
        return null;
      },
      tellAgain: async () => {
        this.#watch.resume();
        await this.#page.read();
        await this.#page.tell(true);
        return null;
      },
      openHere: () => ({ found: this.#openHere() }),
      noteSelection: (use) => {
        const passage = selectedPassage(this.#host.element);
        if (passage) this.#note(use, passage);
        return null;
      },
      toolsChanged: (tools) => {
        this.#turnTools(tools);
        return null;
      },
      closeCard: () => {
        this.#close();
        return null;
      },
      sizeCard: ({ height }) => {
        this.#card.resize(height);
        return null;
      },
      readForPlan: readText,
    };
  }

  /** What stays marked while the pointer is on nothing. */
  get #resting(): Mark | null {
    return this.#card.mark ?? (this.#stepping ? this.#here : null);
  }

  #redrawn(): void {
    this.#awaitShown(this.#page.unseen);
    this.#here = this.#page.again(this.#here);
    const open = this.#page.again(this.#card.mark);
    if (open) this.#card.follow(open);
    this.#page.point(open ?? this.#resting);
    // After the frame that shows the marks: the strip is a document of its own, and they need not wait for it.
    requestAnimationFrame(() => setTimeout(() => this.#minimap.renew()));
  }

  #turnTools({ minimap, offer }: ToolsHere): void {
    this.#minimap.turn(minimap);
    this.#offer.turn(offer);
  }

  /** Which commitments these are is asked each time: it depends on the records and on the day. */
  async #stepAttention(by: 1 | -1): Promise<void> {
    const ids = new Set(await this.#call(() => ask('attentionHere', null)));
    const { commitments } = this.#page;
    this.#step(
      by,
      commitments.filter(({ target }) => ids.has(target.commitmentId as string)),
    );
  }

  /** Goes to the next or previous of these marks, beginning where the reader is, and over the end to the other. */
  #step(by: 1 | -1, commitments = this.#page.commitments): void {
    if (commitments.length === 0) return;
    const next = besideIn(commitments, by, this.#here);
    this.#close();
    const mark = commitments[next] as Mark;
    this.#goTo(mark);
    if (!this.#host.hasFocus) this.#returnTo = document.activeElement;
    this.#stepping = true;
    const named = mark.subject && !mark.text.includes(mark.subject) ? `${mark.subject} ${mark.text}` : mark.text;
    this.#host.standAt(this.#words().place(named, next + 1, commitments.length));
  }

  #goTo(mark: Mark): void {
    this.#here = mark;
    scrollToMark(mark);
    this.#page.point(mark);
  }

  #openHere(): boolean {
    const passage = this.#stepping ? null : selectedPassage(this.#host.element);
    if (passage && this.#page.hasMarks) {
      this.#note('progress', passage);
      return true;
    }
    const mark = this.#here ?? this.#page.commitments[0];
    if (!mark) return false;
    this.#goTo(mark);
    this.#open(mark, true, selected());
    return true;
  }

  /**
   * Opens the card beside a passage, to report with its words: of the commitment that they are near, or of one that the card asks for. Words
   * that are to be evidence go to the report that is being written, when there is one.
   */
  #note(use: SelectionUse, { words, range }: Selected): void {
    this.#offer.hide();
    const written = use === 'evidence' && this.#pinned ? this.#card.mark : null;
    const near = (written ? [written.target] : this.#page.near(range)).slice(0, MOST.near);
    const [target, other] = near;
    const isKnown = target !== undefined && other === undefined;
    const beside = written ?? passageMark(range, words, isKnown ? target : { taskId: '' });
    void this.#present(beside, true, () => ask('noteSelection', { selection: words, selected: this.#page.spanOf(range), near, use }));
  }

  async #open(mark: Mark, pinned: boolean, selection: Selected | null): Promise<void> {
    // Passing over another mark must not take away a card that the reader works with.
    if (!pinned && this.#card.mark && (this.#pinned || this.#host.hasFocus)) return;
    // The page took our element, and with it a card that was open.
    if (!this.#host.isAttached) this.#card.remove();
    if (this.#card.mark && sameTarget(this.#card.mark.target, mark.target)) {
      this.#here = mark;
      this.#page.point(mark);
      this.#pinned ||= pinned;
      if (pinned) this.#card.focus();
      return;
    }
    const at = mark.match === undefined ? null : { start: mark.start, end: mark.end };
    const words = selection?.words ?? null;
    const stands = selection && this.#page.spanOf(selection.range);
    await this.#present(mark, pinned, () => ask('pointAt', { ...mark.target, at, selection: words, selected: stands }));
  }

  /** Shows the card beside a mark after `point` has told the background what it speaks of. */
  async #present(mark: Mark, pinned: boolean, point: () => Promise<null>): Promise<void> {
    if (pinned && !this.#host.hasFocus) {
      this.#returnTo = document.activeElement;
      this.#stepping = false;
    }
    this.#here = mark;
    this.#page.point(mark);
    if (!this.#host.isAttached) this.#card.remove();
    this.#pinned = pinned;
    let kept = await this.#call(point);
    // A page that changed its address without leaving was forgotten by the background: tell it again.
    if (kept === undefined) {
      await this.#page.tell();
      kept = await this.#call(point);
    }
    // The card asks the background what it speaks of, so it must have been told; and the reader may be elsewhere by now.
    if (kept === undefined || this.#signal.aborted || !this.#here || !sameTarget(this.#here.target, mark.target)) return;
    if (pinned && !CardFrame.hasRoom(placeOf(this.#here))) raiseMark(this.#here);
    if (!this.#card.mark) this.#card.show(this.#here, pinned);
    else {
      // An open card hears of the new target by itself.
      this.#card.follow(this.#here);
      if (pinned) this.#card.focus();
    }
  }

  /** Closes the card and gives the focus back to where it was. True when there was a card. */
  #close(): boolean {
    if (!this.#card.mark) return false;
    const hadFocus = this.#host.hasFocus;
    this.#card.remove();
    this.#pinned = false;
    this.#page.point(this.#resting);
    if (hadFocus && this.#stepping) this.#host.stand.focus({ preventScroll: true });
    else if (hadFocus) this.#giveFocusBack();
    return true;
  }

  #leave(): void {
    this.#stepping = false;
    this.#close();
    this.#here = null;
    this.#page.point(null);
    this.#giveFocusBack();
  }

  #giveFocusBack(): void {
    if (this.#returnTo instanceof HTMLElement && this.#returnTo !== document.body) this.#returnTo.focus({ preventScroll: true });
    else (this.#host.shadow.activeElement as HTMLElement | null)?.blur();
    this.#returnTo = null;
  }

  /** Undefined when the background refused; it tells the reader itself. After an update of the extension everything here ends quietly. */
  async #call<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work();
    } catch {
      this.#isAlive();
      return undefined;
    }
  }
}
