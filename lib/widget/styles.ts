/**
 * The widget's style sheet, for a constructed sheet and, in older browsers, as jiannuo-widget.css. It uses only what
 * Chromium 86, Firefox 78 and Safari 14 know: no flex gaps, no :is or :where, no inset, no container queries. Sizes are
 * in pixels, because the host page's root size is not ours to trust. Nothing is under 16 px. `--c` and `--b` are the
 * colour and the ground of a status or a pace, set by the class of its code.
 */
export const STYLES = `
:host { display: block; }
[hidden] { display: none !important; }
.jw {
  all: initial; display: flex; flex-direction: column;
  font: 16px/1.75 "PingFang SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; color: var(--ink); background: var(--ground);
  border: 1px solid var(--line); border-radius: 6px; color-scheme: light;
  --ground: #fff; --sunken: #f6f8fa; --line: #dde2e8; --strong: #828d9a;
  --ink: #1c232b; --ink2: #46515e; --link: #1a5296;
  --value: #3d5673; --c: #5c6774; --p: 20px;
}
.dark .jw {
  color-scheme: dark;
  --ground: #1a1f25; --sunken: #20262d; --line: #323a44; --strong: #7d8895;
  --ink: #e7eaee; --ink2: #bcc4ce; --link: #93bdf2;
  --value: #8ba6c4; --c: #a9b3be;
}
.on { --c: #1b5fab; } .dark .on { --c: #93bdf2; }
.late, .slow { --c: #994a00; } .dark .late, .dark .slow { --c: #f2b36d; }
.done { --c: #1a6b3c; } .dark .done { --c: #83d09d; }
.changed { --c: #6b45a8; } .dark .changed { --c: #c7adf3; }
.paused { --c: #675828; } .dark .paused { --c: #d3c68f; }
.ahead, .more-than { --c: #0b6767; } .dark .ahead, .dark .more-than { --c: #74cdcb; }
.over { --c: #b3261e; } .dark .over { --c: #ff9d93; }
.stale { --c: #7a4a00; --b: #fff4df; } .dark .stale { --c: #f0c982; --b: #322812; }
* { box-sizing: border-box; }
h2, p, ul, ol { margin: 0; padding: 0; list-style: none; }
h2 { font-size: 18px; line-height: 1.5; }
h2, b { font-weight: 600; color: var(--ink); }
a, .open { color: var(--link); }
.soft, header p, footer, .tools p, thead, .v, .idle { color: var(--ink2); }
.body { white-space: pre-wrap; }
span, b, button { unicode-bidi: isolate; }
button, input { font: inherit; color: inherit; margin: 0; border: 1px solid var(--strong); border-radius: 6px; background: var(--ground); min-height: 36px; padding: 2px 12px; }
button { cursor: pointer; text-align: inherit; }
button:hover { background: var(--sunken); }
.jw button[aria-pressed=true] { background: var(--sunken); border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
button[disabled] { opacity: .6; }
:focus { outline: 2px solid var(--link); outline-offset: 2px; }
:focus:not(:focus-visible) { outline: 0; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.g { width: 14px; height: 14px; fill: currentColor; color: var(--c); vertical-align: -2px; margin-right: 5px; }
.ln { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
header, .pad, .tools, .task, .strip, footer { padding: 12px var(--p); }
.stale, .tools, footer, .counts { display: flex; flex-wrap: wrap; align-items: center; }
.stale { padding: 6px var(--p); color: var(--c); background: var(--b); }
.stale span { flex: 1; }
.stale button { background: none; border-color: var(--c); }
.counts { padding: 4px 12px 0; }
.counts li { flex: 1 0 auto; }
.counts button { width: 100%; padding: 4px 8px; }
.counts button:not([aria-pressed=true]) { border-color: transparent; }
.counts b { display: block; font-size: 24px; line-height: 1.4; }
.k { color: var(--c); white-space: nowrap; font-weight: 500; }
.seg { display: flex; height: 10px; margin: 6px var(--p) 16px; }
.seg span { background: var(--c); margin: 0 1px; forced-color-adjust: none; }
.strip { padding-bottom: 4px; }
.strip, .tools, .task, footer { border-top: 1px solid var(--line); }
.strip > div, .strip ul { display: flex; }
.strip ul { flex: 1; flex-wrap: wrap; }
.strip li { margin: 0 6px 6px 0; }
.sec { width: 10em; padding: 3px 12px 0 0; flex: none; }
.strip button, .idle { display: block; min-height: 34px; min-width: 34px; padding: 1px 8px; border: 1px solid var(--line); border-radius: 6px; text-align: center; }
.idle { border-style: dashed; }
.strip .g { margin: 0 0 0 5px; }
.tools > * { margin: 4px 12px 4px 0; }
.tools input { flex: 1; min-width: 9em; max-width: 20em; }
.task, footer { background: var(--sunken); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 9px 8px; border-top: 1px solid var(--line); text-align: left; font-weight: 400; vertical-align: top; }
thead { white-space: nowrap; }
th:first-child, td:first-child { padding-left: var(--p); }
th:last-child, td:last-child { padding-right: var(--p); }
.open { border: 0; padding: 0; background: none; min-height: 28px; font-weight: 500; }
.open:hover { background: none; text-decoration: underline; }
.open::before { content: "▸"; display: inline-block; width: 1.1em; }
.open[aria-expanded=true]::before { content: "▾"; }
.st { display: inline-block; position: relative; padding: 0 8px; border-radius: 3px; line-height: 28px; }
/* The tint of a chip is its own colour at a tenth: 9 % and less in the design's table of contrasts. */
.st::before, .slim { position: absolute; top: 0; right: 0; bottom: 0; left: 0; }
.st::before { content: ""; border-radius: 3px; background: currentColor; opacity: .1; }
.st.none::before { background: none; border: 1px dashed; opacity: 1; }
ol { border-left: 3px solid var(--line); padding-left: 12px; margin: 4px 0; }
ol li + li { margin-top: 8px; }
.bb { display: block; width: 100%; min-width: 120px; height: 20px; margin: 2px 0; }
svg { overflow: visible; }
.mark { fill: var(--ink); }
.track { fill: var(--line); } .val { fill: var(--value); } .more-than { fill: var(--c); } .gap { stroke: var(--c); stroke-width: 8; stroke-dasharray: 2 3; }
.dash { stroke: var(--strong); stroke-width: 2; stroke-dasharray: 2 4; }
.dot { fill: var(--value); stroke: var(--ground); stroke-width: 2; }
footer { justify-content: space-between; margin-top: auto; border-radius: 0 0 6px 6px; }
.narrow .jw { --p: 14px; }
.narrow .counts { padding: 0 6px; }
.narrow .counts li { flex: 0 1 50%; }
.narrow .counts button { display: flex; justify-content: space-between; align-items: center; }
.narrow .counts b { font-size: 16px; }
.narrow .strip > div, .narrow table, .narrow tbody { display: block; }
.narrow button { min-height: 44px; }
.narrow .sec { width: auto; }
.narrow thead { display: none; }
.narrow tr { display: flex; flex-wrap: wrap; justify-content: space-between; border-top: 1px solid var(--line); padding: 8px var(--p); }
.narrow th, .narrow td { border: 0; padding: 2px 0; }
.narrow th { flex: 1 0 75%; }
.narrow td { order: 2; }
.narrow td:first-child { order: 0; padding: 10px 8px 0 0; }
.narrow td:nth-child(4) { order: 1; flex: 0 0 100%; }
.narrow td[colspan] { padding: 0; }
/* The notice in the place of one line of the page: it covers that line and is not higher. */
.top { position: relative; }
.slim { border: 0; line-height: 1; }
.slim .stale { padding: 0 8px; flex: 1; }
.slim button { border: 0; padding: 0; min-height: 0; text-decoration: underline; }
@media screen { .off { display: none; } }
@media print { .twin .jw { display: none; } }
@media (forced-colors: active) {
  .jw { --value: CanvasText; --ink: CanvasText; --strong: GrayText; --line: CanvasText; }
  .jw .g { color: inherit; }
  .jw button[aria-pressed=true] { outline: 2px solid Highlight; }
  .track { fill: Canvas; stroke: CanvasText; }
  .seg span { background: CanvasText; }
}
`;
