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

/** Two calls for one tab must not both find the document unmarked. */
const turns = new Map<number, Promise<unknown>>();

/**
 * Starts the annotator in a tab's top frame, once for each document: the annotator itself marks the document, which outlives the worker
 * and dies with a navigation, so a start that was cut short is made up for by the next call. Rejects when the browser lets us run
 * nothing there.
 */
export function injectAnnotator(tabId: number): Promise<void> {
  const inject = async () => {
    if ((await shownDocument(tabId))?.annotated) return;
    const start = browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/content-scripts/annotator.js'] });
    await Promise.all([start, styleFrames(tabId)]);
  };
  const mine = (turns.get(tabId) ?? Promise.resolve()).then(inject, inject);
  turns.set(tabId, mine);
  const leave = () => {
    if (turns.get(tabId) === mine) turns.delete(tabId);
  };
  mine.then(leave, leave);
  return mine;
}
