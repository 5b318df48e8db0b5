import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchShown } from '../../lib/page/watch-shown.ts';

let ending: AbortController;
let changes: number;
let wait: (unseen: readonly Element[]) => void;
/** Longer than what is opened takes to open. */
const settled = () => new Promise((next) => setTimeout(next, 600));

beforeEach(() => {
  ending = new AbortController();
  changes = 0;
  wait = watchShown(() => {
    changes += 1;
  }, ending.signal);
  document.head.insertAdjacentHTML('beforeend', '<style id="tabs">.panel { display: none } .panel.on { display: block }</style>');
  document.body.innerHTML = '<div class="panel on">甲</div><div class="panel">乙</div>';
});
afterEach(() => {
  ending.abort();
  document.querySelector('#tabs')?.remove();
});

const panel = () => document.querySelectorAll('.panel')[1] as HTMLElement;

it('tells of a part that is shown by no click and no edit, once', async () => {
  wait([panel()]);
  await settled();
  expect(changes).toBe(0);
  // As a page does when the pointer rests on a tab.
  panel().classList.add('on');
  await settled();
  expect(changes).toBe(1);
});

it('waits for what it was given last alone, and for nothing once it has ended', async () => {
  wait([panel()]);
  wait([]);
  panel().classList.add('on');
  await settled();
  expect(changes).toBe(0);
  panel().classList.remove('on');
  wait([panel()]);
  ending.abort();
  wait([panel()]);
  panel().classList.add('on');
  await settled();
  expect(changes).toBe(0);
});
