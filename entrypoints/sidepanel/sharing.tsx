import { download } from '../../components/download.ts';
import { useWords } from '../../components/language.ts';
import type { ReadFile } from '../../components/panel/import-report.tsx';
import { ShareBox } from '../../components/panel/share-box.tsx';
import { dayOf } from '../../lib/core/day.ts';
import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { readAnnotations } from '../../lib/core/web-annotation/read-annotations.ts';
import { type ForeignAnnotation, placeOfQuote } from '../../lib/core/web-annotation/read-foreign.ts';
import type { Scope } from '../../lib/core/web-annotation/terms.ts';
import { type Place, writeAnnotations } from '../../lib/core/web-annotation/write-annotations.ts';
import { desk } from '../../lib/desk/desk.ts';
import { importRecords, type PageToShare, readPage, recordsOf } from '../../lib/desk/sharing.ts';
import type { TabPage } from '../../lib/messages/calls.ts';
import { annotatedCopy } from '../../lib/publish/annotated-copy.ts';

function placesOf({ matches, tasks }: PageToShare): Place[] {
  return [
    ...matches.map(({ start, end, commitmentId }) => ({ start, end, target: commitmentId })),
    ...tasks.map(({ start, end, taskId }) => ({ start, end, target: taskId })),
  ];
}

/** A foreign annotation as what is half typed about a commitment: its words, their quote and where they were said. */
function draftOf({ text, quote, source }: ForeignAnnotation) {
  const body = [text, quote && `“${quote}”`].filter(Boolean).join('\n');
  const empty = { value: '', declared: '', asOf: '', problem: '', nextStep: '' };
  return { ...empty, body, evidence: 'link' as const, link: source, isPublic: false };
}

/** Export and import of what was noted on the page beside the panel. */
export function Sharing({ plan, lines, tabId, page }: { plan: Plan; lines: readonly Line[]; tabId: number; page: TabPage }) {
  const { lang } = useWords();

  async function onExport(kind: 'annotations' | 'copy', scope: Scope): Promise<string> {
    const read = await readPage(tabId);
    const places = placesOf(read);
    const notes = await recordsOf([
      ...places.map(({ target }) => target),
      ...(page.notes ?? []).map(({ target }) => target.commitmentId ?? target.taskId),
    ]);
    const now = new Date();
    const name = `jiannuo-${plan.id}-${dayOf(now)}-${scope === 'public' ? 'public' : 'internal'}`;
    if (kind === 'annotations') {
      const file = `${name}.jsonld`;
      download(`${JSON.stringify(writeAnnotations(read, places, notes, scope), null, 1)}\n`, file, 'application/ld+json');
      return file;
    }
    const file = `${name}.html`;
    const { headings } = read;
    const utcOffset = -now.getTimezoneOffset();
    download(annotatedCopy({ page: read, plan, places, headings, notes, scope, lang, utcOffset }), file, 'text/html');
    return file;
  }

  async function read(file: File): Promise<ReadFile> {
    const found = readAnnotations(await file.text());
    const shown = found.foreign.length > 0 ? await readPage(tabId).catch(() => null) : null;
    const guesses = found.foreign.map((annotation) => {
      const at = shown && placeOfQuote(annotation, shown.text);
      const quoted = new Set(
        shown?.matches.flatMap(({ start, end, commitmentId }) => (at && start < at.end && end > at.start ? [commitmentId] : [])),
      );
      return quoted.size === 1 ? ([...quoted][0] ?? null) : null;
    });
    return { ...found, guesses };
  }

  async function onDraft(annotation: ForeignAnnotation, { commitment }: Line): Promise<boolean> {
    if (await desk.draft(commitment.id)) return false;
    desk.keepDraft({ taskId: commitment.taskId, commitmentId: commitment.id }, draftOf(annotation));
    return true;
  }

  return <ShareBox {...{ lines, onExport, onDraft }} onRead={read} onImport={(notes) => importRecords(notes)} />;
}
