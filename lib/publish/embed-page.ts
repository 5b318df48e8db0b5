import type { Feed } from '../core/model/feed.ts';
import { type Html, html } from './html.ts';
import { fallbackTable } from './static-table.ts';
import { page } from './status-page.ts';

/** The signed feed's file in a kit. */
export const SIGNED_FEED = 'feed.jws.json';

/**
 * The two lines that a webmaster pastes: the script with its checksum, and the element with its static table.
 * `folder` is the address of the kit's folder, with a slash at its end, or empty for the page's own folder. With `keys`
 * the element reads the signed feed, and no other plan's and no earlier issue's than this one.
 */
function snippet(feed: Feed, integrity: string, keys: string | null, folder: string): Html {
  const asOf = feed.asOf && html` as-of="${feed.asOf}"`;
  const pins = keys && html` keys="${keys}" feed-id="${feed.feedId}" seq="${feed.seq}"`;
  const file = keys ? SIGNED_FEED : 'feed.json';
  return html`<script src="${folder}jiannuo-widget.js" integrity="${integrity}" crossorigin="anonymous" defer></script>
<jiannuo-status feed="${folder}${file}" view="board" lang="zh-CN"${asOf}${pins}>${fallbackTable(feed)}</jiannuo-status>`;
}

/** The two lines as text, to be copied. */
export function snippetText(feed: Feed, integrity: string, keys: string | null, folder: string): string {
  return snippet(feed, integrity, keys, folder).text;
}

/** embed.html: the lines to paste, and under them what they give. */
export function embedPage(feed: Feed, integrity: string, keys: string | null): string {
  return page(
    `${feed.plan.shortTitle}：嵌入代码`,
    html`<h1>嵌入代码</h1>
<p>把下面两行复制到网页正文中要显示的位置。如果发布包不放在网站的 /jiannuo/ 目录，请把两行中的 /jiannuo/ 改成实际目录。</p>
<p>Paste these two lines where the board is to appear. If the kit does not lie in /jiannuo/, change that path in both lines.</p>
<pre class="code" lang="en"><code>${snippetText(feed, integrity, keys, '/jiannuo/')}</code></pre>
<h2>效果</h2>
${snippet(feed, integrity, keys, '')}`,
  );
}
