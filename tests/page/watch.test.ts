import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../../lib/page/watch.ts';

let ending = new AbortController();
let calls: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  calls = 0;
  document.body.innerHTML = '<p>67所</p>';
  watchPage(async () => {
    calls += 1;
  }, ending.signal);
});
afterEach(() => {
  ending.abort();
  ending = new AbortController();
  vi.useRealTimers();
});

/** A change, told to the observer, which hears of it in a microtask. */
async function change(): Promise<void> {
  (document.querySelector('p') as Element).textContent = String(Math.random());
  await Promise.resolve();
}

it('waits until the page is quiet, then calls once', async () => {
  for (let times = 0; times < 5; times += 1) {
    await change();
    vi.advanceTimersByTime(100);
  }
  expect(calls).toBe(0);
  await vi.advanceTimersByTimeAsync(300);
  expect(calls).toBe(1);
});

it('asks for twice the quiet after every call, and forgets it after a calm minute', async () => {
  await change();
  await vi.advanceTimersByTimeAsync(300);
  await change();
  await vi.advanceTimersByTimeAsync(300);
  expect(calls).toBe(1);
  await vi.advanceTimersByTimeAsync(300);
  expect(calls).toBe(2);
  await vi.advanceTimersByTimeAsync(60_001);
  await change();
  await vi.advanceTimersByTimeAsync(300);
  expect(calls).toBe(3);
});

it('reads a page that never rests all the same, seldom', async () => {
  for (let tenths = 0; tenths < 600; tenths += 1) {
    await change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThan(4);
});

it('sees nothing after its end', async () => {
  await change();
  ending.abort();
  await change();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(calls).toBe(0);
});
