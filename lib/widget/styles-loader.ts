import { h } from './dom.ts';
import { STYLES } from './styles.ts';

/**
 * How the styles get in. Under `style-src 'self'` a <style> element is refused, but a constructed style sheet is not;
 * it is assigned, not pushed, for Chromium 86. Firefox before 101 and Safari before 16.4 have none: they load
 * jiannuo-widget.css, which the kit puts beside the script (a third request, in those browsers only).
 */
let sheet: CSSStyleSheet | null = null;

const scriptUrl = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/** The address of another file of the kit, which lies in the script's folder. */
export const beside = (name: string) => scriptUrl.replace(/[^/]*$/, name);

/** Gives a shadow tree its styles. Resolves when they apply; rejects when the style sheet cannot be had. */
export function addStyles(shadow: ShadowRoot): Promise<void> {
  if (shadow.adoptedStyleSheets as unknown) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
    }
    shadow.adoptedStyleSheets = [sheet];
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    shadow.append(h('link', { rel: 'stylesheet', href: beside('jiannuo-widget.css'), load: () => resolve(), error: reject }));
  });
}
