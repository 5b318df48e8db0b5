import { h } from './dom.ts';
import { STYLES } from './styles.ts';

/**
 * How the styles get in. Under `style-src 'self'` a <style> element is refused, but a constructed style sheet is not;
 * it is assigned, not pushed, for Chromium 86. Firefox before 101 and Safari before 16.4 have none: they load
 * jiannuo-widget.css, which the kit puts beside the script (a third request, in those browsers only).
 */
let sheet: CSSStyleSheet | null = null;

const scriptUrl = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/** Gives a shadow tree its styles. Resolves when they apply; rejects when the style sheet cannot be had. */
export function addStyles(shadow: ShadowRoot): Promise<void> {
  if ('adoptedStyleSheets' in shadow && 'replaceSync' in CSSStyleSheet.prototype) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
    }
    shadow.adoptedStyleSheets = [sheet];
    return Promise.resolve();
  }
  const href = scriptUrl.replace(/[^/]*$/, 'jiannuo-widget.css');
  return new Promise((resolve, reject) => {
    shadow.append(h('link', { rel: 'stylesheet', href, load: () => resolve(), error: reject }));
  });
}
