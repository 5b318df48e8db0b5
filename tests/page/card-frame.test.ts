import { afterEach, expect, it } from 'vitest';
import { CardFrame } from '../../lib/page/card-frame.ts';
import { HostElement } from '../../lib/page/host-element.ts';
import { measured } from '../../lib/page/mark.ts';
import { drawn, markedPage } from './marked-page.ts';

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  ending = new AbortController();
  scrollTo(0, 0);
});

/** A mark with this much room above it, on a page that scrolls. */
async function page(above: number) {
  const { marks } = await markedPage(
    `<div style="height:${above}px"></div><p style="margin:0">新建67所。</p><div style="height:3000px"></div>`,
    ['67所'],
  );
  const host = new HostElement(ending.signal);
  const card = new CardFrame(host, 'about:blank', () => '践诺', ending.signal);
  const mark = marks[0] as (typeof marks)[0];
  return {
    host,
    card,
    mark,
    line: () => measured(mark).getBoundingClientRect(),
    box: () => (card.box as HTMLElement).getBoundingClientRect(),
  };
}

it('stands 8 px under its line', async () => {
  const { card, mark, line, box } = await page(20);
  card.show(mark, false);
  card.resize(200);
  await drawn();
  expect(box().top).toBe(Math.round(line().bottom + 8));
  expect(box().left).toBe(Math.round(line().left));
  expect(box().height).toBe(200);
});

it('stands above its line when there is no room under it', async () => {
  const { card, mark, line, box } = await page(innerHeight - 60);
  card.show(mark, false);
  card.resize(200);
  await drawn();
  expect(box().bottom).toBe(Math.round(line().top - 8));
});

it('never covers its line: with too little room on both sides it becomes lower', async () => {
  const { card, mark, line, box } = await page(Math.round(innerHeight * 0.45));
  card.show(mark, false);
  card.resize(innerHeight);
  await drawn();
  expect(box().top >= line().bottom || box().bottom <= line().top).toBe(true);
  expect(box().top).toBeGreaterThanOrEqual(8);
  expect(box().bottom).toBeLessThanOrEqual(innerHeight - 8);
});

it('follows its line while the page scrolls, and waits at the edge when the line leaves', async () => {
  const { card, mark, line, box } = await page(100);
  card.show(mark, false);
  card.resize(200);
  await drawn();
  scrollTo(0, 50);
  await drawn();
  await drawn();
  expect(box().top).toBe(Math.round(line().bottom + 8));
  scrollTo(0, 1500);
  await drawn();
  await drawn();
  expect(line().bottom).toBeLessThan(0);
  expect(box().top).toBe(8);
});

it('stays where it was when the page takes the words away', async () => {
  const { card, mark, box } = await page(20);
  card.show(mark, false);
  card.resize(200);
  await drawn();
  const before = box().top;
  document.querySelector('p')?.remove();
  card.resize(200);
  await drawn();
  expect(box().top).toBe(before);
});

it('adds one element beside the body, closed to the page, and takes it away at the end', async () => {
  const { host, card, mark } = await page(20);
  const body = document.body.innerHTML;
  card.show(mark, false);
  expect(document.body.innerHTML).toBe(body);
  expect(document.querySelectorAll('jiannuo-card')).toHaveLength(1);
  expect(host.element.shadowRoot).toBeNull();
  expect(host.element.childNodes).toHaveLength(0);
  ending.abort();
  expect(document.querySelector('jiannuo-card')).toBeNull();
  expect(card.box).toBeNull();
});

it('puts its element back when the page has taken it out', async () => {
  const { host, card, mark } = await page(20);
  host.element.remove();
  card.show(mark, false);
  expect(host.element.isConnected).toBe(true);
  host.element.remove();
  host.standAt('67所');
  expect(host.hasFocus).toBe(true);
});
