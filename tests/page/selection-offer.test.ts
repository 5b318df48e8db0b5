import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostElement } from '../../lib/page/host-element.ts';
import { selectedPassage } from '../../lib/page/selected-passage.ts';
import { type OfferedPage, SelectionOffer } from '../../lib/page/selection-offer.ts';

const WORDS = { offer: 'words', progress: 'progress', evidence: 'evidence', turnOff: 'not here', turnedOff: 'off here', undo: 'undo' };

let ending: AbortController;
let host: HostElement;
let said: string[];
let hasTargets: boolean;
let offer: SelectionOffer;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ending = new AbortController();
  said = [];
  hasTargets = true;
  document.body.innerHTML = '<p style="margin:100px">新建67所，全市新增<b>学位</b>。</p><div contenteditable>写在这里</div>';
  host = new HostElement(ending.signal);
  const page: OfferedPage = {
    host,
    words: () => WORDS,
    hasTargets: () => hasTargets,
    note: (use, { words }) => said.push(`${use} ${words}`),
    turn: (on) => said.push(on ? 'on' : 'off'),
  };
  offer = new SelectionOffer(page, ending.signal);
  offer.hear(document);
  offer.turn(true);
});
afterEach(() => {
  getSelection()?.removeAllRanges();
  ending.abort();
  vi.useRealTimers();
});

const box = () => host.shadow.querySelector<HTMLElement>('.offer');
const button = (label: string) => [...(box()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === label);

/** Selects, and lets the browser tell of it. */
async function select(element: string): Promise<void> {
  getSelection()?.selectAllChildren(document.querySelector(element) as Element);
  await new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)));
}

it('adds nothing to the page before something is selected, and then waits until the selection rests', async () => {
  const before = host.shadow.childNodes.length;
  await select('p');
  vi.advanceTimersByTime(349);
  expect(host.shadow.childNodes).toHaveLength(before);
  vi.advanceTimersByTime(1);
  expect([...(box()?.children ?? [])].map(({ textContent }) => textContent)).toEqual(['progress', 'evidence', '×']);
});

it('stands beside the words and not over them', async () => {
  await select('p');
  vi.advanceTimersByTime(350);
  const stands = (box() as HTMLElement).getBoundingClientRect();
  const rects = [...(getSelection() as Selection).getRangeAt(0).getClientRects()];
  expect(stands.width).toBeGreaterThan(0);
  expect(
    rects.filter((rect) => rect.bottom > stands.top && rect.top < stands.bottom && rect.right > stands.left && rect.left < stands.right),
  ).toEqual([]);
});

it('hands on the words, and is gone', async () => {
  await select('p');
  vi.advanceTimersByTime(350);
  button('evidence')?.click();
  expect(said).toEqual(['evidence 新建67所，全市新增学位。']);
  expect(box()).toBeNull();
});

it('stands beside words that begin in the page and end in a shadow root, and hands on all of them', async () => {
  document.querySelector('p')?.insertAdjacentHTML('afterend', '<div id="host"></div>');
  const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p style="margin:100px">全年投入68亿元</p>';
  const [above, below] = [document.querySelector('p') as Element, root.querySelector('p') as Element];
  getSelection()?.setBaseAndExtent(above.firstChild as Text, 2, below.firstChild as Text, 4);
  await new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)));
  vi.advanceTimersByTime(350);
  const stands = (box() as HTMLElement).getBoundingClientRect();
  expect((box() as HTMLElement).style.visibility).toBe('visible');
  expect(stands.top).toBeGreaterThan(below.getBoundingClientRect().bottom);
  button('progress')?.click();
  expect(said).toEqual(['progress 67所，全市新增学位。\n全年投入']);
});

it('waits for the pointer to be let go of', async () => {
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await select('p');
  vi.advanceTimersByTime(2000);
  expect(box()).toBeNull();
  document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  vi.advanceTimersByTime(350);
  expect(box()).not.toBeNull();
});

it.each<[why: string, end: () => unknown]>([
  ['the words are no longer selected', () => getSelection()?.removeAllRanges()],
  ['Escape is pressed', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
  ['the pointer is pressed elsewhere', () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))],
  ['the tool is turned off', () => offer.turn(false)],
  ['the annotator ends', () => ending.abort()],
])('goes when %s', async (_, end) => {
  await select('p');
  vi.advanceTimersByTime(350);
  expect(box()).not.toBeNull();
  end();
  await new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)));
  vi.advanceTimersByTime(1000);
  expect(box()).toBeNull();
});

it('is out of sight while the words are scrolled away', async () => {
  document.body.insertAdjacentHTML('beforeend', '<div style="height:5000px"></div>');
  await select('p');
  vi.advanceTimersByTime(350);
  expect((box() as HTMLElement).style.visibility).toBe('visible');
  scrollTo(0, 2000);
  await expect.poll(() => box()?.style.visibility).toBe('hidden');
  scrollTo(0, 0);
  await expect.poll(() => box()?.style.visibility).toBe('visible');
});

it.each<[why: string, set: () => Promise<void> | void]>([
  [
    'where the page speaks of nothing',
    () => {
      hasTargets = false;
    },
  ],
  ['where it is turned off', () => offer.turn(false)],
  ['in text that is being edited', () => select('[contenteditable]')],
  [
    'for more than a record can quote',
    async () => {
      (document.querySelector('p') as Element).textContent = '新'.repeat(2001);
      await select('p');
    },
  ],
])('does not come %s', async (_, set) => {
  await select('p');
  await set();
  vi.advanceTimersByTime(1000);
  expect(box()).toBeNull();
});

it('is turned off on the site by one click, says so, and comes back by another', async () => {
  await select('p');
  vi.advanceTimersByTime(350);
  button('×')?.click();
  expect(said).toEqual(['off']);
  // The background tells every page of the site.
  offer.turn(false);
  expect(box()?.textContent).toBe('off hereundo');
  button('undo')?.click();
  expect(said).toEqual(['off', 'on']);
  expect(box()).toBeNull();
});

it('stands beside words that are selected in a frame, in the window’s own coordinates', async () => {
  document.body.innerHTML = '<iframe style="margin:120px 0 0 80px;width:400px;height:200px;border:3px solid"></iframe>';
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const shown = frame.contentDocument as Document;
  shown.body.innerHTML = '<p>新建67所，改建8所。</p><div contenteditable>写在这里</div>';
  offer.hear(shown);
  const chosen = async (element: string) => {
    shown.getSelection()?.selectAllChildren(shown.querySelector(element) as Element);
    await new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)));
    vi.advanceTimersByTime(350);
    await new Promise((placed) => requestAnimationFrame(() => requestAnimationFrame(placed)));
  };
  await chosen('p');
  const words = (shown.getSelection() as Selection).getRangeAt(0).getBoundingClientRect();
  const { left, top } = frame.getBoundingClientRect();
  const stands = (box() as HTMLElement).getBoundingClientRect();
  // Under the end of the words: 8 px off them.
  expect(Math.abs(stands.top - (top + 3 + words.bottom) - 8)).toBeLessThan(2);
  expect(Math.abs(stands.right - (left + 3 + words.right))).toBeLessThan(2);
  button('progress')?.click();
  expect(said).toEqual(['progress 新建67所，改建8所。']);
  frame.contentWindow?.focus();
  expect(selectedPassage(host.element)?.words).toBe('新建67所，改建8所。');
  await chosen('[contenteditable]');
  expect(box()).toBeNull();
});

/** Chromium before 137 tells of a selection in a shadow root only when that root is asked. */
const withoutComposedRanges = () => {
  const prototype = Selection.prototype as { getComposedRanges?: unknown };
  const known = prototype.getComposedRanges;
  delete prototype.getComposedRanges;
  return () => {
    prototype.getComposedRanges = known;
  };
};

describe.each<[browser: string, age: () => () => void]>([
  ['a browser that composes ranges', () => () => {}],
  ['an older one', withoutComposedRanges],
])('in %s', (_, age) => {
  it('stands beside words that are selected in shadow roots, one in another, and not in what is edited there', async () => {
    const renew = age();
    try {
      document.body.innerHTML = '<p>新建67所。</p><div style="margin:100px"></div><p>后面的话。</p>';
      const outer = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
      outer.innerHTML = '<p>改建8所。</p><span></span><div contenteditable>写在这里</div>';
      const inner = (outer.querySelector('span') as Element).attachShadow({ mode: 'open' });
      inner.innerHTML = '<p>扩建9所。</p>';
      const chosen = async (element: Element) => {
        const words = element.firstChild as Text;
        getSelection()?.setBaseAndExtent(words, 0, words, words.length);
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        vi.advanceTimersByTime(350);
        await new Promise((placed) => requestAnimationFrame(() => requestAnimationFrame(placed)));
      };
      for (const [root, words] of [
        [outer, '改建8所。'],
        [inner, '扩建9所。'],
        [document, '新建67所。'],
      ] as const) {
        const passage = root.querySelector('p') as Element;
        await chosen(passage);
        const range = selectedPassage(host.element)?.range;
        expect([range?.startContainer, range?.startOffset, range?.endOffset]).toEqual([passage.firstChild, 0, words.length]);
        expect(Math.abs((box() as HTMLElement).getBoundingClientRect().top - passage.getBoundingClientRect().bottom - 8)).toBeLessThan(3);
        button('evidence')?.click();
        expect(said.at(-1)).toBe(`evidence ${words}`);
      }
      await chosen(outer.querySelector('[contenteditable]') as Element);
      expect(box()).toBeNull();
    } finally {
      renew();
    }
  });
});
