import { expect, it } from 'vitest';
import { detectPage } from '../../lib/page/article-root.ts';
import { readArticle, readingOf } from '../../lib/page/read-page.ts';

const HEAD = '<title>x</title><meta name="ArticleTitle" content="2021年教育工作要点"><meta name="PubDate" content="2021-03-02 09:00">';

it('reads nothing where the article stands in what its reader writes', async () => {
  document.body.innerHTML =
    '<div contenteditable><div id="zoom"><p>一、2021年工作要点</p><p>全年新建幼儿园67所，改建小学8所。</p></div></div>';
  expect((await readArticle()).text).toBe('');
});

it('hands on the article’s text and what the page says of itself', async () => {
  document.head.innerHTML = HEAD;
  document.body.innerHTML =
    '<nav>首页</nav><div id="zoom"><p>一、2021年工作要点</p><p>1.补齐短板。全年新建幼儿园<b>6</b>7所。</p></div><footer>2021</footer>';
  const index = await readArticle();
  expect(readingOf(index, detectPage())).toEqual({
    title: '2021年教育工作要点',
    publishedOn: '2021-03-02',
    text: '一、2021年工作要点\n1.补齐短板。全年新建幼儿园67所。',
  });
});
