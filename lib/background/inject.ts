import { browser } from 'wxt/browser';
import type { MarkedWorld } from '../messages/annotator-mark.ts';
import { styleFrames } from './style-frames.ts';

/** Runs in the document, so it can use nothing from here. */
function isMarked(): boolean {
  return (globalThis as MarkedWorld).jiannuoAnnotator === true;
}

/** The document that a tab shows now, and whether the annotator was started in it. */
export interface ShownDocument {
  annotated: boolean;
  /** Where the browser tells (Firefox does not). */
  documentId?: string;
}

/** What a tab shows; null where we may run nothing. */
export async function shownDocument(tabId: number): Promise<ShownDocument | null> {
  try {
    const target = { tabId, frameIds: [0] };
    const [asked] = await browser.scripting.executeScript({ target, func: isMarked, injectImmediately: true });
    if (!asked) return null;
    const { result, documentId } = asked;
    return { annotated: result === true, ...(documentId === undefined ? {} : { documentId }) };
  } catch {
    return null;
  }
}

/**
 * Starts the annotator in a tab's top frame. It starts once in a document, however often it is injected, so nothing is asked before: the way
 * to the page and back would be a good part of what a reader waits. `isParsed`: the document is there; otherwise the browser waits for it.
 * Rejects when the browser lets us run nothing there.
 */
export async function injectAnnotator(tabId: number, isParsed = false): Promise<void> {
  const start = browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/content-scripts/annotator.js'],
    injectImmediately: isParsed,
  });
  await Promise.all([start, styleFrames(tabId)]);
}
