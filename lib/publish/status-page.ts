import type { Feed } from '../core/model/feed.ts';
import { webAddress } from '../core/web-address.ts';
import { type Html, html } from './html.ts';
import { asOfText, countList, issueText, taskSection } from './static-table.ts';

/** The frame of the kit's pages. Styles come from a file, because a strict `style-src` refuses them in the page. */
export function page(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="status.css">
</head>
<body class="jiannuo-page">
<main>
${content}
</main>
</body>
</html>
`.text;
}

/** status.html: all that the feed says, for readers and for printers, without a script. */
export function statusPage(feed: Feed): string {
  const { plan, items } = feed;
  const reported = items.filter((item) => item.status).length;
  const sections = plan.sections.map((section) => {
    const tasks = plan.tasks.filter((task) => task.sectionId === section.id).map((task) => taskSection(feed, task));
    return (
      tasks.some(Boolean) &&
      html`
<h2>${section.number} ${section.title}</h2>${tasks}`
    );
  });
  const sources = plan.sources.map(({ url, title }) => {
    const address = webAddress(url)?.href;
    return html`<li>${address ? html`<a href="${address}" rel="noopener noreferrer">${title.trim() || address}</a>` : title}</li>`;
  });
  return page(
    `${plan.shortTitle}：进展`,
    html`<h1>${plan.shortTitle}：进展</h1>
<p>${plan.title}。计划期${plan.period.start}～${plan.period.end}。</p>
<p><strong>${asOfText(feed)}</strong>。${issueText(feed)}。${feed.expires}后未更新的，数据可能较旧。</p>
<p>${items.length}条承诺指标，${reported}条已填报。按条数统计，不折算总完成率。无填报不等于未启动，也不等于零。</p>
${countList(feed)}
${sections}
${sources.length > 0 && html`<h2>来源</h2><ul>${sources}</ul>`}
<p>全部数据：<a href="feed.json">JSON</a>、<a href="feed.csv">表格（CSV）</a>、<a href="feed.jsonld">网页批注（JSON-LD）</a>；<a href="feed.schema.json">格式说明</a></p>`,
  );
}
