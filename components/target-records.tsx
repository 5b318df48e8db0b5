import { useEffect, useRef, useState } from 'preact/hooks';
import type { Line } from '../lib/core/line.ts';
import type { FormDraft, Profile } from '../lib/core/model/form-draft.ts';
import type { Note } from '../lib/core/model/note.ts';
import type { Plan, Task } from '../lib/core/model/plan.ts';
import type { CommitmentState } from '../lib/core/status.ts';
import type { Desk } from '../lib/desk/desk.ts';
import { DamagedNotice } from './damaged-notice.tsx';
import { EmptyState } from './empty-state.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { loneTarget, taskNumber } from './line-text.ts';
import type { FormAct } from './note-form/form-context.ts';
import { NoteForm } from './note-form/note-form.tsx';
import { NoteStory } from './note-story.tsx';
import { PaceMark } from './pace-mark.tsx';
import { StatusChip } from './status-chip.tsx';
import { storyOf } from './story.ts';
import { useLive } from './use-live.ts';
import { ValueChart } from './value-chart.tsx';

/** A panel of this height has room for the story and the form; a lower one opens the form when asked. */
const TALL = 900;

/** Records shown at first; the others follow when asked for. */
const PAGE = 100;

const ADD: FormAct = { kind: 'add' };

/** The records of one commitment or task: its story, and the form that continues it. */
export function TargetRecords(props: {
  desk: Desk;
  plan: Plan;
  task: Task;
  /** null: notes on the task as a whole. */
  line: Line | null;
  /** The state of the task as a whole when there is no line. */
  state: CommitmentState;
  profile: Profile;
  page: { url: string; title: string } | null;
  today: string;
  /** The reader came to write: the form is open and has the focus. */
  startWriting: boolean;
  backLabel: string;
  onBack: () => void;
}) {
  const { desk, plan, task, line, state, profile, page, today, startWriting, backLabel, onBack } = props;
  const { lang, words } = useWords();
  const target = line?.commitment.id ?? task.id;
  const records = useLive(desk.records(target), target);
  const [act, setAct] = useState(ADD);
  const [shown, setShown] = useState(PAGE);
  const [writing, setWriting] = useState(startWriting || window.innerHeight >= TALL);
  const [saved, setSaved] = useState<{ count: number; at: string }>({ count: 0, at: '' });
  const [draft, setDraft] = useState<{ target: string; draft: FormDraft | null; unread?: boolean } | null>(null);

  const form = useRef<HTMLElement>(null);
  const ready = records.value !== undefined && draft?.target === target;

  // Whoever came to write, or pressed a button to, goes on typing.
  useEffect(() => {
    if (ready && writing && (startWriting || act.kind !== 'add' || saved.count > 0)) {
      form.current?.querySelector<HTMLElement>(act.kind === 'retract' ? '#note-reason' : '#note-value, #note-declared')?.focus();
    }
  }, [ready, writing, act, saved.count, startWriting]);
  useEffect(() => {
    setAct(ADD);
    setShown(PAGE);
    setSaved({ count: 0, at: '' });
    desk.draft(target).then(
      (found) => setDraft({ target, draft: found }),
      // There may be one that could not be read: nothing is kept over it.
      () => setDraft({ target, draft: null, unread: true }),
    );
  }, [desk, target]);

  if (records.error !== undefined) throw records.error;
  const found = records.value;
  if (!found || draft?.target !== target) return <EmptyState text={words.app.loading} />;
  const story = storyOf(found.notes, found.effective);
  const effective = found.notes.filter(({ id }) => found.effective.has(id));
  const start = (kind: 'correct' | 'retract') => (note: Note) => {
    setAct({ kind, note });
    setWriting(true);
  };
  const noteTarget = line ? { taskId: task.id, commitmentId: line.commitment.id } : { taskId: task.id };
  const actKey = act.kind === 'add' ? 'add' : act.kind + act.note.id;

  return (
    <>
      <div class="scroll">
        <div class="rec-h">
          <button type="button" class="btn-line" onClick={onBack}>
            {backLabel}
          </button>
          <p class="muted">
            {words.app.task(taskNumber(task))}
            {line && `　${task.title}`}
          </p>
          <h1>{line?.commitment.subject ?? task.title}</h1>
          <div class="rec-row">
            <StatusChip status={state.declared ?? 'none'} />
            {line && <PaceMark pace={line.pace} />}
            {line && (
              <span class="soft">
                {loneTarget(line.commitment, words, lang)}
                {words.figure.separator}
                {line.commitment.deadline?.date ?? plan.period.end}
              </span>
            )}
          </div>
        </div>
        <DamagedNotice count={found.damaged} />
        {line && <ValueChart line={line} period={plan.period} story={story} />}
        {found.notes.length === 0 && found.damaged === 0 && <EmptyState text={line ? words.story.empty : words.card.noTaskNotes} />}
        {found.notes.length > 0 && (
          <NoteStory
            entries={story.slice(0, shown)}
            commitment={line?.commitment ?? null}
            year={plan.period.end}
            onCorrect={start('correct')}
            onRetract={start('retract')}
          />
        )}
        {story.length > shown && (
          <div class="pad">
            <button type="button" class="btn" onClick={() => setShown(shown + PAGE)}>
              {words.story.more(Math.min(PAGE, story.length - shown))}
            </button>
          </div>
        )}
      </div>
      <section class="rec-f" ref={form} aria-label={words.form.add}>
        <div class="entry-h">
          <h2>{act.kind === 'add' ? words.form.add : words.form[act.kind]}</h2>
          <p class="note-ok" role="status">
            {saved.at !== '' && act.kind === 'add' && (
              <>
                <Glyph name="check" />
                {words.card.saved(saved.at)}
              </>
            )}
          </p>
          {act.kind === 'add' ? (
            <button type="button" class="btn btn-small" aria-expanded={writing} onClick={() => setWriting(!writing)}>
              {writing ? words.plan.collapse : words.form.add}
            </button>
          ) : (
            <button type="button" class="btn btn-small" onClick={() => setAct(ADD)}>
              {words.app.cancel}
            </button>
          )}
        </div>
        {writing && (
          <NoteForm
            key={`${target}/${actKey}/${saved.count}`}
            context={{ plan, task, commitment: line?.commitment ?? null, state, notes: effective, page, selection: null, today, lang }}
            act={act}
            draft={act.kind === 'add' ? draft.draft : null}
            profile={profile}
            keep={(kept) => {
              if (act.kind !== 'add' || draft.unread) return;
              setDraft({ target, draft: kept });
              desk.keepDraft(noteTarget, kept);
            }}
            onTouch={() => setSaved((before) => (before.at === '' ? before : { ...before, at: '' }))}
            save={async (saved) => {
              await desk.saveNote(saved);
              if (act.kind === 'add') {
                setDraft({ target, draft: null });
                // A new note that turned out to be a correction while it was typed: saving a correction forgets no draft by itself.
                if (saved.draft.supersedes !== undefined) desk.keepDraft(noteTarget, null);
              }
              setAct(ADD);
              setSaved(({ count }) => ({
                count: count + 1,
                at: new Date().toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' }),
              }));
            }}
          />
        )}
      </section>
    </>
  );
}
