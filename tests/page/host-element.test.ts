import { afterEach, beforeEach, expect, it } from 'vitest';
import { HostElement } from '../../lib/page/host-element.ts';

let ending: AbortController;
let host: HostElement;
beforeEach(() => {
  ending = new AbortController();
  host = new HostElement(ending.signal);
});
afterEach(() => ending.abort());

const line = () => host.shadow.querySelector('[role=status]');

it('has words read out by a line that was there before them, and leaves the focus where it is', () => {
  const before = line();
  expect(before?.textContent).toBe('');
  host.say('已隐藏标注');
  expect(line()).toBe(before);
  expect(before?.textContent).toBe('已隐藏标注');
  expect(host.hasFocus).toBe(false);
});

it('stands at a mark with its words, also after the page has taken the element away', () => {
  host.element.remove();
  host.standAt('67所，第1处，共2处');
  expect(host.hasFocus).toBe(true);
  expect(host.stand.getAttribute('aria-label')).toBe('67所，第1处，共2处');
  expect(line()?.textContent).toBe('67所，第1处，共2处');
});

it('goes with its session', () => {
  ending.abort();
  expect(host.isAttached).toBe(false);
});
