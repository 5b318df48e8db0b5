import { effectiveNotes } from '../core/effective-notes.ts';
import { publicNotes } from '../core/feed.ts';
import type { Note } from '../core/model/note.ts';
import type { Commitment, Plan, Task } from '../core/model/plan.ts';
import { type CommitmentState, foldNotes } from '../core/status.ts';
import { webAddress } from '../core/web-address.ts';
import type { Scope } from '../core/web-annotation/terms.ts';
import type { AnnotatedPage, Place } from '../core/web-annotation/write-annotations.ts';
import type { Lang } from '../i18n/domain.ts';
import { COPY } from '../i18n/share.ts';
import { copyNotes, overviewTable } from './copy-notes.ts';
import { COPY_STYLES } from './copy-styles.ts';
import { copyText, type TextHeading } from './copy-text.ts';
import type { Footnote } from './footnote.ts';
import { type Html, html } from './html.ts';

/** All that an annotated copy is made of. */
export interface CopyMaterial {
  page: AnnotatedPage & { issuer: string | null; publishedOn: string | null };
  plan: Pick<Plan, 'title' | 'period' | 'tasks' | 'commitments'>;
  places: readonly Place[];
  /** Numbered headings of the text. */
  headings: readonly TextHeading[];
  /** All records about what stands on the page, superseded and withdrawn ones too. */
  notes: readonly Note[];
  scope: Scope;
  lang: Lang;
  /** Minutes that the reader's clock is ahead of UTC, for the moment of reading. */
  utcOffset: number;
}

/** Places in reading order; where two overlap the first stays. */
function parted(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start)) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

/** What is told of each target: nothing that the scope leaves out, not even by its status. */
function toldOf(notes: readonly Note[], scope: Scope): Map<string, { notes: Note[]; state: CommitmentState }> {
  const chosen = scope === 'public' ? publicNotes(notes) : effectiveNotes(notes);
  const byTarget = new Map<string, Note[]>();
  for (const note of chosen) {
    const target = note.commitmentId ?? note.taskId;
    byTarget.set(target, [...(byTarget.get(target) ?? []), note]);
  }
  return new Map([...byTarget].map(([target, own]) => [target, { notes: own, state: foldNotes(own) }]));
}

/** The targets on the page, numbered in the order in which the text first speaks of them; a task as a whole only when there is a record on it. */
function footnotesOf({ plan, places, notes, scope }: CopyMaterial): Footnote[] {
  const commitments = new Map<string, Commitment>(plan.commitments.map((one) => [one.id, one]));
  const tasks = new Map<string, Task>(plan.tasks.map((one) => [one.id, one]));
  const told = toldOf(notes, scope);
  const found = new Map<string, Footnote>();
  for (const place of parted(places)) {
    const known = found.get(place.target);
    if (known) {
      known.places.push(place);
      continue;
    }
    const commitment = commitments.get(place.target) ?? null;
    const task = tasks.get(commitment?.taskId ?? place.target);
    const own = told.get(place.target) ?? { notes: [], state: foldNotes([]) };
    if (!task || (!commitment && own.notes.length === 0)) continue;
    found.set(place.target, { number: found.size + 1, commitment, task, ...own, places: [place] });
  }
  return [...found.values()];
}

/** 2020-11-01 09:02 (UTC+8), of an ISO instant. */
function momentText(instant: string, utcOffset: number): string {
  const local = new Date(Date.parse(instant) + utcOffset * 60_000).toISOString();
  const [hours, minutes] = [Math.floor(Math.abs(utcOffset) / 60), Math.abs(utcOffset) % 60];
  const zone = `UTC${utcOffset < 0 ? '−' : '+'}${hours}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} (${zone})`;
}

/**
 * 批注本: a page's text with what was marked on it and a numbered note for every target, as one HTML file that asks for nothing else and
 * runs nothing. Simple enough for Word: headings, paragraphs, tables, lists, and classes without tricks. Same input, same text.
 */
export function annotatedCopy(material: CopyMaterial): string {
  const { page, plan, scope, lang } = material;
  const words = COPY[lang];
  const footnotes = footnotesOf(material);
  const source = webAddress(page.url)?.href;
  const issued = [page.issuer, page.publishedOn].filter(Boolean).join(words.separator);
  const facts: [string, Html][] = [
    [words.facts.source, source ? html`<a href="${source}" rel="noopener noreferrer">${source}</a>` : html`${page.url}`],
    ...(issued ? [[words.facts.issuer, html`${issued}`] as [string, Html]] : []),
    [words.facts.plan, html`${plan.title}`],
    [words.facts.captured, html`${momentText(page.capturedAt, material.utcOffset)}`],
    [words.facts.hash, html`<span class="hash">${page.textHash}</span>`],
    [words.facts.contents, html`<strong>${scope === 'public' ? words.publicOnly : words.withInternal}</strong>`],
  ];
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.title}${lang === 'en' ? ': ' : '：'}${words.name}</title>
<style>${COPY_STYLES}</style>
</head>
<body class="${scope}">
<div class="sheet">
<p class="kind">${words.name}</p>
<h1>${page.title}</h1>
<table class="facts" cellspacing="0" cellpadding="4"><tbody>${facts.map(
    ([name, value]) => html`
<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}
</tbody></table>
<h2>${words.overview}</h2>
${overviewTable(footnotes, plan.period, lang)}
<h2>${words.text}</h2>
${copyText(page.text, footnotes, material.headings, lang)}
<h2>${words.notes}</h2>
${copyNotes(footnotes, { period: plan.period, scope, lang })}
<p class="made">${words.made}</p>
</div>
</body>
</html>
`.text;
}
