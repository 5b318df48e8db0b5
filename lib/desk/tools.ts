import type { ToolSettings } from '../core/page-tools.ts';
import { readToolSettings, watchToolSettings } from '../messages/tool-settings.ts';
import type { Watch } from './watch.ts';

/** Follows where the tools of the annotated pages are turned off. */
export const watchTools: Watch<ToolSettings> = (next, fail) => {
  const stop = watchToolSettings(next);
  readToolSettings().then(next, fail);
  return stop;
};
