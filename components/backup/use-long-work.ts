import { useRef, useState } from 'preact/hooks';

export interface Steps {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

/** Work that takes its time: how far it is (null: none is going on), and how to give it up. */
export interface LongWork {
  at: { done: number; total: number } | null;
  /** Starts it. Rejects as the work does; `wasCancelled` tells whether that was asked for. */
  run: <Value>(work: (steps: Steps) => Promise<Value>) => Promise<Value>;
  cancel: () => void;
  wasCancelled: () => boolean;
}

export function useLongWork(): LongWork {
  const [at, setAt] = useState<LongWork['at']>(null);
  const controller = useRef(new AbortController());
  return {
    at,
    async run(work) {
      controller.current = new AbortController();
      const { signal } = controller.current;
      setAt({ done: 0, total: 0 });
      try {
        return await work({ signal, progress: (done, total) => setAt({ done, total }) });
      } finally {
        setAt(null);
      }
    },
    cancel: () => controller.current.abort(),
    wasCancelled: () => controller.current.signal.aborted,
  };
}
