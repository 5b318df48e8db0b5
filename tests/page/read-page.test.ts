import { expect, it } from 'vitest';
import { PAYLOADS } from '../../lib/messages/schemas.ts';
import { readArticle, readPage } from '../../lib/page/read-page.ts';

const HEAD = '<title>x</title><meta name="ArticleTitle" content="2021年教育工作要点"><meta name="PubDate" content="2021-03-02 09:00">';

async function read(article: string) {
  document.head.innerHTML = HEAD;
  document.body.innerHTML = `<div id="zoom">${article}</div>`;
  const { index, reading } = await readPage(await readArticle());
  // Offsets are into the index, so the text is read back through them.
  const found = reading.mentions.map(({ start, end, kind }) => `${kind} ${index.text.slice(start, end)}`);
  return { reading, index, found };
}

const PLAN = '<p>一、2021年工作要点</p><p>1.补齐短板。全年新建幼儿园67所。2020年已建成5所。</p>';

it('hands on promises and results with their places, and the numbered headings', async () => {
  const { reading, index, found } = await read(PLAN);
  expect(found).toEqual(['commitment 67所', 'result 5所']);
  expect(reading).toMatchObject({ title: '2021年教育工作要点', publishedOn: '2021-03-02' });
  expect(reading.headings.map(({ title, start, end }) => [index.text.slice(start, end), title])).toEqual([
    ['一、', '2021年工作要点'],
    ['1.', '补齐短板'],
  ]);
});

it.each([
  ['a style sheet’s display', '.x { display: none }'],
  ['a style sheet’s visibility', '.x { visibility: hidden }'],
])('leaves out what %s hides', async (_, rule) => {
  const { found } = await read(`<style>${rule}</style><p>一、2021年工作要点</p><p class="x">1.新建幼儿园67所。</p><p>2.改建小学8所。</p>`);
  expect(found).toEqual(['commitment 8所']);
});

it('hands on no more than the background takes', async () => {
  const { reading } = await read(`<p>一、${'加快推进学前教育'.repeat(50)}</p><p>1.新建幼儿园67所。</p>`);
  expect(reading.headings.map(({ title }) => title.length).filter((length) => length > 300)).toEqual([]);
  expect(PAYLOADS.viewPage.safeParse(reading).error).toBeUndefined();
});
