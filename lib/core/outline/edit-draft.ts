import type { Commitment } from '../model/plan.ts';
import type { Comparator, Quantity } from '../model/quantity.ts';
import type { PlanDraft } from './build-plan.ts';
import type { Span } from './plan-tree.ts';

/** What a reader thinks of one commitment that was read from a document; `open` until somebody has looked at it. */
export type Verdict = 'open' | 'accepted' | 'rejected';

/** One commitment under review, with its place in the document. */
export interface ReviewItem {
  commitment: Commitment & Span;
  verdict: Verdict;
  /** Somebody changed it, or made it of others. */
  edited: boolean;
}

/** What can be changed about a commitment. An empty text and null take a thing away. */
export interface CommitmentEdit {
  subject: string;
  /** In base units: 68亿元 is 6800000000. */
  value: number | null;
  unit: string | null;
  comparator: Comparator;
  /** `YYYY-MM-DD` or empty. */
  deadline: string;
  hedge: string;
}

type Items = readonly ReviewItem[];

/** Everything that was read, not yet looked at. */
export function startReview(draft: PlanDraft): ReviewItem[] {
  return draft.commitments.map((commitment) => ({ commitment, verdict: 'open', edited: false }));
}

export function decide(items: Items, id: string, verdict: Verdict): ReviewItem[] {
  return change(items, id, (item) => ({ ...item, verdict }));
}

export function acceptOpen(items: Items): ReviewItem[] {
  return items.map((item) => (item.verdict === 'open' ? { ...item, verdict: 'accepted' } : item));
}

/** What the form of a commitment starts from. */
export function editOf({ subject, quantity, deadline, hedge }: Commitment): CommitmentEdit {
  return {
    subject,
    value: quantity?.value ?? null,
    unit: quantity?.unit ?? null,
    comparator: quantity?.comparator ?? '=',
    deadline: deadline?.date ?? '',
    hedge: hedge ?? '',
  };
}

/** Changes a commitment, and so accepts it. Its old name stays as another name of it, for that is how the document speaks. */
export function editItem(items: Items, id: string, edit: CommitmentEdit): ReviewItem[] {
  return change(items, id, ({ commitment: old }) => {
    const { quantity, deadline, hedge, ...rest } = old;
    const now = editedQuantity(quantity, edit);
    const commitment = {
      ...rest,
      kind: now ? ('numeric' as const) : ('qualitative' as const),
      subject: edit.subject,
      aliases: otherNames(edit.subject, [old.subject, ...old.aliases]),
      ...(now && { quantity: now }),
      ...(edit.deadline && {
        deadline: edit.deadline === deadline?.date ? deadline : { date: edit.deadline, origin: 'stated' as const },
      }),
      ...(edit.hedge && { hedge: edit.hedge }),
    };
    return { commitment, verdict: 'accepted', edited: true };
  });
}

/** The item that one may be merged into: the nearest before it that was not rejected. */
export function itemBefore(items: Items, id: string): ReviewItem | null {
  const at = items.findIndex(({ commitment }) => commitment.id === id);
  return items.slice(0, Math.max(0, at)).findLast(({ verdict }) => verdict !== 'rejected') ?? null;
}

/** Makes one commitment of two: what the one before says wins, what it leaves open comes from the other, whose name stays as another name. */
export function mergeIntoBefore(items: Items, id: string): ReviewItem[] {
  const before = itemBefore(items, id);
  const other = items.find(({ commitment }) => commitment.id === id)?.commitment;
  if (!before || !other) return [...items];
  const { commitment: into } = before;
  const place = into.quantity || !other.quantity ? into : other;
  const merged = {
    ...other,
    ...into,
    kind: into.quantity || other.quantity ? ('numeric' as const) : ('qualitative' as const),
    aliases: otherNames(into.subject, [...into.aliases, other.subject, ...other.aliases]),
    places: [...new Set([...into.places, ...other.places])],
    start: place.start,
    end: place.end,
  };
  const rest = items.filter(({ commitment }) => commitment.id !== id);
  return change(rest, into.id, () => ({ commitment: merged, verdict: 'accepted', edited: true }));
}

/** Two indicators in one name, each long enough to be one. */
const TWO_NAMES = /^(.{2,60}?)(?:、|和|与|及|以及)(.{2,200})$/;

/**
 * Makes two commitments of one: by its places, or by the two names in its subject, or else two alike that are to be told apart by hand. Both
 * are open again.
 */
export function splitItem(items: Items, id: string): ReviewItem[] {
  const ids = new Set(items.map(({ commitment }) => commitment.id));
  let second = `${id}-2`;
  for (let k = 3; ids.has(second); k += 1) second = `${id}-${k}`;
  return items.flatMap((item): ReviewItem[] => {
    const { commitment } = item;
    if (commitment.id !== id) return [item];
    const [first, other] = halves(commitment);
    return [
      { commitment: { ...commitment, ...first }, verdict: 'open', edited: true },
      { commitment: { ...commitment, ...other, id: second }, verdict: 'open', edited: true },
    ];
  });
}

function halves({ subject, places }: Commitment): [Partial<Commitment>, Partial<Commitment>] {
  if (places.length > 1) return [{ places: places.slice(0, 1) }, { places: places.slice(1) }];
  const [, one, two] = TWO_NAMES.exec(subject) ?? [];
  return one && two ? [{ subject: one }, { subject: two }] : [{}, {}];
}

function editedQuantity(old: Quantity | undefined, { value, unit, comparator }: CommitmentEdit): Quantity | null {
  if (value === null) return null;
  // What was said beside the old figure (左右, the end of a range, a bound) belongs to it alone.
  if (old && old.value === value && old.comparator === comparator) return { ...old, unit };
  return { value, unit, comparator };
}

function otherNames(subject: string, names: string[]): string[] {
  return [...new Set(names)].filter((name) => name !== subject);
}

function change(items: Items, id: string, make: (item: ReviewItem) => ReviewItem): ReviewItem[] {
  return items.map((item) => (item.commitment.id === id ? make(item) : item));
}
