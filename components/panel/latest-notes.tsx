import { useState } from 'preact/hooks';
import type { Line } from '../../lib/core/line.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import { STATUS } from '../../lib/i18n/domain.ts';
import { dayText } from '../../lib/i18n/format.ts';
import { DamagedNotice } from '../damaged-notice.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { lineValue } from '../line-text.ts';
import { openingText } from '../story.ts';
import { useLive } from '../use-live.ts';

const PAGE = 50;

/** The newest records of a plan, a page at a time; each leads to the story it is part of. */
export function LatestNotes(props: {
  desk: Desk;
  plan: Plan;
  lines: readonly Line[];
  onChoose: (id: string) => void;
  onSeePlan: () => void;
}) {
  const { desk, plan, lines, onChoose, onSeePlan } = props;
  const { lang, words } = useWords();
  const [limit, setLimit] = useState(PAGE);
  const latest = useLive(desk.latest(plan.id, limit), `${plan.id}/${limit}`);
  const unlisted = useLive(desk.unlisted, 'unlisted').value ?? 0;
  if (latest.error !== undefined) throw latest.error;
  const found = latest.value;
  if (!found) return <EmptyState text={words.app.loading} />;
  const names = new Map<string, Line>(lines.map((line) => [line.commitment.id, line]));
  return (
    <div class="scroll">
      <div class="plan-h">
        <h1>{words.story.latest}</h1>
        <p class="muted">{plan.shortTitle}</p>
      </div>
      <DamagedNotice count={found.damaged + unlisted} />
      {found.notes.length === 0 && found.damaged === 0 && (
        <EmptyState text={words.story.emptyPlan}>
          <button type="button" class="btn" onClick={onSeePlan}>
            {words.page.seePlan}
          </button>
        </EmptyState>
      )}
      <ul>
        {found.notes.map((note) => {
          const line = note.commitmentId === undefined ? undefined : names.get(note.commitmentId);
          const old = note.retracts === undefined && !found.effective.has(note.id);
          const struck = (text: string) => (old ? <s>{text}</s> : text);
          const task = plan.tasks.find(({ id }) => id === note.taskId);
          return (
            <li class="item-box" key={note.id}>
              <button type="button" class="item" onClick={() => onChoose(note.commitmentId ?? note.taskId)}>
                <Glyph name={note.declared} tone={`ink-${note.declared}`} />
                <span class="nm">{line?.commitment.subject ?? task?.title ?? note.taskId}</span>
                <span class="val">{note.value !== undefined && line && <b>{struck(lineValue(line.commitment, note.value, lang))}</b>}</span>
                {(note.body || note.reason) && <span class="bar soft">{struck(note.body || (note.reason ?? ''))}</span>}
                <span class="sub">
                  <span>
                    {note.retracts !== undefined
                      ? words.story.retraction
                      : found.openings.has(note.id)
                        ? openingText(note, words)
                        : note.supersedes !== undefined
                          ? words.story.correction
                          : STATUS[note.declared].words[lang]}
                    {words.figure.separator}
                    {words.figure.asOf(dayText(note.asOf))}
                  </span>
                  <span>{note.author}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {found.more && (
        <div class="pad">
          <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
            {words.story.more(PAGE)}
          </button>
        </div>
      )}
    </div>
  );
}
