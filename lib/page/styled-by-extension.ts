/**
 * Firefox ends a content script together with its extension, before it could tidy up, and takes back the style sheets that the extension
 * gave a page. So there what we show is visible only by such a sheet ({@link EXTENSION_STYLE}): the extension gone, nothing of it is seen.
 * Chromium leaves such sheets behind, and its content scripts live on to tidy up: there the annotator styles the page itself.
 * Only Firefox lets a content script see the page's own window behind the one it has.
 */
export const STYLED_BY_EXTENSION = 'wrappedJSObject' in window;
