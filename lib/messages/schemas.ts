import * as z from 'zod/mini';
import { Feed } from '../core/model/feed.ts';
import { FormDraft, Profile } from '../core/model/form-draft.ts';
import { Note, NoteDraft } from '../core/model/note.ts';
import { PaceChoiceDraft } from '../core/model/pace-choice.ts';
import { NotePart } from '../core/model/placement.ts';
import { Plan } from '../core/model/plan.ts';
import { Correction, FindingKind, ReviewDraft } from '../core/model/review.ts';
import { Day, Instant } from '../core/model/time.ts';
import { PAGE_TOOLS } from '../core/page-tools.ts';
import type { Calls } from './calls.ts';
import { MOST } from './reading-limits.ts';
import type { Payload } from './send.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Nothing = z.null();
const Count = z.int().check(z.nonnegative());
const Target = z.object({ taskId: Id, commitmentId: z.exactOptional(Id) });
const Tool = z.enum(PAGE_TOOLS);

const Offset = z.int().check(z.nonnegative(), z.lte(MOST.text));
const Span = z.object({ start: Offset, end: Offset }).check(z.refine(({ start, end }) => end > start, { path: ['end'] }));

const ListMark = z.object({
  printed: z.string().check(z.maxLength(MOST.printed)),
  value: z.int(),
  depth: z.int().check(z.nonnegative()),
  at: Offset,
});

/** What each call's payload must be. `satisfies` holds it to the call map: a call without its schema, or with another one, does not compile. */
export const PAYLOADS = {
  policyPageFound: Nothing,
  viewPage: z.object({
    title: z.string().check(z.maxLength(MOST.pageTitle)),
    publishedOn: z.nullable(Day),
    text: z.string().check(z.maxLength(MOST.text)),
    listed: z.exactOptional(z.array(ListMark).check(z.maxLength(MOST.listed))),
    cut: z.exactOptional(z.literal(true)),
  }),
  matchesHidden: z.object({ matches: z.array(z.int().check(z.nonnegative())).check(z.maxLength(MOST.matches)) }),
  attentionHere: Nothing,
  pageLeft: Nothing,
  frameMarked: Nothing,
  readingPaused: Nothing,
  pointAt: z.extend(Target, {
    at: z.nullable(Span),
    selection: z.nullable(z.string().check(z.maxLength(20_000))),
    selected: z.nullable(Span),
  }),
  noteSelection: z.object({
    selection: z.string().check(z.minLength(1), z.maxLength(2000)),
    selected: z.nullable(Span),
    near: z.array(Target).check(z.maxLength(MOST.near)),
    use: z.enum(['progress', 'evidence']),
  }),
  pageTools: Nothing,
  setToolHere: z.object({ tool: Tool, on: z.boolean() }),
  openPanel: Target,
  viewCard: Nothing,
  chooseTarget: Target,
  keepDraft: z.object({ draft: z.nullable(FormDraft), target: Target }),
  saveNote: z.object({ draft: NoteDraft, profile: Profile, recordedAt: Instant }),
  readAgain: z.object({ tabId: z.int() }),
  closeCard: Nothing,
  sizeCard: z.object({ height: z.number().check(z.gte(0), z.lte(10_000)) }),
  showOnPage: z.object({ tabId: z.int(), target: Target, openCard: z.boolean() }),
  showSpan: z.object({ tabId: z.int(), start: Offset, end: Offset }),
  placeNote: z.object({
    tabId: z.int(),
    noteId: Id,
    part: NotePart,
    at: z.union([Span, z.literal('selection'), z.literal('gone')]),
  }),
  checkPage: z.object({ tabId: z.int() }),
  checkAgainst: z.object({ tabId: z.int(), planIds: z.array(Id).check(z.maxLength(50)) }),
  reviewClaim: z.extend(z.pick(ReviewDraft, { decision: true, opinion: true, reviewer: true }), {
    tabId: z.int(),
    textHash: z.string().check(z.maxLength(80)),
    planId: Id,
    at: Span,
    corrected: z.exactOptional(Correction),
    finding: z.exactOptional(FindingKind),
  }),
  withdrawLost: z.object({ tabId: z.int(), reviewId: Id, reviewer: z.string().check(z.maxLength(100)) }),
  selectedSpan: z.object({ tabId: z.int() }),
  changeVisibility: z.object({ id: Id, visibility: z.enum(['internal', 'public']) }),
  recordPublication: z.object({ feed: Feed, approvedBy: z.string().check(z.minLength(1), z.maxLength(100)) }),
  readForPlan: z.object({ tabId: z.int() }),
  setTool: z.object({ tool: Tool, site: z.nullable(z.string().check(z.maxLength(300))), on: z.boolean() }),
  adoptPlan: z.object({ plan: Plan }),
  readMarked: z.object({ tabId: z.int() }),
  importNotes: z.object({ notes: z.array(Note).check(z.maxLength(MOST.notes)) }),
  choosePace: z.pick(PaceChoiceDraft, { planId: true, name: true, reason: true, author: true }),
  recordsRestored: Nothing,
  stageReports: z.object({
    importId: Id,
    part: Count,
    parts: Count,
    records: Count,
    drafts: z.array(NoteDraft).check(z.maxLength(MOST.notes)),
    recordedAt: Instant,
  }),
  writeImport: z.object({ importId: Id, parts: Count }),
  dropImport: z.object({ importId: Id }),
  acknowledgeChanges: z.object({ url: z.string().check(z.maxLength(10_000)) }),
} satisfies { [Name in keyof Calls]: z.ZodMiniType<Payload<Calls[Name]>> };
