import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Mark } from '../../lib/page/mark.ts';
import { type PointedPage, watchPointing } from '../../lib/page/pointing.ts';

const mark = { text: '67所' } as Mark;
const ending = { now: new AbortController() };
let said: string[];
let under: Mark | null;
let open: Mark | null;

const page: PointedPage = {
  host: document.createElement('x-host'),
  get open() {
    return open;
  },
  markAt: () => under,
  hover: (one) => said.push(`hover ${one?.text ?? 'nothing'}`),
  show: (one, pinned, selection) => {
    open = one;
    said.push(`show ${one.text}${pinned ? ' pinned' : ''}${selection ? ` with ${selection.words}` : ''}`);
  },
  leave: () => said.push('leave'),
  dismiss: () => said.push('dismiss'),
};

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  under = null;
  open = null;
  document.body.innerHTML = '<p>新建<a href="#x">67所</a>。</p>';
  document.body.append(page.host);
  watchPointing(page, ending.now.signal)(document);
});
afterEach(() => {
  ending.now.abort();
  ending.now = new AbortController();
  vi.useRealTimers();
});

function move(to: Mark | null, target: Element = document.body): void {
  under = to;
  target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  vi.advanceTimersToNextFrame();
}

function click(on: Mark | null, target: Element = document.body, init: MouseEventInit = {}): void {
  under = on;
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
}

it('opens the card when the pointer rests, not when it passes', () => {
  move(mark);
  vi.advanceTimersByTime(200);
  move(null);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['hover 67所', 'hover nothing', 'leave']);
  said = [];
  move(mark);
  vi.advanceTimersByTime(349);
  expect(said).toEqual(['hover 67所']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['hover 67所', 'show 67所']);
});

it('gives the pointer time to cross to the card, and stays while it is there', () => {
  move(mark);
  vi.advanceTimersByTime(350);
  move(null);
  vi.advanceTimersByTime(300);
  move(null, page.host);
  vi.advanceTimersByTime(5000);
  expect(said).not.toContain('leave');
  move(null);
  vi.advanceTimersByTime(400);
  expect(said.at(-1)).toBe('leave');
});

it('opens for good at a click, with the words that were selected before the press', () => {
  getSelection()?.selectAllChildren(document.querySelector('p') as Element);
  under = mark;
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  getSelection()?.removeAllRanges();
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(said).toEqual(['hover 67所', 'show 67所 pinned with 新建67所。']);
});

it('a move and a click in one frame open the card once, and not again after it was closed', () => {
  under = mark;
  document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  click(mark);
  // The card waits for the background's answer, and is closed again before the next frame.
  open = null;
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(1000);
  move(mark);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['hover 67所', 'show 67所 pinned']);
});

it('leaves links, other buttons and drags that selected something to the page', () => {
  const link = document.querySelector('a') as Element;
  click(mark, link);
  expect(location.hash).toBe('#x');
  click(mark, document.body, { button: 1 });
  getSelection()?.selectAllChildren(document.querySelector('p') as Element);
  click(mark);
  getSelection()?.removeAllRanges();
  expect(said.filter((line) => line.startsWith('show'))).toEqual([]);
});

it('closes at a click elsewhere, but not at one on the card', () => {
  click(null, page.host);
  expect(said).toEqual([]);
  click(null);
  expect(said).toEqual(['dismiss']);
});

it('hears nothing after its end', () => {
  move(mark);
  ending.now.abort();
  vi.advanceTimersByTime(1000);
  click(mark);
  expect(said).toEqual(['hover 67所']);
});
