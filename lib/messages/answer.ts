import { type Browser, browser } from 'wxt/browser';
import type { AnnotatorCalls, Reply } from './calls.ts';
import { respond } from './respond.ts';
import type { Payload, Value } from './send.ts';

export type AnnotatorHandlers = {
  [Name in keyof AnnotatorCalls]: (
    payload: Payload<AnnotatorCalls[Name]>,
  ) => Value<AnnotatorCalls[Name]> | Promise<Value<AnnotatorCalls[Name]>>;
};

/**
 * Listens, in the annotator, to the background's calls. Payloads are not parsed: only our own extension can send to this listener, and
 * the parser would weigh more than the annotator. Messages that are none of these calls are left to others. Returns a disposer.
 */
export function answer(handlers: AnnotatorHandlers): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, sendResponse: (reply: Reply<unknown>) => void) => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
    const { jiannuo: name, payload } = message as { jiannuo?: keyof AnnotatorCalls; payload?: unknown };
    if (name === undefined || !Object.hasOwn(handlers, name)) return;
    const handler = handlers[name] as (payload: unknown) => unknown;
    respond(() => handler(payload), sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
