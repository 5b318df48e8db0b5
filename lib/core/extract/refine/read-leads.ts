import type { Heading } from '../../outline/outline.ts';
import type { Draft } from '../draft.ts';
import { skipSpaces } from '../lexicon/chars.ts';
import { leanOfLead } from '../lexicon/sections.ts';
import { LEAD_REACH, type Lead, leadsOf } from './leads.ts';
import { deadlineText } from './place-in-document.ts';

/** A list of bullets is followed back so far to the paragraph that leads it. */
const LIST_REACH = 1200;
const WORDS = ['年底前', '年内', '今年', '本年度', '全年'];
const BULLETS = '—–●◆■▪•·○';

/** What a lead sentence says of its list. */
type Said = Pick<Draft, 'deadlineInherited' | 'led'>;

/**
 * Gives every quantity of a list what the list's lead sentence says (今年…办好以下十件实事：, 到2025年，主要目标是：): whether it promises, and its
 * deadline where the quantity's own sentence states none. A list is made of numbered items or of paragraphs with bullets.
 */
export function readLeads(text: string, drafts: readonly Draft[], headings: readonly Heading[]): void {
  const leads = leadsOf(text, headings);
  const dues = drafts.filter((d) => d.due);
  const known = new Map<number, Said>();
  let next = 0;
  let headingLead: Lead | null = null;
  let bulletLead: Lead | null = null;
  let lastBullet = -1;
  let paragraph = -1;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    for (; next < headings.length && (headings[next] as Heading).start <= d.start; next++) headingLead = leads[next] as Lead | null;
    if (d.kind !== 'quantity') continue;
    if (d.numeral.paragraph !== paragraph) {
      paragraph = d.numeral.paragraph;
      const bullet = isBullet(text, paragraph);
      bulletLead = bullet ? leadOfBullets(text, paragraph, lastBullet, bulletLead) : null;
      lastBullet = bullet ? paragraph : -1;
    }
    const lead: Lead | null = bulletLead ?? headingLead;
    if (!lead) continue;
    let said = known.get(lead.start);
    if (said === undefined) {
      said = { deadlineInherited: deadlineIn(text, lead, dues), led: leanOfLead(text.slice(lead.start, lead.end)) };
      known.set(lead.start, said);
    }
    d.led = said.led;
    if (!d.deadline) d.deadlineInherited = said.deadlineInherited;
  }
}

function isBullet(text: string, paragraph: number): boolean {
  return BULLETS.includes(text.charAt(skipSpaces(text, paragraph)) || ' ');
}

/** The last paragraph before the bullets that is none itself. A bullet of the same list that was asked for before, at `known`, has the same. */
function leadOfBullets(text: string, paragraph: number, known: number, knownLead: Lead | null): Lead | null {
  for (let end = paragraph; end > 0 && paragraph - end < LIST_REACH; ) {
    // A negative place to search from counts as the first.
    const start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
    if (start === known) return knownLead;
    if (!isBullet(text, start)) return { start, end: Math.min(end, start + LEAD_REACH) };
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
