import type { Lang } from '../i18n/domain.ts';
import { boardView } from './board.ts';
import { type Board, boardOf, type Choice, FEW_ROWS, findTask, langOf } from './board-model.ts';
import { h } from './dom.ts';
import type { LoadedFeed } from './fetch-feed.ts';
import { loadInline } from './load-inline.ts';
import { notice, type Trouble } from './notice.ts';
import { sharedFeed } from './shared-feed.ts';
import { addStyles } from './styles-loader.ts';

/** Under this width (in the element's own text size, not the window's) rows become cards. */
const NARROW = 40;
/** At least so many rows stay, however low the table was that they replace. */
const LEAST_ROWS = 5;
/** Properties that reflect the attribute of the same name; `lang` is every element's own. */
const REFLECTED = ['feed', 'keys', 'view', 'task', 'target', 'theme'] as const;
/** Height of the line with the button for the other rows. */
const REST_HEIGHT = 62;

/**
 * `<jiannuo-status feed="feed.json" view="board|task" task="3" theme="light|dark|auto large" lang="zh-CN|en" as-of="2020-09-30"
 * keys="kid:base64url,…" feed-id="…" seq="7">`: the public state of a plan. Its light-DOM children are the static table of the kit, shown
 * until data arrive, when they cannot be had, and in print; `as-of` is the date of that table. `task` is a task's id or its printed number.
 * With `keys` only a feed that one of them signed is shown; `feed-id` and `seq` refuse another plan's and an earlier issue. Views that this
 * version does not know are boards.
 *
 * Events, bubbling: `jiannuo-load` with detail `{seq, asOf}`; `jiannuo-error` with detail `{name, message}`.
 *
 * The class is made when it is asked for: importing this file touches no global, so it may be imported where there is no document.
 * `base` is the address of a file of the kit; the others are loaded from beside it.
 */
export function statusElement(base: string): CustomElementConstructor {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const styles = (shadow: ShadowRoot) => addStyles(shadow, base);

  class JiannuoStatus extends HTMLElement {
    static get observedAttributes(): string[] {
      return [...REFLECTED, 'feed-id', 'seq', 'lang', 'as-of'];
    }

    declare feed: string;
    declare keys: string;
    declare view: string;
    declare task: string;
    declare target: string;
    declare theme: string;

    // Declared, and set in the constructor: class fields are younger than Safari 14, and lowering them costs 300 bytes.
    // What may be absent is not set there, for the same reason.
    /** The last attempt to get data; null while the element stands in no document. */
    declare private attempt?: object | null;
    declare private board?: Board;
    /** Ends the marks of the inline view. */
    declare private marks?: AbortController;
    declare private choice: Choice;
    /** Why the last attempt failed, if it did. */
    declare private trouble?: Trouble | undefined;
    /** Where the shown feed came from. */
    declare private source: string;
    /** Height of the table that the board took the place of. */
    declare private reserved: number;
    declare private stage: HTMLElement;
    declare private styled: Promise<unknown>;
    declare private fit: () => void;
    declare private sizes: ResizeObserver;

    constructor() {
      super();
      this.choice = { status: null, taskId: null, query: '', limit: FEW_ROWS };
      this.reserved = 0;
      this.stage = h('div', {});
      this.fit = () => this.dress();
      this.sizes = new ResizeObserver(this.fit);
      const tree = this.attachShadow({ mode: 'open' });
      this.styled = styles(tree);
      tree.append(this.stage);
    }

    connectedCallback(): void {
      // Properties that a script set before this class was defined stand on the object and hide the accessors.
      for (const name of REFLECTED) {
        const { [name]: early } = this;
        if (Object.keys(this).includes(name) && delete (this as Partial<JiannuoStatus>)[name]) this[name] = early;
      }
      this.sizes.observe(this);
      system.addEventListener('change', this.fit);
      this.load();
    }

    disconnectedCallback(): void {
      this.sizes.disconnect();
      system.removeEventListener('change', this.fit);
      this.attempt = null;
      this.restore();
    }

    attributeChangedCallback(_: string, before: string | null, after: string | null): void {
      if (this.attempt && before !== after) this.load();
    }

    /** Draws what there is already, then what the attributes ask for. A feed that was fetched before is not fetched again. */
    private async load(): Promise<void> {
      this.draw();
      const attempt = {};
      this.attempt = attempt;
      if (!this.feed) return;
      const pins = { keys: this.getAttribute('keys'), feedId: this.getAttribute('feed-id'), seq: this.getAttribute('seq') };
      try {
        const url = new URL(this.feed, document.baseURI).href;
        const [loaded] = await Promise.all([sharedFeed(url, pins), this.styled]);
        if (this.attempt !== attempt) return;
        this.source = url;
        this.show(loaded);
        await this.mark();
        tell(this, 'jiannuo-load', { seq: loaded.feed.seq, asOf: loaded.feed.asOf });
      } catch (thrown) {
        if (this.attempt !== attempt) return;
        const { name, message } = thrown as Error;
        this.trouble = { name, retry: () => this.load() };
        this.draw();
        tell(this, 'jiannuo-error', { name, message });
      }
    }

    /** The first board takes the height of the table that it replaces: rows beyond it wait behind a button, so nothing below moves. */
    private show(loaded: LoadedFeed): void {
      const first = !this.board && this.children[0];
      if (first) this.reserved = this.offsetHeight;
      this.board = boardOf(loaded);
      this.trouble = undefined;
      this.draw();
      const over = this.offsetHeight - this.reserved;
      if (!first || over <= 0) return;
      const bottoms = Array.from(this.stage.querySelectorAll<HTMLElement>('.row'), (row) => row.offsetTop + row.offsetHeight);
      const room = Math.max(...bottoms) - over - REST_HEIGHT;
      this.choice.limit = Math.max(LEAST_ROWS, bottoms.filter((bottom) => bottom <= room).length);
      this.draw();
    }

    /** Sets what depends on the place and not on the data. */
    private dress(): void {
      const { theme } = this;
      const dark = theme.includes('auto') && system.matches ? ' dark' : '';
      const narrow = this.offsetWidth < NARROW * (theme.includes('large') ? 20 : 16) ? ' narrow' : '';
      this.stage.className = `${theme}${dark}${narrow}${this.children[0] ? ' twin' : ''}`;
    }

    /** Takes the marks of the inline view out of the article again: it is then as its publisher made it. */
    restore(): void {
      this.marks?.abort();
    }

    /** Marks the article of the inline view, by a second file from beside this script. Throws where that cannot be had. */
    private async mark(): Promise<void> {
      this.restore();
      if (!this.board || this.view !== 'inline') return;
      const marks = new AbortController();
      this.marks = marks;
      const { annotate } = await loadInline(this.shadowRoot as ShadowRoot, base);
      await annotate(this.board.feed, this.langNow(), this.target, this.stage.className, styles, marks.signal);
    }

    private langNow(): Lang {
      return langOf(this.closest<HTMLElement>('[lang]')?.lang);
    }

    private draw(): void {
      const { board, choice, trouble } = this;
      const lang = this.langNow();
      const only = this.view === 'task' && board ? findTask(board, this.task) : undefined;
      this.dress();
      if (board && (only || this.view !== 'task')) {
        if (only) Object.assign(choice, { taskId: only.id, status: null, query: '' });
        const view = boardView(board, lang, choice, notice(lang, board.feed.asOf, board.feed.expires, trouble), this.source, only);
        view.style.minHeight = `${this.reserved}px`;
        this.stage.replaceChildren(view, h('div', { class: 'off' }, h('slot', { name: 'as-of' }), h('slot', {})));
        return;
      }
      const lacking = trouble || (board && { name: 'TargetUnknown', retry: () => this.load() });
      const top = h('div', { class: 'top' }, h('slot', { name: 'as-of' }), lacking && stand(this, lang, lacking));
      this.stage.replaceChildren(top, h('slot', {}));
    }
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
  return JiannuoStatus;
}

function tell(element: Element, type: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
}

/** The notice over the static table. It covers the line that says the table's date, where there is one, so that nothing moves. */
function stand(element: Element, lang: Lang, trouble: Trouble): HTMLElement {
  const slim = element.querySelector('[slot=as-of]') ? ' slim' : '';
  return h('div', { class: `jw${slim}`, lang }, notice(lang, element.getAttribute('as-of'), null, trouble));
}
