import { STYLED_BY_EXTENSION } from './styled-by-extension.ts';
import { MAP_STYLE, OFFER_STYLE } from './tool-styles.ts';

const STYLE = `
:host { all: initial !important; position: fixed !important; top: 0 !important; left: 0 !important; z-index: 2147483647 !important;
  ${STYLED_BY_EXTENSION ? 'display: none !important;' : ''} }
@media print { :host { display: none !important; } }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.card { position: fixed; top: 0; left: 0; overflow: hidden; border-radius: 10px; color-scheme: normal;
  box-shadow: 0 1px 2px rgb(20 32 48 / .08), 0 8px 28px rgb(20 32 48 / .16); }
.card[data-hidden] { visibility: hidden; }
.card iframe { display: block; width: 100%; height: 100%; border: 0; }
@media (forced-colors: active) { .card { outline: 1px solid CanvasText; } }
${MAP_STYLE}${OFFER_STYLE}`;

/** What is said on the page, all of it public; `lib/i18n/page-words.ts` has it. */
export interface SpokenWords {
  card: string;
  place: (words: string, index: number, count: number) => string;
  marks: (shown: boolean) => string;
}

/**
 * The one element that a page gains. Its closed shadow root holds the frames of the card and the minimap while they are
 * shown, the offer beside selected words, a place for the keyboard to stand, and a line for screen readers; nothing in it says more than
 * the page itself says.
 */
export class HostElement {
  readonly element = document.createElement('jiannuo-card');
  readonly shadow = this.element.attachShadow({ mode: 'closed' });
  /** Has the keyboard focus while the reader steps from commitment to commitment. */
  readonly stand = document.createElement('div');
  readonly #spoken = document.createElement('div');

  constructor(signal: AbortSignal) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.shadow.adoptedStyleSheets = [sheet];
    this.stand.className = 'spoken';
    this.stand.tabIndex = -1;
    this.stand.setAttribute('role', 'button');
    this.#spoken.className = 'spoken';
    this.#spoken.setAttribute('role', 'status');
    this.shadow.append(this.stand, this.#spoken);
    // Firefox leaves the one of an extension that was updated since.
    for (const left of document.querySelectorAll(this.element.localName)) left.remove();
    this.attach();
    signal.addEventListener('abort', () => this.element.remove());
  }

  get isAttached(): boolean {
    return this.element.isConnected;
  }

  /** Puts the element into the page, also after the page has taken it out. */
  attach(): void {
    // Beside the body, so that the body's own children and their order stay as the page made them.
    if (!this.isAttached) document.documentElement.append(this.element);
  }

  get hasFocus(): boolean {
    return document.activeElement === this.element;
  }

  /** Has words read out that everybody may hear, wherever the keyboard is. */
  say(words: string): void {
    this.attach();
    this.#spoken.textContent = words;
  }

  /** Puts the keyboard at a mark and has its words read out: public text of the page and a position, nothing else. */
  standAt(words: string): void {
    this.say(words);
    this.stand.setAttribute('aria-label', words);
    this.stand.focus({ preventScroll: true });
  }
}
