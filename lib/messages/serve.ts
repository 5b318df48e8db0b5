import { type Browser, browser } from 'wxt/browser';
import { problemsOf } from '../core/model/problems.ts';
import { type Caller, callerOf } from './caller.ts';
import type { Calls, CardCalls, PageCalls, PanelCalls, Reply, Request } from './calls.ts';
import { failure, respond } from './respond.ts';
import { PAYLOADS } from './schemas.ts';
import type { Payload, Value } from './send.ts';

/** The payload is not what the call takes. Its message names the places, never the contents. */
export class InvalidMessage extends Error {
  override name = 'InvalidMessage';
}

/** The sender may not make this call. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** Who may make which call. */
const ALLOWED = {
  page: {
    policyPageFound: true,
    viewPage: true,
    matchesHidden: true,
    attentionHere: true,
    pageLeft: true,
    frameMarked: true,
    readingPaused: true,
    pointAt: true,
    noteSelection: true,
    pageTools: true,
    setToolHere: true,
  } satisfies Record<keyof PageCalls, true>,
  card: {
    viewCard: true,
    chooseTarget: true,
    keepDraft: true,
    saveNote: true,
    openPanel: true,
    closeCard: true,
    sizeCard: true,
  } satisfies Record<keyof CardCalls, true>,
  panel: {
    saveNote: true,
    keepDraft: true,
    showOnPage: true,
    showSpan: true,
    placeNote: true,
    checkPage: true,
    checkAgainst: true,
    reviewClaim: true,
    withdrawLost: true,
    selectedSpan: true,
    changeVisibility: true,
    recordPublication: true,
    readForPlan: true,
    setTool: true,
    adoptPlan: true,
    readMarked: true,
    importNotes: true,
    choosePace: true,
    stageReports: true,
    writeImport: true,
    dropImport: true,
    acknowledgeChanges: true,
    recordsRestored: true,
    readAgain: true,
  } satisfies Record<keyof PanelCalls, true>,
} as const;

/** The callers that a call can come from, so that a handler of a page's call always knows its tab. */
type CallerFor<Name> =
  | (Name extends keyof PageCalls ? Extract<Caller, { kind: 'page' }> : never)
  | (Name extends keyof CardCalls ? Extract<Caller, { kind: 'card' }> : never)
  | (Name extends keyof PanelCalls ? Extract<Caller, { kind: 'panel' }> : never);

export type Handler<Name extends keyof Calls> = (
  payload: Payload<Calls[Name]>,
  caller: CallerFor<Name>,
) => Value<Calls[Name]> | Promise<Value<Calls[Name]>>;
export type Handlers = { [Name in keyof Calls]: Handler<Name> };

function parsePayload(name: keyof Calls, payload: unknown): unknown {
  const parsed = PAYLOADS[name].safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new InvalidMessage(`${name}: ${problemsOf(parsed.error)}`);
}

/** A call of ours by name, or null for anything else. */
function requestOf(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'jiannuo')) return null;
  const { jiannuo, payload } = message as { jiannuo: unknown; payload?: unknown };
  return { jiannuo: String(jiannuo), payload };
}

/**
 * Listens, in the background, to every call of the call map, and answers it when the sender may make it and its payload is right.
 * Messages that are none of ours are left to others. `failed` hears of every allowed call that came to nothing, also one whose payload was
 * refused; the caller's answer does not wait for it. Returns a disposer.
 */
export function serve(handlers: Handlers, failed?: (name: keyof Calls, caller: Caller, error: unknown) => void): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, sendResponse: (reply: Reply<unknown>) => void) => {
    const request = requestOf(message);
    if (!request) return;
    const { jiannuo: name, payload } = request;
    const caller = callerOf(sender);
    if (!caller || !Object.hasOwn(ALLOWED[caller.kind], name)) {
      sendResponse(failure(new NotAllowed(name)));
      return true;
    }
    const call = name as keyof Calls;
    // The tables above have just made sure of what the types cannot follow here: this call, its payload, its caller.
    const handler = handlers[call] as (payload: unknown, caller: Caller) => unknown;
    const work = async () => handler(parsePayload(call, payload), caller);
    const told = (error: unknown) => {
      failed?.(call, caller, error);
      throw error;
    };
    respond(() => work().catch(told), sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
