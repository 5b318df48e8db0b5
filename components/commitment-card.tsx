import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Note } from '../lib/core/model/note.ts';
import type { Commitment, Plan, Task } from '../lib/core/model/plan.ts';
import type { CommitmentState, Pace } from '../lib/core/status.ts';
import { EvidenceMeter } from './evidence-meter.tsx';
import { Facts } from './facts.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { taskNumber } from './line-text.ts';
import { NoteStory } from './note-story.tsx';
import { PaceMark } from './pace-mark.tsx';
import { Standing } from './standing.tsx';
import { StatusChip } from './status-chip.tsx';
import { storyOf } from './story.ts';

function LastNote({ note }: { note: Note }) {
  const { words } = useWords();
  return (
    <div class="last">
      <p class="who">
        <span>
          {words.card.lastNote}　{note.office} {note.author}
        </span>
        <EvidenceMeter evidence={note.evidence.length > 0 ? 'link' : 'self'} />
      </p>
      {note.body && <p class="text">{note.body}</p>}
    </div>
  );
}

/** The card of one target: what was promised, where it stands, what was last said of it, and the form. */
export function CommitmentCard(props: {
  plan: Pick<Plan, 'period'>;
  today: string;
  task: Task;
  commitment: Commitment | null;
  state: CommitmentState;
  pace: Pace;
  /** The latest effective notes, newest first. */
  notes: readonly Note[];
  folded: boolean;
  /** Shows all notes beside the page; rejects where the browser does not let it, and then the card unfolds what it has. */
  onAll: () => Promise<unknown>;
  onClose: () => void;
  /** The form; `all` leads to the other notes and stands beside its save button. */
  children: (all: ComponentChildren) => ComponentChildren;
}) {
  const { plan, today, task, commitment, state, pace, notes, folded, onAll, onClose, children } = props;
  const { words } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const latest = state.latest;
  const where = (
    <p class="where">
      {words.app.task(taskNumber(task))}
      {commitment && `　${task.title}`}
    </p>
  );
  return (
    <main class={folded ? 'card jn is-tight' : 'card jn'} aria-labelledby="card-title">
      <div class="card-h">
        <StatusChip status={state.declared ?? 'none'} />
        {commitment && latest && <PaceMark pace={pace} />}
        {folded ? where : <span class="sp" />}
        <button class="btn btn-icon" type="button" title={words.app.closeEsc} onClick={onClose}>
          <Glyph name="close" />
          <span class="sr">{words.app.close}</span>
        </button>
      </div>
      <h1 id="card-title">{commitment?.subject ?? task.title}</h1>
      <div class="card-b">
        {!folded && where}
        {commitment && (
          <>
            <Standing line={{ commitment, task, state, pace }} period={plan.period} today={today} />
            <Facts commitment={commitment} period={plan.period} folded={folded} />
            {commitment.doubtful && <p class="muted">{words.figure.doubtful(commitment.doubtful)}</p>}
          </>
        )}
        {latest && <LastNote note={latest} />}
        {!latest && !folded && <p class="last soft">{commitment ? words.card.noNotes : words.card.noTaskNotes}</p>}
        {unfolded && (
          <NoteStory entries={storyOf(notes, new Set(notes.map(({ id }) => id)))} commitment={commitment} year={plan.period.end} />
        )}
      </div>
      <div class="card-f">
        {children(
          notes.length > 1 && (
            <button
              type="button"
              class="btn-line"
              aria-expanded={unfolded || undefined}
              onClick={() => (unfolded ? setUnfolded(false) : void onAll().catch(() => setUnfolded(true)))}
            >
              {words.card.all(state.effective)}
            </button>
          ),
        )}
      </div>
    </main>
  );
}
