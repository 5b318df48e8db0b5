import type { Heading } from '../../outline/outline.ts';

/** The paragraph that leads a list (今年办好以下十件实事：), as offsets into the text. */
export interface Lead {
  start: number;
  end: number;
}

/** A lead sentence is looked for in so many characters before its list begins. */
export const LEAD_REACH = 160;

/** The lead of each numbered item, in their order: the sentence before the first item of its run. An item without one stands in its parent's list. */
export function leadsOf(text: string, headings: readonly Heading[]): (Lead | null)[] {
  const leads: (Lead | null)[] = new Array(headings.length);
  /** Of each level the last heading's index, which is also the parent's where one stands under it. */
  const latest = [-1, -1, -1, -1, -1, -1];
  for (let k = 0; k < headings.length; k++) {
    const { level, parent, value, start } = headings[k] as Heading;
    const before = latest[level] as number;
    const sibling = before < 0 ? null : (headings[before] as Heading);
    const continues = sibling !== null && sibling.parent === parent && value > sibling.value;
    const lead = continues ? (leads[before] as Lead | null) : leadBefore(text, start);
    leads[k] = lead ?? (parent ? (leads[latest[parent.level] as number] as Lead | null) : null);
    latest[level] = k;
  }
  return leads;
}

/** The paragraph that ends at `end` when its last sentence opens a list. */
function leadBefore(text: string, end: number): Lead | null {
  const before = text.slice(Math.max(0, end - LEAD_REACH), end).trimEnd();
  const sentence = before.slice(before.lastIndexOf('。', before.length - 2) + 1);
  if (!sentence.endsWith('：') && !sentence.endsWith(':') && !/以下|下列|如下/.test(sentence)) return null;
  const start = end - Math.min(end, LEAD_REACH) + before.lastIndexOf('\n') + 1;
  return { start, end };
}
