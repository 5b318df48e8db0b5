/** What the minimap and the offer look like beside the page. Everything in the strip's frame is the frame's own. */
export const MAP_STYLE = `
.map { position: fixed; top: 0; bottom: 0; right: 0; width: 14px; color-scheme: only light; }
.map iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: only light; }
.map > div { position: absolute; right: 0; width: 14px; min-height: 6px; box-sizing: border-box; pointer-events: none;
  background: rgb(90 110 135 / .2); border: solid rgb(90 110 135 / .75); border-width: 1px 0; }
.map[data-wide] { width: 42px; clip-path: polygon(0 0, 100% 0, 100% 100%, calc(100% - 14px) 100%, calc(100% - 14px) 28px, 0 28px); }
@media (max-width: 479px) { .map { display: none; } }
@media (forced-colors: active) { .map > div { border-color: Highlight; border-width: 2px 0; } }
`;

export const OFFER_STYLE = `
.offer { position: fixed; top: 0; left: 0; display: flex; align-items: center; gap: 2px; padding: 3px; box-sizing: border-box;
  max-width: calc(100vw - 16px); visibility: hidden; border: 1px solid #c9d1da; border-radius: 8px; background: #fff; color: #1c232b;
  box-shadow: 0 1px 2px rgb(20 32 48 / .08), 0 4px 16px rgb(20 32 48 / .16); user-select: none; -webkit-user-select: none;
  font: 400 14px/1.5 "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", system-ui, sans-serif; }
.offer span { padding: 3px 8px; }
.offer button { all: unset; box-sizing: border-box; min-width: 28px; min-height: 28px; padding: 3px 10px; border-radius: 5px; color: #1a5296;
  text-align: center; white-space: nowrap; cursor: pointer; }
.offer button[title] { padding: 3px 0; color: #46515e; }
.offer button:hover { background: #eef2f6; }
.offer button:focus-visible { outline: 2px solid #0b57d0; outline-offset: -2px; }
@media (prefers-color-scheme: dark) {
  .offer { background: #1a1f25; color: #e7eaee; border-color: #4a5562; }
  .offer button { color: #8fbcf0; }
  .offer button[title] { color: #bcc4ce; }
  .offer button:hover { background: #262d36; }
  .offer button:focus-visible { outline-color: #8fbcf0; }
}
@media (forced-colors: active) {
  .offer { border: 1px solid CanvasText; }
  .offer button { border: 1px solid ButtonText; color: ButtonText; }
}
`;
