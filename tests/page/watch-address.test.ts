import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '../../lib/page/watch-address.ts';

let ending: AbortController;
let moves: number;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  ending = new AbortController();
  moves = 0;
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(self, 'navigation');
});

/** The event is a task of its own; the fallback looks once a second. */
async function pass(): Promise<void> {
  await new Promise((next) => setTimeout(next, 20));
  vi.advanceTimersByTime(1000);
}

describe.each([
  ['where the browser tells of addresses', () => {}],
  ['in Firefox before 147', () => Object.defineProperty(self, 'navigation', { configurable: true, value: undefined })],
])('%s', (_, prepare) => {
  it('a new address is heard of once, and none after the end', async () => {
    prepare();
    watchAddress(() => (moves += 1), ending.signal);
    await pass();
    expect(moves).toBe(0);
    history.pushState(null, '', '#/plan');
    await pass();
    await pass();
    expect(moves).toBe(1);
    history.replaceState(null, '', '#/news');
    await pass();
    expect(moves).toBe(2);
    ending.abort();
    history.pushState(null, '', '#/');
    await pass();
    expect(moves).toBe(2);
  });
});
