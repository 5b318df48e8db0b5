/** The store cannot be opened or used now. Nothing was written; `cause` is the browser's own error. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** There is no room for another record. Nothing was written, and what is stored stays. */
export class StoreFull extends Error {
  override name = 'StoreFull';
}

const UNUSABLE = [
  'OpenFailedError',
  'MissingAPIError',
  'DatabaseClosedError',
  'VersionError',
  'InvalidStateError',
  'UnknownError',
  'SecurityError',
  'UpgradeError',
  'SchemaError',
];

/** Dexie wraps some failures (an aborted transaction around a full disk); the innermost name is what happened. */
function names(error: unknown): string[] {
  const found: string[] = [];
  for (let at: unknown = error; at instanceof Object && found.length < 5; ) {
    const { name, inner, cause } = at as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === 'string') found.push(name);
    at = inner ?? cause;
  }
  return found;
}

/**
 * Runs work on the store and turns the browser's failures into {@link StoreUnavailable} or {@link StoreFull}.
 * Errors of our own (a refused record, an unknown target) pass through as they are.
 */
export async function withStore<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const found = names(error);
    if (found.includes('QuotaExceededError')) throw new StoreFull('no room left for records', { cause: error });
    if (found.some((name) => UNUSABLE.includes(name))) throw new StoreUnavailable('the database cannot be opened', { cause: error });
    // Seen on a full disk in Chromium 156: it cannot write, aborts the transaction and gives no reason. (Who gives up by a signal gets its DOMException.)
    if (found[0] === 'AbortError' && !(error instanceof DOMException)) throw new StoreFull('the browser could not write', { cause: error });
    throw error;
  }
}
