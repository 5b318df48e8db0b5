/**
 * The rules of the design tokens, as literals: a highlight cannot see custom properties. No `color`, so the page's own
 * text colour stays; the line's style differs as well as its hue. Paper shows the page as its publisher made it.
 */
export const HIGHLIGHT_STYLE = `@media screen {
::highlight(jn-on) { background-color: rgb(27 95 171 / .07); text-decoration: underline solid #1b5fab 2px; text-underline-offset: 4px; }
::highlight(jn-late) { background-color: rgb(179 89 0 / .09); text-decoration: underline solid #b35900 3px; text-underline-offset: 4px; }
::highlight(jn-done) { background-color: rgb(26 107 60 / .07); text-decoration: underline double #1a6b3c 1.5px; text-underline-offset: 3px; }
::highlight(jn-todo) { background-color: rgb(82 93 106 / .06); text-decoration: underline dashed #525d6a 2px; text-underline-offset: 4px; }
::highlight(jn-changed) { background-color: rgb(107 69 168 / .07); text-decoration: underline dashed #6b45a8 2px; text-underline-offset: 4px; }
::highlight(jn-paused) { background-color: rgb(103 88 40 / .08); text-decoration: underline dashed #675828 2px; text-underline-offset: 4px; }
::highlight(jn-none) { background-color: rgb(92 103 116 / .04); text-decoration: underline dotted #717c89 2px; text-underline-offset: 4px; }
::highlight(jn-here) { background-color: rgb(255 214 102 / .45); }
::highlight(jn-task) { background-color: rgb(31 75 122 / .09); }
}`;

/** What Firefox is given for every document with marks: our element is hidden where this is not (`lib/page/styled-by-extension.ts` says why). `wxt.config.ts` writes it to a file. @public */
export const EXTENSION_STYLE = `${HIGHLIGHT_STYLE}
@media screen { jiannuo-card { display: inline !important; } }`;
