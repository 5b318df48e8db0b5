/**
 * The widget's style sheet, for a constructed sheet and, in older browsers, as jiannuo-widget.css. It uses only what
 * Chromium 86, Firefox 78 and Safari 14 know: no flex gaps, no :is or :where, no inset, no container queries. Sizes are
 * in pixels, because the host page's root size is not ours to trust. Nothing is under 16 px. `--c` and `--d` are the
 * colours of a status or a pace on light and on dark ground, set by the class of its code. Declarations stand in the order that gzip likes best.
 */
export const STYLES = `
/* Within a shadow tree what is important wins over the page's own \`* { display: none !important }\`. */
:host { display: block !important; }
:host([hidden]), [hidden] { display: none !important; }
.jw {
  all: initial; display: flex; flex-direction: column;
  font: 16px/1.75 sans-serif; border: 1px solid var(--line);
  color-scheme: light; color: var(--ink); background: var(--ground); border-radius: 6px; overflow-wrap: anywhere;
  --d: #abc; --ink: #223; --bar: #357; --line: #dde; --c: #567; --rim: #789; --low: #f6f8fa; --link: #159; --soft: #456; --ground: #fff; --p: 20px;
}
.large .jw { font-size: 20px; }
.dark .jw {
  --line: #345; color-scheme: dark; --low: #234; --bar: #8ac; --ink: #eee; --ground: #1a1f25; --soft: #bcd; --link: #9bf;
}
.on { --c: #15b; --d: #9bf; }
.late, .slow { --c: #940; --d: #fb6; }
.done { --c: #163; --d: #8d9; }
.changed { --c: #64a; --d: #cbf; }
.paused { --c: #652; --d: #dc8; }
.ahead, .more { --c: #066; --d: #7cc; }
.over { --c: #b22; --d: #f99; }
.stale { --c: #740; --d: #ec8; }
* { --k: var(--c); box-sizing: border-box; margin: 0; padding: 0; list-style: none; font: inherit; color: inherit; text-align: inherit; unicode-bidi: isolate; }
.dark * { --k: var(--d); }
h2, b { font-size: 1.125em; color: var(--ink); font-weight: 600; }
a, .open { color: var(--link); }
.soft, header p, footer, thead, .v, .idle, ::placeholder { color: var(--soft); }
.body { white-space: pre-wrap; }
button, input, .st { border: 1px solid; border-radius: 6px; }
button, input { background: var(--ground); border-color: var(--rim); }
button, input, .idle { padding: 2px 8px; min-height: 36px; }
button:hover { background: var(--low); }
.jw [aria-pressed=true] { padding: 1px 7px; border: 2px solid var(--link); background: var(--low); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.g { fill: currentColor; height: 14px; width: 14px; vertical-align: -2px; margin-right: 5px; }
.ln { fill: none; stroke-width: 2; stroke: currentColor; }
header, .pad, .tools, .share, .task, .strip, footer { padding: 12px var(--p); }
.stale, .tools, .counts, .share, .strip > div, .strip ul, .narrow tr { display: flex; flex-wrap: wrap; }
.stale, .tools, .narrow tr { align-items: center; }
.stale { padding: 6px var(--p); }
.stale span, .tools input, .slim .stale { flex: 1; }
.counts { padding: 0 12px; }
.share span { border: 4px solid; margin-right: 2px; }
.counts li { flex: auto; }
.counts button { border-color: #0000; width: 100%; }
.counts b { font-size: 1.5em; display: block; }
.k { white-space: nowrap; }
.k, .g, .stale { color: var(--k); }
.strip, .tools, .task, footer { border-top: 1px solid var(--line); }
.strip ul { flex: 1 75%; }
.strip li { margin: 0 6px 6px 0; }
.sec { flex: 0 10em; }
.strip button, .idle { text-align: center; display: block; }
.tools > * { margin: 4px 12px 4px 0; }
.stale, .task, footer { background: var(--low); }
table { margin: 0 var(--p); border-collapse: collapse; }
th, td { vertical-align: baseline; border-top: 1px solid var(--line); padding: 8px 12px 8px 0; }
.open { border: 0; padding: 0; background: none; }
.open::before { content: "▸ "; }
.open[aria-expanded=true]::before { content: "▾ "; }
.st { display: inline-block; padding: 0 8px; }
.st.none { border-style: dashed; }
ol { border-left: 3px solid var(--line); padding-left: 12px; }
.bb { width: 100%; height: 20px; min-width: 120px; display: block; }
svg { overflow: visible; }
.mark { fill: var(--ink); }
.track { fill: var(--line); } .val { fill: var(--bar); } .more { fill: var(--k); } .gap { stroke-dasharray: 2 3; stroke-width: 8; stroke: var(--k); }
footer { margin-top: auto; }
.narrow .jw { --p: 14px; }
.narrow .counts li { flex: 0 50%; }
.narrow table, .narrow tbody { display: block; }
.narrow thead { display: none; }
.narrow tr { border-top: 1px solid var(--line); padding: 8px 0; }
.narrow th, .narrow td { border: 0; padding: 2px 12px 2px 0; }
.narrow th, .narrow input { flex: 1 75%; }
.narrow td:nth-child(4), .narrow td[colspan] { flex: 0 100%; }
/* The notice in the place of one line of the page: it covers that line and is not higher. */
.top { position: relative; }
.slim { border: 0; top: 0; width: 100%; height: 100%; line-height: 1; position: absolute; }
.slim * { border: 0; padding: 0; min-height: 0; }
@media screen { .off { display: none; } }
@media print {
  .twin .jw { display: none; }
  a::after { content: " " attr(href); }
}
@media (forced-colors: active) {
  :host .jw { --line: GrayText; --bar: CanvasText; --ink: CanvasText; }
}
`;
