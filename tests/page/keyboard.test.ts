import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchKeyboard } from '../../lib/page/keyboard.ts';

let ending = new AbortController();
let said: string[];
let cardIsOpen: boolean;
let stand: HTMLElement;

beforeEach(() => {
  said = [];
  cardIsOpen = false;
  stand = document.createElement('div');
  document.body.replaceChildren(stand);
  watchKeyboard(
    stand,
    {
      step: (by) => said.push(`step ${by}`),
      stepAttention: (by) => said.push(`attention ${by}`),
      openHere: () => said.push('open'),
      leave: () => said.push('leave'),
      closeOpenCard: () => cardIsOpen,
    },
    ending.signal,
  )(document);
});
afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

/** What the page notices of a key: that it was pressed at all, and whether it does what it always does. */
function press(key: string, target: EventTarget = stand, init: KeyboardEventInit = {}): { heard: boolean; kept: boolean } {
  let heard = false;
  const listening = new AbortController();
  addEventListener('keydown', () => (heard = true), listening);
  const kept = target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  listening.abort();
  return { heard, kept };
}

it.each([
  ['Enter', 'open'],
  ['n', 'step 1'],
  ['N', 'attention 1'],
  ['P', 'attention -1'],
  ['ArrowDown', 'step 1'],
  ['p', 'step -1'],
  ['ArrowUp', 'step -1'],
  ['Escape', 'leave'],
])('%s at the stand: %s, and the page does not hear it', (key, what) => {
  expect(press(key)).toEqual({ heard: false, kept: false });
  expect(said).toEqual([what]);
});

it.each([
  ['another key', 'x', {}],
  ['a key with Ctrl', 'n', { ctrlKey: true }],
  ['a key of an input method', 'Enter', { isComposing: true }],
])('%s stays the page’s', (_, key, init) => {
  expect(press(key, stand, init)).toEqual({ heard: true, kept: true });
  expect(said).toEqual([]);
});

it('on the page only Esc is taken, and only while a card is open', () => {
  expect(press('Escape', document.body).kept).toBe(true);
  expect(press('n', document.body).kept).toBe(true);
  cardIsOpen = true;
  expect(press('Escape', document.body).kept).toBe(false);
  expect(said).toEqual([]);
});
