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
* { --k: var(--c); box-sizing: border-box; }
.dark * { --k: var(--d); }
h2, p, ul, ol { margin: 0; padding: 0; list-style: none; }
h2, b { font-size: 1.125em; font-weight: 600; color: var(--ink); }
a, .open { color: var(--link); }
.soft, header p, footer, thead, .v, .idle { color: var(--soft); }
.body { white-space: pre-wrap; }
span, b, button { unicode-bidi: isolate; }
button, input, .idle { font: inherit; color: inherit; margin: 0; border: 1px solid var(--rim); border-radius: 6px; background: var(--ground); min-height: 36px; min-width: 36px; padding: 2px 8px; }
button { cursor: pointer; text-align: inherit; }
button:hover { background: var(--low); }
.jw button[aria-pressed=true] { background: var(--low); border: 2px solid var(--link); padding: 1px 7px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.g { width: 14px; height: 14px; fill: currentColor; color: var(--k); vertical-align: -2px; margin-right: 5px; }
.ln { fill: none; stroke: currentColor; stroke-width: 2; }
header, .pad, .tools, .task, .strip, footer { padding: 12px var(--p); }
.stale, .tools, .counts { display: flex; flex-wrap: wrap; align-items: center; }
.stale { padding: 6px var(--p); color: var(--k); }
.stale span, .tools input { flex: 1; }
.stale button { background: none; border-color: var(--k); }
.counts { padding: 0 12px; }
.counts li { flex: 1 0 auto; }
.counts button { width: 100%; border-color: transparent; }
.counts b { display: block; font-size: 1.5em; }
.k { color: var(--k); white-space: nowrap; }
.strip, .tools, .task, footer { border-top: 1px solid var(--line); }
.strip > div, .strip ul { display: flex; flex-wrap: wrap; }
.strip ul { flex: 1 0 75%; }
.strip li { margin: 0 6px 6px 0; }
.sec { width: 10em; flex: none; }
.strip button, .idle { display: block; border-color: var(--line); text-align: center; }
.tools > * { margin: 4px 12px 4px 0; }
.stale, .task, footer { background: var(--low); }
table { margin: 0 var(--p); border-collapse: collapse; }
th, td { padding: 9px 12px 9px 0; border-top: 1px solid var(--line); text-align: left; font-weight: 400; vertical-align: top; }
.open { border: 0; padding: 0; background: none; }
.open::before { content: "▸ "; }
.open[aria-expanded=true]::before { content: "▾ "; }
.st { display: inline-block; padding: 0 8px; border: 1px solid; border-radius: 6px; }
.st.none { border-style: dashed; }
ol { border-left: 3px solid var(--line); padding-left: 12px; }
.bb { display: block; width: 100%; min-width: 120px; height: 20px; margin: 2px 0; }
svg { overflow: visible; }
.mark { fill: var(--ink); }
.track { fill: var(--line); } .val { fill: var(--bar); } .more { fill: var(--k); } .gap { stroke: var(--k); stroke-width: 8; stroke-dasharray: 2 3; }
footer { margin-top: auto; }
.narrow .jw { --p: 14px; }
.narrow .counts li { flex: 0 1 50%; }
.narrow table, .narrow tbody { display: block; }
.narrow thead { display: none; }
.narrow tr { display: flex; flex-wrap: wrap; border-top: 1px solid var(--line); padding: 8px 0; }
.narrow th, .narrow td { border: 0; padding: 2px 12px 2px 0; }
.narrow th { flex: 1 0 75%; }
.narrow td:nth-child(4), .narrow td[colspan] { flex: 0 0 100%; }
/* The notice in the place of one line of the page: it covers that line and is not higher. */
.top { position: relative; }
.slim { position: absolute; top: 0; width: 100%; height: 100%; border: 0; line-height: 1; }
.slim .stale { flex: 1; }
.slim .stale, .slim button { border: 0; padding: 0; min-height: 0; }
@media screen { .off { display: none; } }
@media print { .twin .jw { display: none; } }
@media (forced-colors: active) {
  :host .jw { --bar: CanvasText; --ink: CanvasText; --line: GrayText; }
}
`;
