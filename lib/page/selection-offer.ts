import { autoUpdate } from '@floating-ui/dom';
import type { SelectionUse } from '../messages/calls.ts';
import type { HostElement } from './host-element.ts';
import { elementOf, inWindow } from './mark.ts';
import { placeOffer } from './place-offer.ts';
import { partsOf } from './range-parts.ts';
import type { Selected } from './selected.ts';
import { selectedPassage } from './selected-passage.ts';

/** The selection must rest this long: whoever still draws it has not chosen yet. */
const PAUSE_MS = 350;
const GAP = 8;
/** Room for the handles that hang on a selection made with a finger. */
const TOUCH_GAP = 32;

export interface OfferWords extends Record<SelectionUse, string> {
  offer: string;
  turnOff: string;
  turnedOff: string;
  undo: string;
}

export interface OfferedPage {
  host: HostElement;
  words: () => OfferWords;
  /** Whether there is anything on this page that words could be reported of. */
  hasTargets: () => boolean;
  note: (use: SelectionUse, passage: Selected) => void;
  /** Remembers that the offer is off on this site, or on again. */
  turn: (on: boolean) => void;
}

/**
 * Beside selected words: 记为进展, 记为证据, and a way to be rid of both. It holds our own words alone, so it may stand in the page's own
 * document. Nothing is added to the page before something is selected.
 */
export class SelectionOffer {
  readonly #page: OfferedPage;
  readonly #signal: AbortSignal;
  #on = false;
  #timer = 0;
  #pressed = false;
  #touched = false;
  #box: HTMLDivElement | null = null;
  #stopFollowing = () => {};

  constructor(page: OfferedPage, signal: AbortSignal) {
    this.#page = page;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.hide());
  }

  /** Offers what is selected in this document, the page's own or a frame's. */
  hear(shown: Document): void {
    const on = { signal: this.#signal, passive: true, capture: true } as const;
    shown.addEventListener('selectionchange', () => this.#changed(shown), on);
    shown.addEventListener('pointerdown', (event) => this.#press(event), on);
    for (const end of ['pointerup', 'pointercancel'] as const) shown.addEventListener(end, () => this.#release(shown), on);
    shown.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide(), on);
  }

  turn(on: boolean): void {
    this.#on = on;
    // What the reader reads just now says so itself.
    if (!on && this.#box?.dataset.off === undefined) this.hide();
  }

  #changed(shown: Document): void {
    this.hide();
    if (!this.#pressed) this.#timer = window.setTimeout(() => this.#show(shown), PAUSE_MS);
  }

  #press({ target, pointerType }: PointerEvent): void {
    if (target === this.#page.host.element) return;
    this.#pressed = true;
    this.#touched = pointerType === 'touch';
    this.hide();
  }

  #release(shown: Document): void {
    if (!this.#pressed) return;
    this.#pressed = false;
    this.#changed(shown);
  }

  /** Takes the offer away until something else is selected. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#stopFollowing();
    this.#stopFollowing = () => {};
    this.#box?.remove();
    this.#box = null;
  }

  #show(shown: Document): void {
    if (!this.#on || !this.#page.hasTargets()) return;
    const passage = selectedPassage(this.#page.host.element, shown);
    if (!passage) return;
    const words = this.#page.words();
    const use = (use: SelectionUse) =>
      button(words[use], () => {
        this.hide();
        this.#page.note(use, passage);
      });
    const close = button('×', () => this.#turnOff(passage));
    close.title = words.turnOff;
    close.ariaLabel = words.turnOff;
    this.#put(passage, [use('progress'), use('evidence'), close]);
  }

  /** Off on this site from now on; says so in its place, with a way back. */
  #turnOff(passage: Selected): void {
    this.hide();
    const words = this.#page.words();
    const said = document.createElement('span');
    said.textContent = words.turnedOff;
    const undo = button(words.undo, () => {
      this.hide();
      this.#page.turn(true);
    });
    this.#put(passage, [said, undo]);
    if (this.#box) this.#box.dataset.off = '';
    this.#page.turn(false);
  }

  #put(passage: Selected, content: HTMLElement[]): void {
    const { host } = this.#page;
    const box = document.createElement('div');
    box.className = 'offer';
    box.role = 'group';
    box.ariaLabel = this.#page.words().offer;
    // Pressed with a pointer, it leaves the selection and the focus where they are.
    box.addEventListener('pointerdown', (event) => event.preventDefault());
    box.addEventListener('mousedown', (event) => event.preventDefault());
    box.append(...content);
    host.attach();
    host.shadow.append(box);
    this.#box = box;
    const contextElement = elementOf(passage.range.startContainer);
    const reference = {
      getBoundingClientRect: () => rectsOf(passage)[0] ?? new DOMRect(),
      ...(contextElement && { contextElement }),
    };
    this.#stopFollowing = autoUpdate(reference, box, () => this.#place(box, passage));
  }

  #place(box: HTMLDivElement, passage: Selected): void {
    const window = { width: document.documentElement.clientWidth, height: innerHeight };
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const place = placeOffer(rectsOf(passage), size, window, this.#touched ? TOUCH_GAP : GAP);
    box.style.visibility = place ? 'visible' : 'hidden';
    if (place) box.style.transform = `translate(${place.x}px, ${Math.round(place.y)}px)`;
  }
}

/** The boxes of selected words in the window's coordinates, in reading order. */
function rectsOf({ range }: Selected): DOMRect[] {
  return partsOf(range).flatMap((part) => [...part.getClientRects()].map((rect) => inWindow(rect, part.startContainer)));
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
