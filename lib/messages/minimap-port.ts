import { type Browser, browser } from 'wxt/browser';
import type { StatusCode } from '../core/status.ts';

/*
 * Between the minimap's frame and the annotator of its tab, over a port that the frame opens. Both ends are the extension's; neither the
 * page nor the background takes part: the page cannot listen, and the background need not wake for every change of the layout.
 */
const NAME = 'minimap';
const FRAME = '/minimap.html';

/** Where the commitments are and how they stand. Holds no words: only what the strip draws. */
export interface MinimapDrawing {
  /** `at` is the place in the scrolled content: 0 at its top, 1 at its end. */
  marks: { at: number; status: StatusCode }[];
  /** The page is light text on a dark ground. */
  dark: boolean;
}

/**
 * What the reader did on the strip: chose a mark by its index in the drawing, or a place; turned the strip off on this site; or came to it
 * with the pointer, and it needs room for the button that turns it off.
 */
export type MinimapAct = { mark: number } | { at: number } | { off: true } | { wide: boolean };

/** In the annotator: `connected` hears of each frame of ours that asks for drawings. Answers a disposer. */
export function acceptMinimap(connected: (send: (drawing: MinimapDrawing) => void) => void, acted: (act: MinimapAct) => void): () => void {
  const accept = (port: Browser.runtime.Port) => {
    const { id, url } = port.sender ?? {};
    // Only the path is compared: a content script knows the extension's pages by another host (`use_dynamic_url`) than their own address has.
    if (port.name !== NAME || id !== browser.runtime.id || url === undefined || new URL(url).pathname !== FRAME) return;
    port.onMessage.addListener((act: MinimapAct) => acted(act));
    connected(sender(port));
  };
  browser.runtime.onConnect.addListener(accept);
  return () => browser.runtime.onConnect.removeListener(accept);
}

/** In the frame: follows the drawings of its own tab's annotator, and answers how to tell it what the reader does. */
export async function connectToAnnotator(draw: (drawing: MinimapDrawing) => void): Promise<(act: MinimapAct) => void> {
  // After an update of the extension a frame that is still loading has no browser to speak with; the annotator takes it away.
  const tab = await (browser.tabs as typeof browser.tabs | undefined)?.getCurrent();
  if (tab?.id === undefined) return () => {};
  const port = browser.tabs.connect(tab.id, { name: NAME, frameId: 0 });
  port.onMessage.addListener((drawing: MinimapDrawing) => draw(drawing));
  return sender(port);
}

/** Sends while the other end is there: a closed port throws at every word. */
function sender<Message>(port: Browser.runtime.Port): (message: Message) => void {
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  return (message) => {
    if (isOpen) port.postMessage(message);
  };
}
