import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLooking, whenParsed } from '../../lib/page/gate.ts';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main></main>';
});
afterEach(() => vi.useRealTimers());

/** Counts its own looks: a gate hears its page to the end of the document, also through later tests. */
function gate(isFound = false): { looks: number } {
  const counter = { looks: 0 };
  keepLooking(() => {
    counter.looks += 1;
    return isFound;
  });
  return counter;
}

const fill = () => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>新建67所。</p>');

it('looks at a page that stays as it is when its document is there and when it is drawn', () => {
  const at = gate();
  expect(at.looks).toBe(1);
  vi.advanceTimersByTime(600_000);
  dispatchEvent(new Event('scrollend'));
  vi.advanceTimersByTime(10_000);
  expect(at.looks).toBe(2);
});

it('asks for no layout while the page has none', () => {
  const height = vi.spyOn(document.documentElement, 'scrollHeight', 'get');
  gate();
  expect(height).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(height).toHaveBeenCalled();
});

it.each([
  [1400, 1500],
  [4000, 5000],
  [14_000, 15_000],
  [59_000, 60_000],
  [199_000, 200_000],
])('what comes %i ms later is looked at %i ms after the document came', (came, seen) => {
  const at = gate();
  vi.advanceTimersByTime(came);
  fill();
  vi.advanceTimersByTime(seen - came - 1);
  expect(at.looks).toBe(2);
  vi.advanceTimersByTime(1);
  expect(at.looks).toBe(3);
  vi.advanceTimersByTime(600_000);
  expect(at.looks).toBe(3);
});

it('looks again at what came by scrolling, however late', () => {
  const at = gate();
  vi.advanceTimersByTime(3_600_000);
  fill();
  expect(at.looks).toBe(2);
  document.querySelector('main')?.dispatchEvent(new Event('scrollend'));
  vi.advanceTimersByTime(800);
  expect(at.looks).toBe(3);
});

it('looks again at a text that took the place of another without a new element', () => {
  const at = gate();
  vi.advanceTimersByTime(500);
  (document.querySelector('main') as Element).textContent = '一\n'.repeat(3000);
  vi.advanceTimersByTime(1000);
  expect(at.looks).toBe(3);
});

it('looks at a new address of the same document', () => {
  const at = gate();
  vi.advanceTimersByTime(3_600_000);
  history.pushState(null, '', location.href);
  fill();
  vi.advanceTimersByTime(500);
  expect(at.looks).toBe(3);
});

it('looks every five seconds whether the page grew where the browser does not tell of addresses', () => {
  Object.defineProperty(self, 'navigation', { configurable: true, value: undefined });
  const at = gate();
  vi.advanceTimersByTime(3_600_000);
  history.pushState(null, '', location.href);
  fill();
  vi.advanceTimersByTime(5000);
  Reflect.deleteProperty(self, 'navigation');
  expect(at.looks).toBe(3);
});

it('looks no more when it has found what it looks for', () => {
  const at = gate(true);
  fill();
  vi.advanceTimersByTime(600_000);
  dispatchEvent(new Event('scrollend'));
  vi.advanceTimersByTime(10_000);
  expect(at.looks).toBe(1);
});

it('has had enough of a page that never ends after forty looks', () => {
  const at = gate();
  for (let times = 0; times < 100; times += 1) {
    fill();
    dispatchEvent(new Event('scrollend'));
    vi.advanceTimersByTime(800);
  }
  expect(at.looks).toBe(40);
});

it('waits for the end of the page, and for what the page itself does then', () => {
  const acts: string[] = [];
  const act = () => whenParsed(() => acts.push('ours'));
  act();
  expect(acts).toEqual(['ours']);
  Object.defineProperty(document, 'readyState', { configurable: true, value: 'loading' });
  act();
  Reflect.deleteProperty(document, 'readyState');
  document.addEventListener('DOMContentLoaded', () => acts.push('the page'), { once: true });
  expect(acts).toEqual(['ours']);
  for (let times = 0; times < 2; times += 1) document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
  expect(acts).toEqual(['ours', 'the page', 'ours']);
});
