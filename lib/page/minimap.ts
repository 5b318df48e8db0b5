import { acceptMinimap, type MinimapAct, type MinimapDrawing } from '../messages/minimap-port.ts';
import { isDarkPage } from './dark-page.ts';
import type { HostElement } from './host-element.ts';
import type { Mark } from './mark.ts';
import { placesOf } from './minimap-places.ts';
import { scrollerOf } from './scroller.ts';

/** A layout that still moves (images, fonts, a window being drawn larger) is measured when it rests. */
const REST_MS = 200;
/** Overlay scroll bars take no room, and lie over the page's edge while they are used. */
const OVERLAY_BAR = 12;

export interface MappedPage {
  host: HostElement;
  /** The frame's page. */
  url: string;
  /** The marks to show, in reading order. */
  marks: () => readonly Mark[];
  goTo: (mark: Mark) => void;
  turnOff: () => void;
}

/**
 * The strip at the window's right edge: a frame of the extension's draws the statuses, which no page may read; the reader's window is
 * drawn over it here, so that scrolling costs no message. Hidden from assistive technology and from the Tab key: the side panel's list
 * and the next/previous keys say the same in words, and one more stop on every page would be in the way.
 */
export class Minimap {
  readonly #page: MappedPage;
  readonly #signal: AbortSignal;
  readonly #sizes = new ResizeObserver(() => this.#later());
  #on = false;
  #box: HTMLDivElement | null = null;
  #window: HTMLDivElement | null = null;
  #send: ((drawing: MinimapDrawing) => void) | null = null;
  #scroller: Element = document.documentElement;
  /** The marks of the drawing that was sent last, in its order. */
  #drawn: Mark[] = [];
  #timer = 0;
  #measurings = 0;

  constructor(page: MappedPage, signal: AbortSignal) {
    this.#page = page;
    this.#signal = signal;
    const forget = acceptMinimap(
      (send) => {
        this.#send = send;
        void this.#measure();
      },
      (act) => this.#act(act),
    );
    addEventListener('scroll', () => this.#showWindow(), { capture: true, passive: true, signal });
    addEventListener('resize', () => this.#later(), { signal });
    signal.addEventListener('abort', () => {
      forget();
      this.#remove();
    });
  }

  turn(on: boolean): void {
    this.#on = on;
    this.renew();
  }

  /** The marks were made anew, or stand otherwise. */
  renew(): void {
    const first = this.#page.marks()[0];
    if (!this.#on || !first || this.#signal.aborted) {
      this.#remove();
      return;
    }
    this.#scroller = scrollerOf(first.range.startContainer);
    this.#show();
    void this.#measure();
  }

  #show(): void {
    if (this.#box?.isConnected && this.#page.host.isAttached) return;
    this.#remove();
    const box = document.createElement('div');
    box.className = 'map';
    box.ariaHidden = 'true';
    const frame = document.createElement('iframe');
    frame.tabIndex = -1;
    frame.src = this.#page.url;
    const shown = document.createElement('div');
    box.append(frame, shown);
    this.#box = box;
    this.#window = shown;
    this.#page.host.attach();
    // Before the card, which lies over it.
    this.#page.host.shadow.prepend(box);
    for (const element of [document.body, this.#scroller.firstElementChild ?? this.#scroller]) this.#sizes.observe(element);
  }

  #remove(): void {
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    this.#box?.remove();
    this.#box = null;
    this.#window = null;
    this.#send = null;
    this.#drawn = [];
  }

  #later(): void {
    this.#showWindow();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#measure(), REST_MS);
  }

  async #measure(): Promise<void> {
    this.#measurings += 1;
    const measuring = this.#measurings;
    this.#stand();
    this.#showWindow();
    if (!this.#send) return;
    const places = await placesOf(this.#page.marks(), this.#scroller);
    if (measuring !== this.#measurings || !this.#send) return;
    this.#drawn = places.map(({ mark }) => mark);
    this.#send({
      marks: places.flatMap(({ mark: { paint }, at }) => (paint === 'task' ? [] : [{ at, status: paint }])),
      dark: isDarkPage(),
    });
  }

  /** Puts the strip beside the scroll bar: the window's own, a scroll area's that ends at the window's edge, or one that lies over the page. */
  #stand(): void {
    if (!this.#box) return;
    const { clientWidth } = document.documentElement;
    const area = this.#scroller;
    const isRoot = area === document.scrollingElement;
    const { left, right } = area.getBoundingClientRect();
    const inner = isRoot || right < clientWidth - OVERLAY_BAR ? clientWidth : left + area.clientLeft + area.clientWidth;
    const takesRoom = isRoot ? innerWidth > clientWidth : inner < right;
    const isScrolled = area.scrollHeight > area.clientHeight;
    this.#box.style.right = `${Math.max(0, clientWidth - inner) + (isScrolled && !takesRoom ? OVERLAY_BAR : 0)}px`;
  }

  #showWindow(): void {
    if (!this.#window) return;
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    this.#window.style.top = `${(100 * scrollTop) / scrollHeight}%`;
    this.#window.style.height = `${Math.min(100, (100 * clientHeight) / scrollHeight)}%`;
  }

  #act(act: MinimapAct): void {
    if ('wide' in act) {
      this.#box?.toggleAttribute('data-wide', act.wide);
      return;
    }
    // The click went into the frame; the keyboard goes on in the page.
    (this.#page.host.shadow.activeElement as HTMLElement | null)?.blur();
    if ('off' in act) this.#page.turnOff();
    else if ('mark' in act) {
      const mark = this.#drawn[act.mark];
      if (mark) this.#page.goTo(mark);
    } else this.#scroller.scrollTop = act.at * this.#scroller.scrollHeight - this.#scroller.clientHeight / 2;
  }
}
