import type { Reply } from './calls.ts';

/** Turns a thrown thing into what may cross the border: its name and its words, no stack. */
export function failure(error: unknown): Reply<never> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { ok: false, error: { name, message } };
}

/**
 * Runs a handler and sends its answer. The handler starts at once, in the sender's user gesture: some browser calls are refused later.
 * The listener must return true, so that the browser keeps the channel open; `sendResponse` is what both browsers and the fake agree on.
 */
export function respond<Value>(work: () => Value | Promise<Value>, sendResponse: (reply: Reply<Value>) => void): void {
  const answer = async () => work();
  answer().then(
    (value) => sendResponse({ ok: true, value }),
    (error) => sendResponse(failure(error)),
  );
}
