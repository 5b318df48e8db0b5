import type { Line } from '../../lib/core/line.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { Task } from '../../lib/core/model/plan.ts';
import { queryWords, searchText } from '../../lib/core/search-terms.ts';
import { STATUS } from '../../lib/i18n/domain.ts';
import { dayText } from '../../lib/i18n/format.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { lineValue } from '../line-text.ts';

/** Letters shown before a word that was found. */
const BEFORE = 20;
const LONGEST = 120;

/** The part of a record in which a word stands; its beginning when it stands elsewhere (in a name, a link). */
function passage({ body, problem, nextStep, reason, evidence }: Note, words: readonly string[]): string {
  const parts = [body, problem, nextStep, reason, ...evidence.flatMap(({ title, quote }) => [title, quote])].filter((part) => part);
  for (const word of words) {
    const part = parts.find((one) => searchText(one ?? '').includes(word));
    if (part === undefined) continue;
    const start = Math.max(0, searchText(part).indexOf(word) - BEFORE);
    return `${start > 0 ? '…' : ''}${part.slice(start, start + LONGEST)}${part.length > start + LONGEST ? '…' : ''}`;
  }
  return (parts[0] ?? '').slice(0, LONGEST);
}

/** A record that was found: what it is about, what it says, when and by whom. */
export function FoundNote(props: {
  note: Note;
  of: Line | Task | null;
  /** Another record that was found corrects or withdraws it. */
  ended: boolean;
  text: string;
  open: string | null;
  choose: (target: string | null) => void;
}) {
  const { note, of, ended, text, open, choose } = props;
  const { lang, words } = useWords();
  const target = note.commitmentId ?? note.taskId;
  const line = of && 'commitment' in of ? of : null;
  const struck = (words: string) => (ended ? <s>{words}</s> : words);
  const said = passage(note, queryWords(text));
  return (
    <li class="item-box">
      <button type="button" class="item" aria-expanded={open === target} onClick={() => choose(open === target ? null : target)}>
        <Glyph name={note.declared} tone={`ink-${note.declared}`} />
        <span class="nm">{line?.commitment.subject ?? (of && 'title' in of ? of.title : target)}</span>
        <span class="val">{note.value !== undefined && line && <b>{struck(lineValue(line.commitment, note.value, lang))}</b>}</span>
        {said && <span class="bar soft">{struck(said)}</span>}
        <span class="sub">
          <span>
            {note.retracts !== undefined
              ? words.story.retraction
              : note.supersedes !== undefined
                ? words.story.correction
                : STATUS[note.declared].words[lang]}
            {words.figure.separator}
            {words.figure.asOf(dayText(note.asOf))}
          </span>
          <span>
            {note.office} {note.author}
          </span>
        </span>
      </button>
    </li>
  );
}
