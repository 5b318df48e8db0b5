import type { Draft } from '../draft.ts';
import { changeBy } from './change.ts';

/**
 * What one figure takes from the figure before it: the change in a list (增长8%、7.2%), the verb and hedge of a coordinated phrase
 * (争创…3所、…4个), and the old value of a from–to (由12所扩大到20所).
 */
export function shareWithin(text: string, drafts: Draft[]): void {
  let previous: Draft | null = null;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if (d.kind !== 'quantity') continue;
    if (previous && d.coordinated) {
      if (d.motion === null && LIST_MARK.test(text.slice(previous.tail, d.start))) {
        if (previous.motion === 'change') changeBy(d, previous.comparator);
        // 分别不超过45人、50人; what stands after a figure (60%以上、70%) is its own.
        else if (previous.tail === previous.end && d.tail === d.end && d.comparator === '=' && !previous.numeral.more)
          d.comparator = previous.comparator;
      }
      if (previous.negated && d.verb === null) d.negated = true;
      if (d.motion !== 'change') d.verb ??= previous.verb;
      // 比目标5亿元少1.8亿元: the target's name is its own.
      if (previous.hedge !== '目标') d.hedge ??= previous.hedge;
      d.deadline ??= previous.deadline;
      d.place ??= previous.place;
      d.lean ??= previous.lean;
      if (d.motion === 'level' && sameUnit(previous, d) && isFrom(text, previous) && d.start - previous.tail <= LONGEST_STEP) {
        d.baseline = previous.value;
        previous.old = true;
      }
    }
    previous = d;
  }
}

/** Between old and new value stands a verb (进一步扩大到) and little else. */
const LONGEST_STEP = 16;
const LIST_MARK = /^[、，,和]$/;

function isFrom(text: string, d: Draft): boolean {
  return /[由从自](?![业身然来制])/.test(text.slice(d.left, d.start));
}

function sameUnit(a: Draft, b: Draft): boolean {
  return a.unit === b.unit || a.unit === null || b.unit === null;
}
