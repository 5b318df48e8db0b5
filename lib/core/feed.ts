import { natureOf } from './compare/units.ts';
import { effectiveNotes } from './effective-notes.ts';
import type { Feed, FeedItem, FeedNote, FeedPace } from './model/feed.ts';
import type { Note } from './model/note.ts';
import type { Commitment, Plan } from './model/plan.ts';
import { foldNotes, type Pace, paceOf } from './status.ts';
import { webAddress } from './web-address.ts';

/** Raised by one whenever the meaning of an existing field changes; new fields do not raise it. */
const SCHEMA = 'jiannuo/1';

export interface Issue {
  plan: Plan;
  /** All notes of the plan, internal ones too: an internal correction takes a public note back. */
  notes: readonly Note[];
  /** Number of this issue, from 1. */
  seq: number;
  /** Time of issue, ISO 8601 in UTC with milliseconds. */
  issued: string;
  /** Last day on which the data count as fresh. */
  expires: string;
  /** The day where it is issued; pace is measured against it. */
  today: string;
}

/**
 * The notes that anyone may read, in the order in which they speak: first whatever was corrected or withdrawn goes (by a
 * note of any visibility), then whatever is not public. In this order a public note that was corrected internally is
 * not shown: what it says is known to be wrong.
 */
export function publicNotes(notes: readonly Note[]): Note[] {
  return effectiveNotes(notes).filter((note) => note.visibility === 'public');
}

/** The feed of a plan. Fields are copied by name, one by one: what is not named here cannot leave. */
export function buildFeed({ plan, notes, seq, issued, expires, today }: Issue): Feed {
  const shown = publicNotes(notes.filter((note) => note.planId === plan.id));
  const byCommitment = new Map<string, Note[]>();
  for (const note of shown) {
    if (note.commitmentId) byCommitment.set(note.commitmentId, [...(byCommitment.get(note.commitmentId) ?? []), note]);
  }
  return {
    schema: SCHEMA,
    feedId: plan.id,
    seq,
    issued,
    issuedOn: today,
    expires,
    asOf: shown.length > 0 ? shown.reduce((last, note) => (note.asOf > last ? note.asOf : last), '') : null,
    plan: {
      id: plan.id,
      title: plan.title,
      shortTitle: plan.shortTitle,
      issuer: plan.issuer,
      period: { start: plan.period.start, end: plan.period.end },
      publishedOn: plan.publishedOn,
      sources: plan.sources.filter((source) => webAddress(source.url)).map(({ url, title }) => ({ url, title })),
      sections: plan.sections.map(({ id, number, title }) => ({ id, number, title })),
      tasks: plan.tasks.map(({ id, sectionId, parentId, number, title }) => ({ id, sectionId, ...defined({ parentId }), number, title })),
    },
    items: plan.commitments.map((commitment) => feedItem(commitment, byCommitment.get(commitment.id) ?? [], plan, today)),
    notes: shown.map(feedNote),
  };
}

function feedItem(commitment: Commitment, notes: Note[], plan: Plan, today: string): FeedItem {
  const { id, taskId, subject, kind, quantity, hedge, deadline, baseline } = commitment;
  const state = foldNotes(notes);
  return {
    id,
    taskId,
    subject,
    kind,
    ...(quantity && {
      quantity: {
        value: quantity.value,
        ...defined({ valueHigh: quantity.valueHigh }),
        unit: quantity.unit,
        comparator: quantity.comparator,
        ...defined({ bound: quantity.bound, approx: quantity.approx }),
      },
    }),
    ...defined({ hedge }),
    ...(deadline && { deadline: { ...defined({ text: deadline.text }), date: deadline.date, origin: deadline.origin } }),
    // The feed has no unit of its own for it: the level that 增长6% starts from would be read in per cent.
    ...(baseline && (!quantity || natureOf(quantity) === 'level') && { baseline: { value: baseline.value, origin: baseline.origin } }),
    ...defined({ status: state.declared, value: state.value, asOf: state.asOf }),
    pace: feedPace(paceOf(commitment, plan.period, state, today, plan.pace)),
    evidence: state.evidence,
  };
}

function feedPace({ code, gap, progress, elapsed, reason }: Pace): FeedPace {
  return { code, ...defined({ gap, progress, elapsed, reason }) };
}

/** What anyone may read of a record. */
export function feedNote(note: Note): FeedNote {
  return {
    id: note.id,
    itemId: note.commitmentId ?? note.taskId,
    asOf: note.asOf,
    office: note.office,
    declared: note.declared,
    ...defined({ value: note.value }),
    body: note.body,
    evidence: note.evidence.filter(({ url }) => webAddress(url)).map(({ url, title }) => ({ url, title })),
  };
}

/** The fields that have a value: absence is a missing field in the feed, never null. */
function defined<T extends object>(fields: T): { [Field in keyof T]?: NonNullable<T[Field]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as never;
}
