import type { NotePart } from './model/placement.ts';
import type { Quantity } from './model/quantity.ts';
import type { Change } from './resolve/wording.ts';

/** A stretch of a page's text; UTF-16 offsets, `end` behind the last unit. */
export interface Span {
  start: number;
  end: number;
}

/** Words with what stands around them in their sentence, cut to what a list shows. */
export interface Quoted {
  before: string;
  words: string;
  after: string;
}

/** What became of one place of one note on a page (see core/resolve.ts). Private: it never goes to the page. */
export interface NoteOnPage {
  noteId: string;
  part: NotePart;
  /** What the note is about. */
  target: { taskId: string; commitmentId?: string };
  /** The words that were marked, as they stood. */
  quote: Quoted;
  /** The day that the note is true of. */
  asOf: string;
  found:
    | ({ state: 'found'; moved: boolean } & Span)
    | ({ state: 'value-changed'; changes: Change[]; stored: Quantity | null; now: Quantity | null; quote: Quoted } & Span)
    | { state: 'ambiguous'; candidates: (Span & { quote: Quoted })[]; more: boolean }
    | { state: 'orphaned' | 'skipped' };
}
