import type { Feed, FeedItem, FeedNote } from '../core/model/feed.ts';
import { webAddress } from '../core/web-address.ts';
import { EVIDENCE, PACE, STATUS } from '../i18n/domain.ts';
import { targetText, valueText } from '../i18n/format.ts';
import { type Html, html } from './html.ts';

const LANG = 'zh-CN';

function statusWord(item: { status?: FeedItem['status'] }): string {
  const { glyph, words } = STATUS[item.status ?? 'none'];
  return `${glyph} ${words[LANG]}`;
}

function paceWord({ pace }: FeedItem): string {
  return pace.code === 'na' ? '–' : `${PACE[pace.code].glyph} ${PACE[pace.code].words[LANG]}`;
}

function target({ quantity, hedge }: FeedItem): string {
  return quantity ? targetText(quantity, hedge, LANG) : '定性目标';
}

function reached({ quantity, value }: FeedItem): string {
  return value === undefined ? '–' : valueText(value, quantity?.unit ?? null, LANG);
}

/** 数据截至2020-09-30; says so when nothing is public yet. */
export function asOfText({ asOf }: Feed): string {
  return asOf ? `数据截至${asOf}` : '尚无公开填报';
}

export function issueText({ plan, seq, issuedOn }: Feed): string {
  return `${plan.issuer}发布，第${seq}期，${issuedOn}`;
}

/**
 * The table that stands inside the element: what shows without scripts, in print, in old browsers, and until data
 * arrive. In one line, so that the snippet stays two lines.
 */
export function fallbackTable(feed: Feed): Html {
  const { plan } = feed;
  const rows = feed.items.map(
    (item) =>
      html`<tr><th scope="row">${item.subject}</th><td>${target(item)}</td><td>${reached(item)}</td><td>${statusWord(item)}</td></tr>`,
  );
  // In full, because paper has no links; with places to break at, because the page's styles are not ours.
  const sources = plan.sources.flatMap(({ url }) => {
    const address = webAddress(url)?.href;
    return address
      ? [html` <a href="${address}" rel="noopener noreferrer">${address.split(/(?<=\/)/).map((part) => html`${part}<wbr>`)}</a>`]
      : [];
  });
  return html`<p slot="as-of"><strong>${plan.shortTitle}：进展</strong> ${asOfText(feed)}</p><table><caption>${plan.title}</caption><thead><tr><th scope="col">指标</th><th scope="col">目标</th><th scope="col">已达</th><th scope="col">状态</th></tr></thead><tbody>${rows}</tbody></table><p>${issueText(feed)}${sources.length > 0 && html` 来源：${sources}`}</p>`;
}

/** Counts of commitments by status, as a list. Commitments are counted; their values have no common unit to add them in. */
export function countList(feed: Feed): Html {
  const codes = Object.keys(STATUS) as (keyof typeof STATUS)[];
  const counts = codes.map((code) => [code, feed.items.filter((item) => (item.status ?? 'none') === code).length] as const);
  return html`<ul class="counts">${counts.map(
    ([code, count]) => html`<li>${STATUS[code].glyph} ${STATUS[code].words[LANG]} <strong>${count}</strong></li>`,
  )}</ul>`;
}

/** One task with its commitments and its public notes. */
export function taskSection(feed: Feed, task: Feed['plan']['tasks'][0]): Html | null {
  const items = feed.items.filter((item) => item.taskId === task.id);
  const notes = feed.notes.filter((note) => note.itemId === task.id);
  if (items.length + notes.length === 0) return null;
  const rows = items.map(
    (item) => html`
<tr><th scope="row">${item.subject}</th><td class="r">${target(item)}</td><td class="r">${reached(item)}</td><td>${statusWord(item)}</td><td>${paceWord(item)}</td><td>${EVIDENCE[item.evidence].words[LANG]}</td><td>${item.asOf ?? '–'}</td></tr>`,
  );
  const told = [
    ...notes.map((note) => story(note, null)),
    ...items.flatMap((item) => feed.notes.filter((note) => note.itemId === item.id).map((note) => story(note, item))),
  ];
  return html`
<h3>${task.number} ${task.title}</h3>
${
  items.length > 0 &&
  html`<div class="wide"><table><caption>${task.title}：承诺指标</caption><thead><tr><th scope="col">指标</th><th scope="col" class="r">目标</th><th scope="col" class="r">已达</th><th scope="col">状态</th><th scope="col">进度</th><th scope="col">依据</th><th scope="col">截至</th></tr></thead><tbody>${rows}
</tbody></table></div>`
}
${told.length > 0 && html`<ul class="notes">${told}</ul>`}`;
}

function story(note: FeedNote, item: FeedItem | null): Html {
  const links = note.evidence.map(({ url, title }) => {
    const address = webAddress(url)?.href;
    return address ? html` <a href="${address}" rel="noopener noreferrer">${title.trim() || address}</a>` : html` ${title} ${url}`;
  });
  const value = note.value === undefined ? null : valueText(note.value, item?.quantity?.unit ?? null, LANG);
  return html`
<li>${note.asOf} ${item && html`<strong>${item.subject}</strong> `}${statusWord({ status: note.declared })} ${value} <span>${note.office}</span>
${note.body && html`<p>${note.body}</p>`}${links.length > 0 && html`<p>依据：${links}</p>`}</li>`;
}
