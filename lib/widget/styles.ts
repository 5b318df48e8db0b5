/**
 * The widget's style sheet, for a constructed sheet and, in older browsers, as jiannuo-widget.css. It uses only what
 * Chromium 86, Firefox 78 and Safari 14 know: no flex gaps, no :is or :where, no inset, no container queries. Sizes are
 * in pixels, because the host page's root size is not ours to trust. Nothing is under 16 px. `--c` and `--d` are the
 * colours of a status or a pace on light and on dark ground, set by the class of its code.
 */
export const STYLES = `
/* Within a shadow tree what is important wins over the page's own \`* { display: none !important }\`. */
:host { display: block !important; }
:host([hidden]), [hidden] { display: none !important; }
.jw {
  all: initial; display: flex; flex-direction: column;
  font: 16px/1.75 sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; color: var(--ink); background: var(--ground);
  border: 1px solid var(--line); border-radius: 6px; color-scheme: light;
  --ground: #fff; --low: #f6f8fa; --line: #dde; --rim: #789;
  --ink: #223; --soft: #456; --link: #159;
  --bar: #357; --c: #567; --d: #abc; --p: 20px;
}
.large .jw { font-size: 20px; }
.dark .jw {
  color-scheme: dark;
  --ground: #1a1f25; --low: #223; --line: #345;
  --ink: #eee; --soft: #bcd; --link: #9bf;
  --bar: #8ac;
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
h2, b { font-size: 1.125em; font-weight: 600; color: var(--ink); }
a, .open { color: var(--link); }
.soft, header p, footer, thead, .v, .idle { color: var(--soft); }
.body { white-space: pre-wrap; }
button, input, .st { border: 1px solid; border-radius: 6px; }
button, input { border-color: var(--rim); background: var(--ground); }
button, input, .idle { min-height: 36px; min-width: 36px; padding: 2px 8px; }
button { cursor: pointer; }
button:hover { background: var(--low); }
.jw [aria-pressed=true] { background: var(--low); border: 2px solid var(--link); padding: 1px 7px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.g { width: 14px; height: 14px; fill: currentColor; vertical-align: -2px; margin-right: 5px; }
.ln { fill: none; stroke: currentColor; stroke-width: 2; }
header, .pad, .tools, .share, .task, .strip, footer { padding: 12px var(--p); }
.stale, .tools, .counts, .share, .strip > div, .strip ul, .narrow tr { display: flex; flex-wrap: wrap; }
.stale, .tools { align-items: center; }
.stale { padding: 6px var(--p); }
.stale span, .tools input, .slim .stale { flex: 1; }
.counts { padding: 0 12px; }
.share span { border: 4px solid; margin-right: 2px; }
.counts li { flex: auto; }
.counts button { width: 100%; border-color: #0000; }
.counts b { display: block; font-size: 1.5em; }
.k { white-space: nowrap; }
.k, .g, .stale { color: var(--k); }
.strip, .tools, .task, footer { border-top: 1px solid var(--line); }
.strip ul { flex: 1 75%; }
.strip li { margin: 0 6px 6px 0; }
.sec { width: 10em; flex: none; }
.strip button, .idle { display: block; text-align: center; }
.tools > * { margin: 4px 12px 4px 0; }
.stale, .task, footer { background: var(--low); }
table { margin: 0 var(--p); border-collapse: collapse; }
th, td { padding: 8px 12px 8px 0; border-top: 1px solid var(--line); vertical-align: baseline; }
.open { border: 0; padding: 0; background: none; }
.open::before { content: "▸ "; }
.open[aria-expanded=true]::before { content: "▾ "; }
.st { display: inline-block; padding: 0 8px; }
.st.none { border-style: dashed; }
ol { border-left: 3px solid var(--line); padding-left: 12px; }
.bb { display: block; width: 100%; min-width: 120px; height: 20px; margin: 2px 0; }
svg { overflow: visible; }
.mark { fill: var(--ink); }
.track { fill: var(--line); } .val { fill: var(--bar); } .more { fill: var(--k); } .gap { stroke: var(--k); stroke-width: 8; stroke-dasharray: 2 3; }
footer { margin-top: auto; }
.narrow .jw { --p: 14px; }
.narrow .counts li { flex: 0 50%; }
.narrow table, .narrow tbody { display: block; }
.narrow thead { display: none; }
.narrow tr { border-top: 1px solid var(--line); padding: 8px 0; }
.narrow th, .narrow td { border: 0; padding: 2px 12px 2px 0; }
.narrow th { flex: 1 75%; }
.narrow td:nth-child(4), .narrow td[colspan] { flex: 0 100%; }
/* The notice in the place of one line of the page: it covers that line and is not higher. */
.top { position: relative; }
.slim { position: absolute; top: 0; width: 100%; height: 100%; border: 0; line-height: 1; }
.slim * { border: 0; padding: 0; min-height: 0; }
@media screen { .off { display: none; } }
@media print {
  .twin .jw { display: none; }
  a::after { content: " " attr(href); }
}
@media (forced-colors: active) {
  :host .jw { --bar: CanvasText; --ink: CanvasText; --line: GrayText; }
}
`;
