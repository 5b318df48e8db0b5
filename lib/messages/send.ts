import { browser } from 'wxt/browser';
import type { AnnotatorCalls, Calls, Reply } from './calls.ts';

/** The other side refused or failed; `name` is the border's named error (InvalidMessage, NotAllowed, StoreUnavailable ...). */
export class CallFailed extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** What a call takes, and what it gives. */
export type Payload<Call> = Call extends (payload: infer P) => unknown ? P : never;
export type Value<Call> = Call extends (payload: never) => infer V ? V : never;

function unwrap<V>(reply: Reply<V> | undefined, call: string): V {
  if (!reply) throw new CallFailed('NoAnswer', `${call}: no answer`);
  if (!reply.ok) throw new CallFailed(reply.error.name, reply.error.message);
  return reply.value;
}

/** Asks the background. Throws {@link CallFailed}. */
export async function ask<Name extends keyof Calls>(name: Name, payload: Payload<Calls[Name]>): Promise<Value<Calls[Name]>> {
  return unwrap(await browser.runtime.sendMessage({ jiannuo: name, payload }), name);
}

/** Asks a tab's annotator (top frame). Throws {@link CallFailed}, or what the browser throws when no annotator listens there. */
export async function askTab<Name extends keyof AnnotatorCalls>(
  tabId: number,
  name: Name,
  payload: Payload<AnnotatorCalls[Name]>,
): Promise<Value<AnnotatorCalls[Name]>> {
  return unwrap(await browser.tabs.sendMessage(tabId, { jiannuo: name, payload }, { frameId: 0 }), name);
}
