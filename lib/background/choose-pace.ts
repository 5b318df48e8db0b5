import { browser } from 'wxt/browser';
import type { PaceChoice } from '../core/model/pace-choice.ts';
import { PACE_PRESETS } from '../core/pace-presets.ts';
import { LAST_RECORD } from '../messages/session-keys.ts';
import { addPace } from '../store/paces.ts';

/** Keeps by what standard a plan's pace is judged from now on, with its thresholds of today. Cards look again. */
export async function choosePace(wanted: Pick<PaceChoice, 'planId' | 'name' | 'reason' | 'author'>): Promise<null> {
  const preset = wanted.name === 'plan' ? null : PACE_PRESETS[wanted.name];
  const { id } = await addPace({ ...wanted, preset }, new Date().toISOString());
  browser.storage.session.set({ [LAST_RECORD]: id }).catch(() => {});
  return null;
}
