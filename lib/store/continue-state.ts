import type { Note } from '../core/model/note.ts';
import type { CommitmentState } from '../core/status.ts';

function speaksAfter(note: Note, latest: Note): boolean {
  return note.asOf > latest.asOf || (note.asOf === latest.asOf && note.recordedAt > latest.recordedAt);
}

/**
 * The state after one more report, without looking at the records before it; the same as folding them all. Null when that cannot be
 * told from the state alone: the note corrects or withdraws, does not speak last, or adds to a figure.
 */
export function continueState(state: CommitmentState, note: Note): CommitmentState | null {
  if (note.supersedes !== undefined || note.retracts !== undefined) return null;
  if (state.latest !== null && !speaksAfter(note, state.latest)) return null;
  if (note.value !== undefined && note.valueKind === 'increment') return null;
  const { asOf, declared } = note;
  const spoken = { ...state, latest: note, declared, effective: state.effective + 1 };
  // A note without a figure leaves the one that was reached, with its day and its evidence.
  if (note.value === undefined && state.value !== null) return spoken;
  return { ...spoken, value: note.value ?? null, asOf, evidence: note.evidence.length > 0 ? 'link' : 'self' };
}
