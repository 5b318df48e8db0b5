import type { Calls } from './calls.ts';
import type { Payload } from './send.ts';

/** Tells the background something to which no answer is needed. A failure is the background's to tell of; the page must not hear of it. */
export function tell<Name extends keyof Calls>(name: Name, payload: Payload<Calls[Name]>): void {
  // Within a promise: an extension that has gone throws at once. Both browsers know `chrome`, and it costs the gate nothing.
  (async () => chrome.runtime.sendMessage({ jiannuo: name, payload }))().catch(() => {});
}
