import type { Note } from '../core/model/note.ts';
import type { Plan } from '../core/model/plan.ts';
import { webAddress } from '../core/web-address.ts';
import type { Scope } from '../core/web-annotation/terms.ts';
import { hedgeText, shownUnit } from '../i18n/document-words.ts';
import { type Lang, STATUS } from '../i18n/domain.ts';
import { targetText, valueText } from '../i18n/format.ts';
import { COPY } from '../i18n/share.ts';
import { statusStyle } from './copy-styles.ts';
import { type Footnote, placeId, statusText } from './footnote.ts';
import { type Html, html } from './html.ts';

/** So many of the newest records are told. */
const MOST_NOTES = 3;

function subjectOf({ commitment, task }: Footnote, lang: Lang): string {
  return commitment?.subject ?? `${task.title}${lang === 'en' ? ': ' : '：'}${COPY[lang].wholeTask}`;
}

function targetOf({ commitment }: Footnote, lang: Lang): string {
  if (!commitment) return '–';
  const { quantity, hedge } = commitment;
  if (!quantity) return COPY[lang].qualitative;
  return targetText({ ...quantity, unit: shownUnit(quantity.unit, lang) }, hedgeText(hedge, lang), lang);
}

function figure(value: number | null | undefined, { commitment }: Footnote, lang: Lang): string | null {
  if (value === null || value === undefined) return null;
  return valueText(value, shownUnit(commitment?.quantity?.unit ?? null, lang), lang);
}

function deadlineOf({ commitment }: Footnote, period: Plan['period'], remark: string): string {
  if (!commitment) return '–';
  const { deadline } = commitment;
  const isWritten = deadline !== undefined && deadline.origin !== 'implied';
  return (deadline?.date ?? period.end) + (isWritten ? '' : remark);
}

function chip(footnote: Pick<Footnote, 'state'>, lang: Lang): Html {
  const { code, glyph, word } = statusText(footnote, lang);
  return html`<span class="st ${code}" style="${statusStyle(code)}">${glyph} ${word}</span>`;
}

/** Every target with its standing, and how many are reported on; counts, never a sum of what has no common unit. */
export function overviewTable(footnotes: readonly Footnote[], period: Plan['period'], lang: Lang): Html {
  const { columns, count, inferred } = COPY[lang];
  const commitments = footnotes.filter(({ commitment }) => commitment);
  const reported = commitments.filter(({ state }) => state.declared !== null).length;
  const rows = footnotes.map(
    (footnote) => html`
<tr><td class="r"><a href="#n${footnote.number}">${footnote.number}</a></td><th scope="row">${subjectOf(footnote, lang)}</th><td class="r">${targetOf(footnote, lang)}</td><td class="r">${figure(footnote.state.value, footnote, lang) ?? '–'}</td><td class="d">${deadlineOf(footnote, period, inferred)}</td><td>${chip(footnote, lang)}</td></tr>`,
  );
  return html`<p>${count(commitments.length, reported)}</p>
<table class="data" border="1" cellspacing="0" cellpadding="4"><thead><tr><th scope="col" class="r">${columns.note}</th><th scope="col">${columns.indicator}</th><th scope="col" class="r">${columns.target}</th><th scope="col" class="r">${columns.reached}</th><th scope="col">${columns.deadline}</th><th scope="col">${columns.status}</th></tr></thead><tbody>${rows}
</tbody></table>`;
}

/** The notes under the text, one item of a real list for each target, with the ways back to every place that speaks of it. */
export function copyNotes(footnotes: readonly Footnote[], told: { period: Plan['period']; scope: Scope; lang: Lang }): Html {
  return html`<ol class="notes">${footnotes.map((footnote) => item(footnote, told))}
</ol>`;
}

function item(footnote: Footnote, { period, scope, lang }: { period: Plan['period']; scope: Scope; lang: Lang }): Html {
  const words = COPY[lang];
  const backs = footnote.places.map((_, at) => {
    const place = at + 1;
    return html` <a class="back" href="#${placeId(footnote, place)}" title="${words.backTo(place)}" aria-label="${words.backTo(place)}">↑${footnote.places.length > 1 && place}</a>`;
  });
  const facts = footnote.commitment && [
    `${words.columns.target} ${targetOf(footnote, lang)}`,
    `${words.columns.deadline} ${deadlineOf(footnote, period, words.impliedDeadline)}`,
  ];
  const latest = [...footnote.notes].reverse().slice(0, MOST_NOTES);
  return html`
<li id="n${footnote.number}" value="${footnote.number}"><p><strong>${subjectOf(footnote, lang)}</strong> ${chip(footnote, lang)}${backs}</p>
${facts && html`<p class="soft">${facts.join('　')}</p>`}
${latest.length === 0 && html`<p class="soft">${scope === 'public' ? words.noPublicRecord : words.noRecord}</p>`}${latest.map((note) => story(note, footnote, scope, lang))}</li>`;
}

/** One record. Of a public copy nothing but what a feed would hold: fields are named one by one. */
function story(note: Note, footnote: Footnote, scope: Scope, lang: Lang): Html {
  const words = COPY[lang];
  const { glyph, words: status } = STATUS[note.declared];
  const isWhole = scope === 'all';
  const who = [note.office, isWhole && note.author].filter(Boolean).join(' ');
  const links = note.evidence.map(({ url, title, quote }) => {
    const address = webAddress(url)?.href;
    return html` ${address ? html`<a href="${address}" rel="noopener noreferrer">${title.trim() || address}</a>` : title}${isWhole && quote && words.quote(quote)}`;
  });
  const line = (label: string, text: string | undefined) => isWhole && text && html`<p>${label}${text}</p>`;
  return html`
<div class="story"><p><b>${words.asOf(note.asOf)}</b> <span class="${note.declared}">${glyph} ${status[lang]}</span> <b>${figure(note.value, footnote, lang)}</b> <span class="soft">${who}</span>${isWhole && note.visibility === 'internal' && html` <span class="tag">${words.internal}</span>`}</p>
${note.body && html`<p>${note.body}</p>`}${line(words.problem, note.problem)}${line(words.nextStep, note.nextStep)}${links.length > 0 && html`<p>${words.evidence}${links}</p>`}</div>`;
}
