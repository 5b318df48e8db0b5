import { liveQuery } from 'dexie';

/** Starts a live reading and answers its end. `next` is called at first and after every change; `fail` at most once. */
export type Watch<Value> = (next: (value: Value) => void, fail: (error: unknown) => void) => () => void;

/** Follows what a reading of the store gives, also when another page or the background writes. */
export function watch<Value>(read: () => Promise<Value>): Watch<Value> {
  return (next, fail) => {
    const subscription = liveQuery(read).subscribe(next, fail);
    return () => subscription.unsubscribe();
  };
}
