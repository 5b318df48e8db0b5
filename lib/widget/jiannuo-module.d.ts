/** Types of jiannuo-module.js, for pages that are written in TypeScript. They need the library `DOM` and nothing else. */

export type View = 'board' | 'task' | 'inline';
export type Theme = 'light' | 'dark' | 'auto' | 'large' | 'light large' | 'dark large' | 'auto large';

/** What an element shows, and what it accepts: the attributes of `<jiannuo-status>` (docs/widget.md), `feed-id` as `feedId`, `as-of` as `asOf`. */
export interface StatusOptions {
  /** Address of feed.json, or of feed.jws.json together with `keys`. */
  feed: string;
  view?: View;
  /** A task's id, or its printed number where no other task prints it. For `view: 'task'`. */
  task?: string;
  /** Selector of the article for `view: 'inline'`. */
  target?: string;
  theme?: Theme;
  lang?: 'zh-CN' | 'en';
  /** Public keys, `kid:base64url` with commas between: only a feed that one of them signed is shown. */
  keys?: string;
  /** Only this plan's feed. */
  feedId?: string;
  /** The least issue that is taken. */
  seq?: number;
  /** The static table of the kit, or what holds it: it moves into the element, and shows until data arrive and when they cannot be had. */
  fallback?: Node;
  /** YYYY-MM-DD: the day of that table. */
  asOf?: string;
}

/** Detail of `jiannuo-load`: the issue that is shown, and the day that its data reach to. */
export interface LoadDetail {
  seq: number;
  asOf: string | null;
}

/** Detail of `jiannuo-error`: `FeedHttpError`, `FeedForged`, … and what can be said of it. */
export interface ErrorDetail {
  name: string;
  message: string;
}

/** Properties reflect the attributes of the same name; an absent one is the empty string. */
export interface JiannuoStatusElement extends HTMLElement {
  feed: string;
  view: string;
  task: string;
  target: string;
  theme: string;
  keys: string;
  /** Takes the marks of the inline view out of the article again. */
  restore(): void;
}

/**
 * Defines `<jiannuo-status>`, unless this page has it already. `base` is the address of a file of the kit, where the module is not served from
 * the kit's folder itself (a bundle, for example): the inline view's file is loaded from beside it.
 */
export declare function define(base?: string): void;

/**
 * Shows a plan's state in `place`, behind what stands there already, and returns the element; it is taken away by `remove()`.
 */
export declare function mount(place: Element, options: StatusOptions): JiannuoStatusElement;

declare global {
  interface HTMLElementTagNameMap {
    'jiannuo-status': JiannuoStatusElement;
  }
  interface HTMLElementEventMap {
    'jiannuo-load': CustomEvent<LoadDetail>;
    'jiannuo-error': CustomEvent<ErrorDetail>;
  }
  interface DocumentEventMap {
    'jiannuo-load': CustomEvent<LoadDetail>;
    'jiannuo-error': CustomEvent<ErrorDetail>;
  }
}
