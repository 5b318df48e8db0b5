import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { HostElement } from './host-element.ts';
import { elementOf, type Mark, placeOf } from './mark.ts';

const WIDTH = 372;
/** Until the card tells its own height. */
const FIRST_HEIGHT = 548;
/** A window with less room beside the line than this gets a card that may lie over it. */
const LEAST_HEIGHT = 160;
/** The card keeps what is half typed within half a second; its frame is let go of only after that. */
const LINGER_MS = 600;
const GAP = 8;
const PADDING = 8;

/** A card with less room than this above and below its line is cramped: the summary is gone and the form scrolls. */
const ENOUGH_HEIGHT = 420;

/** The card: an extension page in a frame, 8 px under the line that it speaks of, or above it where there is more room. */
export class CardFrame {
  readonly #host: HostElement;
  readonly #url: string;
  readonly #title: () => string;
  #box: HTMLDivElement | null = null;
  #height = FIRST_HEIGHT;
  #mark: Mark | null = null;
  #stopFollowing = () => {};

  constructor(host: HostElement, url: string, title: () => string, signal: AbortSignal) {
    this.#host = host;
    this.#url = url;
    this.#title = title;
    signal.addEventListener('abort', () => {
      this.#stopFollowing();
      this.#box = null;
    });
  }

  get mark(): Mark | null {
    return this.#mark;
  }

  /** The card's box while it is shown: pointer events on it tell whether the reader is at the card. */
  get box(): HTMLElement | null {
    return this.#box;
  }

  /** Shows a fresh card. What it speaks of is the background's to tell it: the address carries nothing. */
  show(mark: Mark, focus: boolean): void {
    this.remove();
    const box = document.createElement('div');
    box.className = 'card';
    box.dataset.hidden = '';
    const frame = document.createElement('iframe');
    frame.title = this.#title();
    frame.addEventListener('load', () => {
      if (this.#box !== box) return;
      delete box.dataset.hidden;
      if (focus) frame.focus();
    });
    frame.src = this.#url;
    box.append(frame);
    this.#box = box;
    this.#mark = mark;
    this.#height = FIRST_HEIGHT;
    this.#host.attach();
    this.#host.shadow.append(box);
    this.#follow();
  }

  /** Moves on to another mark, or to one that was made anew for the same target. */
  follow(mark: Mark): void {
    this.#mark = mark;
    if (this.#box) this.#follow();
  }

  /** Whether the line has enough room above or below for a card that is worked with, as the window stands. */
  static hasRoom(line: DOMRect): boolean {
    return Math.max(line.top, innerHeight - line.bottom) - GAP - PADDING >= Math.min(ENOUGH_HEIGHT, innerHeight * 0.6);
  }

  focus(): void {
    this.#box?.querySelector('iframe')?.focus();
  }

  resize(height: number): void {
    this.#height = height;
    this.#place();
  }

  /** Takes the card out of sight at once. */
  remove(): void {
    const box = this.#box;
    this.#stopFollowing();
    this.#box = null;
    this.#mark = null;
    if (!box) return;
    box.dataset.hidden = '';
    setTimeout(() => box.remove(), LINGER_MS);
  }

  #follow(): void {
    this.#stopFollowing();
    if (!this.#box) return;
    const contextElement = elementOf((this.#mark as Mark).range.startContainer);
    // Watched where it stands, in whatever scrolls there, but measured in the window's coordinates.
    const watched = { ...this.#reference(), ...(contextElement && { contextElement }) };
    this.#stopFollowing = autoUpdate(watched, this.#box, () => this.#place());
  }

  #reference() {
    const mark = this.#mark as Mark;
    return { getBoundingClientRect: () => placeOf(mark) };
  }

  async #place(): Promise<void> {
    const box = this.#box;
    if (!box) return;
    const reference = this.#reference();
    const line = reference.getBoundingClientRect();
    // The page took the words away: the card stays where it was, with what is typed in it.
    if (line.width === 0 && line.height === 0) return;
    const wanted = Math.min(this.#height, innerHeight - 2 * PADDING);
    box.style.width = `${Math.min(WIDTH, innerWidth - 2 * PADDING)}px`;
    box.style.height = `${wanted}px`;
    const { x, y } = await computePosition(reference, box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: PADDING }),
        size({
          padding: PADDING,
          apply: ({ availableHeight }) => {
            box.style.height = `${Math.min(wanted, Math.max(LEAST_HEIGHT, availableHeight))}px`;
          },
        }),
        shift({ padding: PADDING }),
      ],
    });
    // The line may be scrolled out of sight; the card waits at that edge.
    const lowest = innerHeight - PADDING - box.offsetHeight;
    box.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(PADDING, Math.min(y, lowest)))}px)`;
  }
}
