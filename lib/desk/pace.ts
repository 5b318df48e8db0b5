import type { PaceChoice } from '../core/model/pace-choice.ts';
import { ask } from '../messages/send.ts';
import { paceStanding } from '../store/paces.ts';
import { watch } from './watch.ts';

/** By what standards a plan's pace could be judged, and by which it is. */
export const watchPace = (planId: string) => watch(() => paceStanding(planId));

export const choosePace = (choice: { planId: string; name: PaceChoice['name']; reason: string; author: string }) =>
  ask('choosePace', choice);
