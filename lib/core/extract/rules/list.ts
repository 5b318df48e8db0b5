import { draft } from '../draft.ts';
import { followedBy } from '../rule-table.ts';
import { unitAfter } from '../unit-after.ts';

/** A longer list that shares one unit is no list of figures any more. */
const LONGEST_LIST = 10;

/** 分别提高20.9、36.2、54个百分点: the unit is said once, after the last figure. */
export const sharedUnit = followedBy('、和', (scan, n) => {
  const { text, numerals, at } = scan;
  if (n.form !== 'arabic' || at < scan.unlisted) return null;
  let last = n;
  for (let k = 1; k < LONGEST_LIST && '、和'.includes(text.charAt(last.end) || '-'); k++) {
    const next = numerals[at + k];
    if (next?.form !== 'arabic' || next.start !== last.end + 1) return null;
    last = next;
    const found = unitAfter(text, last.end);
    if (!found) continue;
    if (found.unit.class !== 'rate' && found.unit.class !== 'measure' && found.unit.class !== 'count' && found.unit.class !== 'person')
      return null;
    return draft(n, n.start, n.end, 'quantity', n.value, found.unit);
  }
  // What follows in it shares no unit either, and is not looked through again.
  scan.unlisted = numerals.indexOf(last, at);
  return null;
});
