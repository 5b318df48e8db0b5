import type { Feed } from '../core/model/feed.ts';
import type { FormDraft, Profile } from '../core/model/form-draft.ts';
import type { Note, NoteDraft } from '../core/model/note.ts';
import type { NoteToSave } from '../core/model/note-to-save.ts';
import type { PaceChoice } from '../core/model/pace-choice.ts';
import type { NotePart } from '../core/model/placement.ts';
import type { Commitment, Plan, Task } from '../core/model/plan.ts';
import type { Selector } from '../core/model/selector.ts';
import type { NoteOnPage, Span } from '../core/note-on-page.ts';
import type { ClaimDecision, PageCheck } from '../core/page-check.ts';
import type { PageTool, ToolsHere } from '../core/page-tools.ts';
import type { CommitmentState, Pace, StatusCode } from '../core/status.ts';
import type { ListMark } from '../core/text/list-numbers.ts';
import type { Shape } from '../core/text/shape.ts';

export type { FormDraft, NoteOnPage, Profile, Span };

/** What a note is about. */
export type Target = { taskId: string; commitmentId?: string };

/** A page as the annotator hands it on: its text index's own string, in which all offsets count, and what the page says of itself. */
export interface PageReading {
  title: string;
  publishedOn: string | null;
  text: string;
  /** Numbers that lists print beside the text. */
  listed?: readonly ListMark[];
  /** The page is longer than what is handed on. */
  cut?: true;
}

/** A figure of the page that speaks of a commitment; `start` and `end` are UTF-16 offsets into the reading's text. */
export interface PageMatch {
  start: number;
  end: number;
  /** The words there. */
  text: string;
  /** The indicator, in the page's words. */
  subject?: string;
  commitmentId: string;
  taskId: string;
  status: StatusCode;
}

/** What to draw. Holds nothing that is not public or already on the page, but for the status code of each highlight. */
export interface PageView {
  planId: string | null;
  matches: PageMatch[];
  /** The printed numbers of tasks. */
  tasks: { start: number; end: number; taskId: string }[];
  /** The reader has switched marks off: all is known and nothing is drawn. */
  undrawn?: true;
}

/** A page's view as the side panel reads it (from session storage, see session-keys.ts). */
export interface TabPage extends PageView {
  url: string;
  title: string;
  /** Indexes of the matches that stand in text which the page does not show now: they are neither counted nor listed. */
  hidden?: number[];
  /** Only the beginning of a very long page was read. */
  cut?: true;
  /** The page keeps changing by itself and is not read any more. */
  paused?: true;
  /** Notes made on this page, by what became of their places. */
  notes?: NoteOnPage[];
  /** So many more notes were made here than are looked for. */
  moreNotes?: number;
  /** The document that was read, where the browser tells. */
  documentId?: string;
  /** Name of the error for which the page could not be read or matched; the view is empty then. */
  failed?: string;
}

/** All the card shows, in one answer: it has no store of its own. */
export interface CardView {
  plan: Pick<Plan, 'id' | 'title' | 'shortTitle' | 'period'>;
  task: Task;
  commitment: Commitment | null;
  state: CommitmentState;
  pace: Pace;
  /** Effective notes of this target, newest first, at most 20. */
  notes: Note[];
  draft: FormDraft | null;
  page: { url: string; title: string };
  /** The words selected on the page when the card opened. */
  selection: string | null;
  /** The instant at which these words were asked to be attached as evidence, or null: they are only offered. */
  attachAt: string | null;
  /** The places of the figure pointed at and of the selected words, ready to be stored; null where they are not in the text that was read. */
  places: { origin: Selector[] | null; selection: Selector[] | null };
  profile: Profile;
  today: string;
}

/** What the card shows when words were selected and nobody can tell for the reader which commitment they speak of. */
export interface TargetChoice {
  plan: Pick<Plan, 'id' | 'title' | 'shortTitle' | 'period'>;
  tasks: Task[];
  commitments: Commitment[];
  /** What the words may speak of, nearest first. */
  near: Target[];
  selection: string;
}

/** Selected words become a report's evidence in either case: offered beside a new report, or attached to what is half typed. */
export type SelectionUse = 'progress' | 'evidence';

/** A page's own words, and what it says of itself, for a plan to be made of. */
export interface PageText {
  url: string;
  title: string;
  issuer: string | null;
  docNumber: string | null;
  publishedOn: string | null;
  text: string;
  shape: Shape;
}

/** A page's text as it stands now, with where it speaks of a plan. Offsets are UTF-16 units into the text. */
export interface MarkedPage extends PageText, Pick<PageView, 'planId' | 'matches' | 'tasks'> {
  /** From the number of a heading to the end of its title; `level` is 1 (一、) to 5 (一是). */
  headings: { start: number; end: number; level: number }[];
}

/** What became of the records of a file. A record that is refused leaves nothing behind. */
export interface ImportResult {
  added: number;
  /** Those that were here already. */
  known: number;
  refused: { id: string; reason: 'altered' | 'no-target' | 'no-reference' | 'not-yet' }[];
}

/** Calls that a content script may make of the background. Each speaks of the sender's own tab; none reads or deletes records. */
export interface PageCalls {
  /** The detector holds this page for a policy page: inject the annotator. */
  policyPageFound(nothing: null): null;
  /** Here is the page's text: what is to be drawn? Also registers the tab for later status changes. */
  viewPage(reading: PageReading): PageView;
  /** These of the matches just answered (by index) stand in text that the page does not show now; all others do. */
  matchesHidden(hidden: { matches: number[] }): null;
  /** Which of the commitments on this page need attention now, by id? */
  attentionHere(nothing: null): string[];
  /** This page is no policy page any more (a single-page site went on): forget it. */
  pageLeft(nothing: null): null;
  /** A frame of this page holds marks now: have them styled there (in Firefox; elsewhere the annotator does it itself). */
  frameMarked(nothing: null): null;
  /** This page keeps changing by itself and is not read any more until `tellAgain`. */
  readingPaused(nothing: null): null;
  /** The user pointed at a target: remember it for the card of this tab, with the selected words. The spans count in the text last handed on. */
  pointAt(pointed: Target & { at: Span | null; selection: string | null; selected: Span | null }): null;
  /** The user wants to report with these words. `near` is what they may speak of, nearest first; unless it is one, the card asks. */
  noteSelection(noted: { selection: string; selected: Span | null; near: Target[]; use: SelectionUse }): null;
  /** Which tools may this page show? */
  pageTools(nothing: null): ToolsHere;
  /** The user turned a tool off on this page's site, or on again. */
  setToolHere(set: { tool: PageTool; on: boolean }): null;
}

/** Calls that the card may make; the background answers them only to the card's own page. */
export interface CardCalls {
  /** What does the card of my tab show? */
  viewCard(nothing: null): CardView | TargetChoice;
  /** The user chose what the selected words speak of. */
  chooseTarget(target: Target): null;
  /** Keep what is half typed (for the target of my tab). */
  keepDraft(kept: { draft: FormDraft | null; target: Target }): null;
  /** Make a record of it. Answers after the outer transaction has committed. */
  saveNote(saved: NoteToSave): { id: string };
  /** Open the side panel at this target, in answer to a real click. Refused (PanelNotOpened) where the browser does not let us. */
  openPanel(target: Target): null;
  /** Close the card and give the focus back to the page. */
  closeCard(nothing: null): null;
  /** The card's content is this high now, in CSS pixels. */
  sizeCard(size: { height: number }): null;
}

/** Calls that the side panel and the workbench may make (they read the store themselves). */
export interface PanelCalls {
  saveNote(saved: NoteToSave): { id: string };
  keepDraft(kept: { draft: FormDraft | null; target: Target }): null;
  /** Scroll the page in that tab to a commitment or task and open its card when asked. */
  showOnPage(shown: { tabId: number; target: Target; openCard: boolean }): { found: boolean };
  /** Scroll the page in that tab to a stretch of its text and mark it. */
  showSpan(shown: { tabId: number } & Span): { found: boolean };
  /** Keep a decision on a note's place: at this stretch of the tab's text, at the words selected there (refused when there are none), or gone. */
  placeNote(placed: { tabId: number; noteId: string; part: NotePart; at: Span | 'selection' | 'gone' }): null;
  /** Every claim of the page in that tab beside its target. Worked out when asked, and kept as long as text and plans stay as they are. */
  checkPage(page: { tabId: number }): PageCheck;
  /** Check the page in that tab against these plans, now and whenever it is opened again; none: against those it speaks of (no answer when it speaks of none). */
  checkAgainst(chosen: { tabId: number; planIds: string[] }): PageCheck | null;
  /** Keep a decision on the claim beside that plan's target (or on the sum, when `finding` names one) at this stretch of the tab's text, refused when the text is not the one decided on; answers the check with it. */
  reviewClaim(reviewed: { tabId: number; textHash: string; planId: string; at: Span } & ClaimDecision): PageCheck;
  /** Take back a decision whose sentence is not on the page in that tab any more; answers the check without it, if there is still a plan to check against. */
  withdrawLost(withdrawn: { tabId: number; reviewId: string; reviewer: string }): PageCheck | null;
  /** Where in the tab's text the selected words stand; null where nothing is selected. */
  selectedSpan(page: { tabId: number }): Span | null;
  /** A page could not be read or matched: let its annotator try again. */
  readAgain(page: { tabId: number }): null;
  /** Make a record public, or internal again: a new record that supersedes it. Half-typed forms are left alone. */
  changeVisibility(change: { id: string; visibility: Note['visibility'] }): { id: string };
  /** A kit with this feed was exported: keep it, so that the next issue can be numbered and compared with it. */
  recordPublication(issued: { feed: Feed; approvedBy: string }): null;
  /** The text of the page in that tab, as it stands now. */
  readForPlan(read: { tabId: number }): PageText;
  /** Turn a tool of the annotated pages off or on, on one site or (null) everywhere. */
  setTool(set: { tool: PageTool; site: string | null; on: boolean }): null;
  /** Store a plan that was reviewed, new or as the next edition of a stored one; open pages are matched again. */
  adoptPlan(adopted: { plan: Plan }): null;
  /** The text of the page in that tab, and where it speaks of its plan, as it stands now. */
  readMarked(read: { tabId: number }): MarkedPage;
  /** Add records that were made elsewhere; those that are here already are left alone. */
  importNotes(imported: { notes: Note[] }): ImportResult;
  /** Make records of one part of a table and keep them aside, until all parts are written together. Sent again, it replaces the part. */
  stageReports(staged: { importId: string; part: number; parts: number; records: number; drafts: NoteDraft[]; recordedAt: string }): null;
  /** Write the parts kept aside in one transaction: all of it is there afterwards, or nothing. */
  writeImport(wanted: { importId: string; parts: number }): { added: number };
  /** Give an import up, also while it is written, and forget what was kept aside. */
  dropImport(dropped: { importId: string }): null;
  /** The reader has seen what changed on a page since it was read before. */
  acknowledgeChanges(seen: { url: string }): null;
  /** Judge a plan's pace by this standard from now on; the choice is a record. */
  choosePace(wanted: { planId: string; name: PaceChoice['name']; reason: string; author: string }): null;
  /** A backup was restored by the page itself: let open pages and cards look again. */
  recordsRestored(nothing: null): null;
}

/** Calls that the background makes of a tab's annotator. */
export interface AnnotatorCalls {
  statusChanged(changed: { commitmentId: string; status: StatusCode }): null;
  show(shown: { target: Target; openCard: boolean }): { found: boolean };
  /** Scroll to a stretch of the text and mark it. */
  showSpan(span: Span): { found: boolean };
  /** Where in the text the selected words stand; null where nothing is selected or it is not in the article. */
  selectedSpan(nothing: null): Span | null;
  /** Read the page once more and tell the background of it, whatever it is and whatever it did before. */
  tellAgain(nothing: null): null;
  /** Keyboard commands: the next or previous commitment. */
  step(by: 1 | -1): null;
  /** Keyboard commands: the next or previous commitment that needs attention. */
  stepAttention(by: 1 | -1): null;
  /** Draw the marks, or take them off the page and leave it alone. */
  showHighlights(shown: boolean): null;
  /** Leave the page for good, as the permission for it was taken back. */
  end(nothing: null): null;
  /** Keyboard command: open the card of the commitment last stepped to or pointed at; the first one when there was none. */
  openHere(nothing: null): { found: boolean };
  /** Keyboard command or context menu: report with the words that are selected, if any are. */
  noteSelection(use: SelectionUse): null;
  /** The tools that this page may show have changed. */
  toolsChanged(tools: ToolsHere): null;
  closeCard(nothing: null): null;
  sizeCard(size: { height: number }): null;
  /** The article's text as it stands now. */
  readForPlan(nothing: null): PageText;
}

export type Calls = PageCalls & CardCalls & PanelCalls;

/** The wire: one request names its call; the answer is a value or a named error. */
export interface Request<Name extends string = string> {
  jiannuo: Name;
  payload: unknown;
}
export type Reply<Value> = { ok: true; value: Value } | { ok: false; error: { name: string; message: string } };
