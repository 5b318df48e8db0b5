import { useEffect, useRef, useState } from 'preact/hooks';
import { CommitmentCard } from '../../components/commitment-card.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { useWords } from '../../components/language.ts';
import { NoteForm } from '../../components/note-form/note-form.tsx';
import { pageEvidence } from '../../components/note-form/page-evidence.ts';
import { TargetPicker } from '../../components/target-picker.tsx';
import type { CardView } from '../../lib/messages/calls.ts';
import { ask } from '../../lib/messages/send.ts';
import { useCardView } from './use-card-view.ts';
import { useFieldInSight, useInvitedFocus, useReportedHeight, useTightFrame } from './use-frame.ts';

const ADD = { kind: 'add' } as const;
/** Stands for the target while there is none. */
const CHOOSING = '?';

function targetOf({ task, commitment }: CardView) {
  return commitment ? { taskId: task.id, commitmentId: commitment.id } : { taskId: task.id };
}

/** The card in the page: it reads and writes through the background alone. */
export function CardPage() {
  const { lang, words } = useWords();
  const { view, choice, failed, reload } = useCardView();
  const id = choice ? CHOOSING : view && (view.commitment?.id ?? view.task.id);
  const root = useRef<HTMLDivElement>(null);
  const tight = useTightFrame(id, root);
  const [closing, setClosing] = useState(false);
  const [saved, setSaved] = useState<{ count: number; target: string; at: string; before: CardView | null }>({
    count: 0,
    target: '',
    at: '',
    before: null,
  });
  // The saved form gave way to a fresh one: the keyboard goes on there.
  useEffect(() => {
    if (saved.count > 0) root.current?.querySelector<HTMLElement>('#note-value, #note-declared')?.focus();
  }, [saved.count]);
  /** The words that joined a form already: they do not join the next one after it was saved. */
  const [attached, setAttached] = useState('');
  const quoted = view?.attachAt && view.attachAt !== attached ? pageEvidence(view, view.attachAt) : null;
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  useReportedHeight(root);
  useFieldInSight();
  useInvitedFocus(id, root);

  // Closing takes the form away first, which keeps the draft; the frame goes when that is done.
  useEffect(() => {
    if (closing)
      keeping.current.finally(() =>
        ask('closeCard', null)
          .catch(() => {})
          .finally(() => setClosing(false)),
      );
  }, [closing]);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && setClosing(true);
    window.addEventListener('keydown', closeOnEscape);
    return () => window.removeEventListener('keydown', closeOnEscape);
  }, []);

  return (
    <div ref={root}>
      {failed && !view && !choice && (
        <main class="card jn empty">
          <p role="alert">
            {words.card.failedToOpen}
            <br />
            {words.card.failedToOpenDo}
          </p>
          <button type="button" class="btn" onClick={() => void reload()}>
            {words.app.retry}
          </button>
        </main>
      )}
      {choice && !closing && (
        <TargetPicker choice={choice} onChoose={(target) => ask('chooseTarget', target)} onClose={() => setClosing(true)} />
      )}
      {view && !closing && (
        <CommitmentCard
          plan={view.plan}
          today={view.today}
          task={view.task}
          commitment={view.commitment}
          state={view.state}
          pace={view.pace}
          notes={view.notes}
          folded={tight}
          onAll={() => ask('openPanel', targetOf(view))}
          onClose={() => setClosing(true)}
        >
          {(all) => (
            <>
              <p class="note-ok" role="status">
                {saved.target === id && saved.at !== '' && (
                  <>
                    <Glyph name="check" />
                    {words.card.saved(saved.at)}
                  </>
                )}
              </p>
              <NoteForm
                key={`${id}/${saved.count}`}
                context={{ ...view, lang }}
                act={ADD}
                // When the card could not be read again after saving, its draft is the one that was saved.
                draft={view === saved.before ? null : view.draft}
                attach={quoted}
                onAttached={setAttached}
                aside={all}
                profile={view.profile}
                keep={(draft) => {
                  keeping.current = ask('keepDraft', { draft, target: targetOf(view) }).catch(() => {});
                }}
                onTouch={() => setSaved((before) => (before.at === '' ? before : { ...before, at: '' }))}
                save={async (saving) => {
                  await ask('saveNote', saving);
                  // What was typed became a correction, and saving a correction forgets no draft by itself.
                  if (saving.draft.supersedes !== undefined)
                    await ask('keepDraft', { draft: null, target: targetOf(view) }).catch(() => {});
                  await reload();
                  setSaved(({ count }) => ({
                    count: count + 1,
                    target: id ?? '',
                    before: view,
                    at: new Date().toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' }),
                  }));
                }}
              />
            </>
          )}
        </CommitmentCard>
      )}
    </div>
  );
}
