import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PageWatch } from '../../lib/page/watch.ts';

let ending = new AbortController();
let readings: number;
let pauses: number;
/** Whether a reading finds another text than before. */
let isNew: boolean;
let watch: PageWatch;
let shown: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => !shown });
  // A click of an earlier test would count as the reader's own doing.
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: false } });
  readings = 0;
  pauses = 0;
  isNew = true;
  shown = true;
  document.body.innerHTML = '<header><i>9:00</i></header><main><p>67所</p></main>';
  const read = async () => {
    readings += 1;
    watch.follow([document.querySelector('main') ?? document.body]);
    return isNew;
  };
  watch = new PageWatch({ read, paused: () => (pauses += 1) }, ending.signal);
  watch.follow([document.querySelector('main') as Element]);
});
afterEach(() => {
  ending.abort();
  ending = new AbortController();
  vi.useRealTimers();
});

/** A change, told to the observer, which hears of it in a microtask. */
async function change(selector = 'p'): Promise<void> {
  (document.querySelector(selector) as Element).textContent = String(Math.random());
  await Promise.resolve();
}

/** Changes of this part every tenth of a second, for so long. */
async function restless(seconds: number, selector = 'p'): Promise<void> {
  for (let tenths = 0; tenths < seconds * 10; tenths += 1) {
    await change(selector);
    vi.advanceTimersByTime(100);
  }
  // The last reading has ended.
  await vi.advanceTimersByTimeAsync(0);
}

it('waits until the page is quiet, then reads once', async () => {
  await restless(0.5);
  expect(readings).toBe(0);
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toBe(1);
});

it('asks for twice the quiet after every reading, and forgets it after a calm', async () => {
  await change();
  await vi.advanceTimersByTimeAsync(300);
  await change();
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toBe(1);
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toBe(2);
  await vi.advanceTimersByTimeAsync(20_001);
  await change();
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toBe(3);
});

it('gives up a text that never rests after five readings, says so, and begins anew when asked', async () => {
  await restless(60);
  expect([readings, pauses]).toEqual([5, 1]);
  await restless(60);
  expect([readings, pauses]).toEqual([5, 1]);
  watch.resume();
  await restless(2);
  expect(readings).toBe(6);
});

it('never gives up for edits that leave the text as it is, and reads them seldom', async () => {
  isNew = false;
  await restless(100);
  expect(pauses).toBe(0);
  expect(readings).toBeGreaterThan(4);
  expect(readings).toBeLessThan(8);
});

it('does not give up what the reader brings about', async () => {
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive: true } });
  for (let times = 0; times < 12; times += 1) {
    await change();
    await vi.advanceTimersByTimeAsync(300);
  }
  expect([readings, pauses]).toEqual([12, 0]);
});

it('takes no notice of what moves elsewhere on the page', async () => {
  await restless(5, 'i');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(readings).toBe(0);
});

it('reads a text that was put in the place of the old one', async () => {
  document.querySelector('main')?.remove();
  await vi.advanceTimersByTimeAsync(300);
  document.body.insertAdjacentHTML('beforeend', '<main><p>68所</p></main>');
  await vi.advanceTimersByTimeAsync(600);
  expect(readings).toBe(2);
  await vi.advanceTimersByTimeAsync(20_001);
  await change();
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toBe(3);
});

it('hears an open shadow root that was read', async () => {
  const root = (document.querySelector('p') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<b>67所</b>';
  watch.follow([root]);
  (root.firstChild as Element).textContent = '68所';
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toBe(1);
});

it('reads what changed in a hidden tab once it is shown', async () => {
  shown = false;
  await restless(3);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(readings).toBe(0);
  shown = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toBe(1);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(readings).toBe(1);
});

it('sees nothing after its end', async () => {
  await change();
  ending.abort();
  await change();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(readings).toBe(0);
});
