/** How long we may work before the page gets the thread back; far under the 50 ms at which a browser calls a task long. */
const SLICE_MS = 12;

type Scheduling = { scheduler?: { yield?: () => Promise<void> } };

function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.yield) return scheduler.yield();
  // Older browsers: a message is a task of its own, without the 4 ms that a nested timer waits.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Divides long work among tasks: ask `isOver` between pieces, and `await rest()` when it is. */
export class TimeSlice {
  #end = performance.now() + SLICE_MS;

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  async rest(): Promise<void> {
    await nextTask();
    this.#end = performance.now() + SLICE_MS;
  }
}
