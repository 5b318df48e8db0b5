import { FeedRefused } from '../core/feed-reader.ts';
import { h } from './dom.ts';
import { STYLES } from './styles.ts';

/**
 * How the styles get in. Under `style-src 'self'` a <style> element is refused, but a constructed style sheet is not;
 * it is assigned, not pushed, for Chromium 86. Firefox before 101 and Safari before 16.4 have none: they load
 * jiannuo-widget.css, which the kit puts beside the script (a third request, in those browsers only).
 */
let sheet: CSSStyleSheet | null = null;

/** The address of a file of the kit that lies in the same folder as the one at `base`. */
export const beside = (name: string, base: string) => base.replace(/[^/]*$/, name);

/** Gives a shadow tree its styles. Resolves when they apply; rejects when the style sheet cannot be had. */
export function addStyles(shadow: ShadowRoot, base: string): Promise<unknown> {
  if (shadow.adoptedStyleSheets as unknown) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
    }
    shadow.adoptedStyleSheets = [sheet];
    return Promise.resolve();
  }
  return link(shadow, { rel: 'stylesheet', href: beside('jiannuo-widget.css', base) });
}

/**
 * Loads a file of the kit by a link element in the tree; where the browser knows no such link, it is asked for and checked all the same.
 * Throws {@link FeedRefused} named `FileRefused`.
 */
export function link(tree: ShadowRoot, attributes: { rel: string; href: string; integrity?: string }): Promise<unknown> {
  return new Promise((load, refuse) => {
    const { rel, href } = attributes;
    const error = () => refuse(new FeedRefused('FileRefused', href));
    const element = h('link', { ...attributes, load, error }) as HTMLLinkElement;
    if (element.relList.supports(rel)) tree.append(element);
    else fetch(href, attributes).then(load, error);
  });
}
