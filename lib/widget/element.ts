import { FeedRefused } from '../core/feed-reader.ts';
import type { Feed } from '../core/model/feed.ts';
import type { Lang } from '../i18n/domain.ts';
import { boardView } from './board.ts';
import { type Board, boardOf, type Choice, langOf } from './board-model.ts';
import { h } from './dom.ts';
import { notice } from './notice.ts';
import { sharedFeed } from './shared-feed.ts';
import { addStyles } from './styles-loader.ts';

/** Under this width (CSS pixels of the element, not of the window) rows become cards. */
const NARROW = 640;
/** So many rows are drawn at first where no height is reserved. */
const FIRST_ROWS = 100;
/** At least so many rows stay, however low the table was that they replace. */
const LEAST_ROWS = 5;
/** Properties that reflect the attribute of the same name; `lang` is every element's own. */
const REFLECTED = ['feed', 'view', 'theme'] as const;
/** Height of the line with the button for the other rows. */
const REST_HEIGHT = 62;

/**
 * `<jiannuo-status feed="feed.json" view="board" theme="light|dark|auto" lang="zh-CN|en" as-of="2020-09-30">`: the
 * public state of a plan. Its light-DOM children are the static table of the kit, shown until data arrive, when they
 * cannot be had, and in print; `as-of` is the date of that table. Views that this version does not know are boards.
 *
 * Events, bubbling: `jiannuo-load` with detail `{seq, asOf}`; `jiannuo-error` with detail `{name, message}`.
 */
export class JiannuoStatus extends HTMLElement {
  static get observedAttributes(): string[] {
    return [...REFLECTED, 'lang', 'as-of'];
  }

  declare feed: string;
  declare view: string;
  declare theme: string;

  // Declared, and set in the constructor: class fields are younger than Safari 14, and lowering them costs 300 bytes.
  /** Alive between being put into a document and being taken out of it. */
  declare private life: AbortController | null;
  declare private board: Board | null;
  declare private choice: Choice;
  /** Tries again, when the last attempt to get data failed. */
  declare private retry: (() => void) | null;
  /** Where the shown feed came from. */
  declare private source: string;
  /** Height of the table that the board took the place of. */
  declare private reserved: number;
  declare private stage: HTMLElement;
  declare private styled: Promise<void>;

  constructor() {
    super();
    this.life = this.board = this.retry = null;
    this.choice = { status: null, taskId: null, query: '', limit: FIRST_ROWS };
    this.source = '';
    this.reserved = 0;
    this.stage = h('div', {});
    const tree = this.attachShadow({ mode: 'open' });
    this.styled = addStyles(tree);
    this.styled.catch(() => {});
    tree.append(this.stage);
  }

  connectedCallback(): void {
    const life = new AbortController();
    this.life = life;
    keepEarlyProperties(this);
    const fit = () => this.dress();
    const sizes = new ResizeObserver(fit);
    sizes.observe(this);
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', fit);
    life.signal.addEventListener('abort', () => {
      sizes.disconnect();
      system.removeEventListener('change', fit);
    });
    this.draw();
    this.load();
  }

  disconnectedCallback(): void {
    this.life?.abort();
    this.life = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.life || before === after) return;
    if (name === 'feed') this.load();
    else this.draw();
  }

  private async load(): Promise<void> {
    const address = this.feed;
    const life = this.life;
    if (!address || !life) return;
    const stale = () => this.life !== life || this.feed !== address;
    try {
      const url = new URL(address, document.baseURI);
      if (!/^https?:$/.test(url.protocol)) throw new FeedRefused('FeedAddress', url.protocol);
      const feed = await sharedFeed(url.href, life.signal);
      await this.styled;
      if (stale()) return;
      this.source = url.href;
      this.show(feed);
      tell(this, 'jiannuo-load', { seq: feed.seq, asOf: feed.asOf });
    } catch (thrown) {
      if (stale()) return;
      const error = thrown instanceof Error ? thrown : new Error('stylesheet');
      this.retry = () => this.load();
      this.draw();
      tell(this, 'jiannuo-error', { name: error.name, message: error.message });
    }
  }

  /** The first board takes the height of the table that it replaces: rows beyond it wait behind a button, so nothing below moves. */
  private show(feed: Feed): void {
    const first = !this.board && this.childElementCount > 0;
    if (first) this.reserved = this.offsetHeight;
    this.board = boardOf(feed);
    this.retry = null;
    this.draw();
    const over = this.offsetHeight - this.reserved;
    if (!first || over <= 0) return;
    const bottoms = Array.from(this.stage.querySelectorAll('.row'), (row) => row.getBoundingClientRect().bottom);
    const room = Math.max(...bottoms) - over - REST_HEIGHT;
    this.choice.limit = Math.max(LEAST_ROWS, bottoms.filter((bottom) => bottom <= room).length);
    this.draw();
  }

  /** Sets what depends on the place and not on the data. */
  private dress(): void {
    const dark = this.theme === 'dark' || (this.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.stage.className = `${dark ? 'dark ' : ''}${this.offsetWidth < NARROW ? 'narrow ' : ''}${this.childElementCount ? 'twin' : ''}`;
  }

  private draw(): void {
    const { board, retry } = this;
    const lang = langOf(this.closest('[lang]')?.getAttribute('lang'));
    this.dress();
    if (board) {
      const view = boardView(board, lang, this.choice, notice(lang, board.feed.asOf, board.feed.expires, retry), this.source);
      view.style.minHeight = `${this.reserved}px`;
      this.stage.replaceChildren(view, h('div', { class: 'off' }, h('slot', { name: 'as-of' }), h('slot', {})));
      return;
    }
    const top = h('div', { class: 'top' }, h('slot', { name: 'as-of' }), retry && stand(this, lang, retry));
    this.stage.replaceChildren(top, h('slot', {}));
  }
}

/** Properties that a script set before this class was defined stand on the object and hide the accessors. */
function keepEarlyProperties(element: JiannuoStatus): void {
  for (const name of REFLECTED) {
    const early = Object.getOwnPropertyDescriptor(element, name);
    if (early && delete (element as Partial<JiannuoStatus>)[name]) element[name] = early.value;
  }
}

function tell(element: Element, type: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/** The notice over the static table. It covers the line that says the table's date, where there is one, so that nothing moves. */
function stand(element: Element, lang: Lang, retry: () => void): HTMLElement {
  const asOf = element.getAttribute('as-of') || '';
  const day = /^\d{4}-\d\d-\d\d$/.test(asOf) ? asOf : null;
  const slim = element.querySelector('[slot=as-of]') ? ' slim' : '';
  return h('div', { class: `jw${slim}`, lang }, notice(lang, day, null, retry));
}

for (const name of REFLECTED) {
  Object.defineProperty(JiannuoStatus.prototype, name, {
    get(this: JiannuoStatus) {
      return this.getAttribute(name) || '';
    },
    set(this: JiannuoStatus, value: string) {
      this.setAttribute(name, value);
    },
  });
}
