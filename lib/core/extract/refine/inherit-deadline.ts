import type { Heading } from '../../outline/outline.ts';
import type { Draft } from '../draft.ts';
import { skipSpaces } from '../lexicon/chars.ts';
import { deadlineText } from './place-in-document.ts';

/** A lead sentence is looked for in so many characters before its list begins. */
const REACH = 160;
/** A list of bullets is followed back so far to the paragraph that leads it. */
const LIST_REACH = 1200;
const WORDS = ['年底前', '年内', '今年', '本年度', '全年'];
const BULLETS = '—–●◆■▪•·○';

interface Lead {
  start: number;
  end: number;
}

/**
 * Gives every quantity of a list the deadline of the list's lead sentence (今年…办好以下十件实事：, 到2025年，…：), where its own sentence states
 * none. A list is made of numbered items or of paragraphs with bullets.
 */
export function inheritDeadlines(text: string, drafts: readonly Draft[], headings: readonly Heading[]): void {
  const leads = leadsOf(text, headings);
  const dues = drafts.filter((d) => d.due);
  const known = new Map<number, string | null>();
  let next = 0;
  let headingLead: Lead | null = null;
  let bulletLead: Lead | null = null;
  let lastBullet = -1;
  let paragraph = -1;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    for (; next < headings.length && (headings[next] as Heading).start <= d.start; next++) headingLead = leads[next] as Lead | null;
    if (d.kind !== 'quantity' || d.deadline) continue;
    if (d.numeral.paragraph !== paragraph) {
      paragraph = d.numeral.paragraph;
      const bullet = isBullet(text, paragraph);
      bulletLead = bullet ? leadOfBullets(text, paragraph, lastBullet, bulletLead) : null;
      lastBullet = bullet ? paragraph : -1;
    }
    const lead: Lead | null = bulletLead ?? headingLead;
    if (!lead) continue;
    let deadline = known.get(lead.start);
    if (deadline === undefined) {
      deadline = deadlineIn(text, lead, dues);
      known.set(lead.start, deadline);
    }
    d.deadlineInherited = deadline;
  }
}

/** The lead of each numbered item, in their order: the sentence before the first item of its run. An item without one stands in its parent's list. */
function leadsOf(text: string, headings: readonly Heading[]): (Lead | null)[] {
  const leads: (Lead | null)[] = [];
  /** Of each level the last heading's index, which is also the parent's where one stands under it. */
  const latest = [-1, -1, -1, -1, -1, -1];
  for (let k = 0; k < headings.length; k++) {
    const { level, parent, value, start } = headings[k] as Heading;
    const before = latest[level] as number;
    const sibling = before < 0 ? null : (headings[before] as Heading);
    const continues = sibling !== null && sibling.parent === parent && value > sibling.value;
    const lead = continues ? (leads[before] as Lead | null) : leadBefore(text, start);
    leads.push(lead ?? (parent ? (leads[latest[parent.level] as number] as Lead | null) : null));
    latest[level] = k;
  }
  return leads;
}

/** The paragraph that ends at `end` when its last sentence opens a list. */
function leadBefore(text: string, end: number): Lead | null {
  const before = text.slice(Math.max(0, end - REACH), end).trimEnd();
  const sentence = before.slice(before.lastIndexOf('。', before.length - 2) + 1);
  if (!/[:：]$/.test(sentence) && !/以下|下列|如下/.test(sentence)) return null;
  const start = end - Math.min(end, REACH) + before.lastIndexOf('\n') + 1;
  return { start, end };
}

function isBullet(text: string, paragraph: number): boolean {
  return BULLETS.includes(text.charAt(skipSpaces(text, paragraph)) || ' ');
}

/** The last paragraph before the bullets that is none itself. A bullet of the same list that was asked for before, at `known`, has the same. */
function leadOfBullets(text: string, paragraph: number, known: number, knownLead: Lead | null): Lead | null {
  for (let end = paragraph; end > 0 && paragraph - end < LIST_REACH; ) {
    const start = text.lastIndexOf('\n', end - 2) + 1;
    if (start === known) return knownLead;
    if (!isBullet(text, start)) return { start, end: Math.min(end, start + REACH) };
    end = start;
  }
  return null;
}

function deadlineIn(text: string, lead: Lead, dues: readonly Draft[]): string | null {
  // The last one that begins before the lead ends, found by halving: a long document has many of both.
  let low = 0;
  let high = dues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dues[middle] as Draft).start < lead.end) low = middle + 1;
    else high = middle;
  }
  const due = dues[low - 1];
  if (due && due.start >= lead.start) return deadlineText(text, due);
  const printed = text.slice(lead.start, lead.end);
  return WORDS.find((word) => printed.includes(word)) ?? null;
}
