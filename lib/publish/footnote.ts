import type { Note } from '../core/model/note.ts';
import type { Commitment, Task } from '../core/model/plan.ts';
import type { CommitmentState, StatusCode } from '../core/status.ts';
import type { Place } from '../core/web-annotation/write-annotations.ts';
import { type Lang, STATUS } from '../i18n/domain.ts';

/** One target that the text speaks of, with what is told of it and where. */
export interface Footnote {
  number: number;
  /** Null when the records speak of the task as a whole. */
  commitment: Commitment | null;
  task: Task;
  /** Those that count, in the order in which they speak. */
  notes: readonly Note[];
  state: CommitmentState;
  places: Place[];
}

/** The status as it is always shown: a word, a glyph and a colour (by the class `code`). */
export function statusText({ state }: Pick<Footnote, 'state'>, lang: Lang): { code: StatusCode; glyph: string; word: string } {
  const code = state.declared ?? 'none';
  return { code, glyph: STATUS[code].glyph, word: STATUS[code].words[lang] };
}

/** Where a place is marked, and the way back to it. */
export function placeId(footnote: Footnote, place: number): string {
  return `r${footnote.number}-${place}`;
}
