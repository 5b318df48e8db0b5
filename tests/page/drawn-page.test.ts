import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PageReading, PageView } from '../../lib/messages/calls.ts';
import { DrawnPage } from '../../lib/page/drawn-page.ts';

let ending: AbortController;
let asked: { reading: PageReading; answer: (view: PageView | undefined) => void }[];
let hidden: number[][];
let page: DrawnPage;

beforeEach(() => {
  ending = new AbortController();
  asked = [];
  hidden = [];
  document.body.innerHTML = '<div id="zoom"><p>一、2021年工作要点</p><p>1.补齐短板。全年新建幼儿园67所。2.改建小学8所。</p></div>';
  const view = (reading: PageReading) => new Promise<PageView | undefined>((answer) => asked.push({ reading, answer }));
  page = new DrawnPage(
    { view, hidden: (matches) => hidden.push(matches), redrawn: () => {}, read: () => {}, left: () => {} },
    ending.signal,
  );
});
afterEach(() => ending.abort());

/** What the background answers when every figure of schools is a commitment without a report: `c0`, `c1` ... */
function viewOf({ text }: PageReading): PageView {
  const matches = [...text.matchAll(/\d+所/g)].map(({ 0: words, index }, at) => ({
    start: index,
    end: index + words.length,
    text: words,
    commitmentId: `c${at}`,
    taskId: 't',
    status: 'none' as const,
  }));
  return { planId: 'p', matches, tasks: [] };
}

/** What is asked of the background for the nth time. */
async function question(nth: number) {
  for (;;) {
    const one = asked[nth];
    if (one) return one;
    await new Promise((next) => setTimeout(next));
  }
}

const painted = () =>
  [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map(
      ({ startContainer, startOffset, endOffset }) => `${name} ${startContainer.textContent?.slice(startOffset, endOffset)}`,
    ),
  );

it('paints a status that changed while the answer was on its way', async () => {
  const reading = page.read();
  const { reading: told, answer } = await question(0);
  page.repaint('c0', 'late');
  answer(viewOf(told));
  await reading;
  expect(painted()).toEqual(['jn-none 8所', 'jn-late 67所']);
});

it('takes the word of an answer that was asked for after the change', async () => {
  const reading = page.read();
  const first = await question(0);
  first.answer(viewOf(first.reading));
  await reading;
  page.repaint('c0', 'late');
  expect(painted()).toEqual(['jn-none 8所', 'jn-late 67所']);
  const telling = page.tell();
  const second = await question(1);
  second.answer(viewOf(second.reading));
  await telling;
  expect(painted()).toEqual(['jn-none 67所', 'jn-none 8所']);
});

/** Reads the page, answered as {@link viewOf} does. */
async function readAndDraw(nth = 0) {
  const reading = page.read();
  const { reading: told, answer } = await question(nth);
  answer(viewOf(told));
  await reading;
}

it.each([
  ['a style sheet’s display', '.x { display: none }'],
  ['a style sheet’s visibility', '.x { visibility: hidden }'],
])('neither paints nor counts what %s hides, and does both when it is shown', async (_, rule) => {
  document.body.innerHTML = `<style>${rule}</style><div id="zoom"><p>一、2021年工作要点</p><p class="x">1.新建幼儿园67所。</p><p>2.改建小学8所。</p></div>`;
  await readAndDraw();
  expect(painted()).toEqual(['jn-none 8所']);
  expect(page.commitments.map(({ text }) => text)).toEqual(['8所']);
  expect(hidden).toEqual([[0]]);
  expect(page.unseen).toEqual([document.querySelector('.x')]);
  document.querySelector('.x')?.classList.remove('x');
  // The same text: nothing is asked again.
  await page.read();
  expect(painted()).toEqual(['jn-none 67所', 'jn-none 8所']);
  expect(hidden).toEqual([[0], []]);
  expect(asked).toHaveLength(1);
});

it.each<[how: string, hide: (part: HTMLElement) => void, show: (part: HTMLElement) => void]>([
  [
    'the hidden attribute',
    (part) => {
      part.hidden = true;
    },
    (part) => {
      part.hidden = false;
    },
  ],
  [
    'its own style',
    (part) => {
      part.style.display = 'none';
    },
    (part) => {
      part.style.display = '';
    },
  ],
])('has a part that was hidden by %s read once it is shown, and only then', async (_, hide, show) => {
  document.body.innerHTML = '<div id="zoom"><p>一、2021年工作要点</p><div><p>1.新建幼儿园67所。</p></div><p>2.改建小学8所。</p></div>';
  const part = document.querySelector('#zoom div') as HTMLElement;
  hide(part);
  await readAndDraw();
  expect(painted()).toEqual(['jn-none 8所']);
  expect(page.unseen).toEqual([part]);
  expect(page.reveal()).toBe(false);
  show(part);
  expect(page.reveal()).toBe(true);
  await readAndDraw(1);
  expect(painted()).toEqual(['jn-none 67所', 'jn-none 8所']);
  // Hidden again: not painted, and nothing new to be read.
  hide(part);
  expect(page.reveal()).toBe(false);
  expect(painted()).toEqual(['jn-none 8所']);
});
