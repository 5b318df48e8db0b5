import { useEffect, useState } from 'preact/hooks';

/** A reading that goes on: `undefined` until the first answer; the last value stays when it fails. */
export interface Live<Value> {
  value: Value | undefined;
  error: unknown;
}

/**
 * Follows a live reading. `source` starts it and answers its end; it is started anew whenever `key` changes, and
 * null means that there is nothing to read.
 */
export function useLive<Value>(
  source: ((next: (value: Value) => void, fail: (error: unknown) => void) => () => void) | null,
  key: string,
): Live<Value> {
  const [state, setState] = useState<Live<Value> & { key: string }>({ key, value: undefined, error: undefined });
  // The key stands for the source, which is made anew at every drawing.
  useEffect(
    () =>
      source?.(
        (value) => setState({ key, value, error: undefined }),
        (error) => setState((before) => ({ key, value: before.key === key ? before.value : undefined, error })),
      ),
    [key],
  );
  return state.key === key ? state : { value: undefined, error: undefined };
}
