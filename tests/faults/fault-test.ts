import { test as base } from '@playwright/test';
import { type Recorder, startRecorder } from './recorder.ts';

/** A test with a profile that outlives its browsers, a recorder outside of them, and a place for files. */
export const test = base.extend<{ profile: string; recorder: Recorder; fileAt: (name: string) => string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  profile: async ({}, use, info) => use(info.outputPath('profile')),
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  recorder: async ({}, use) => {
    const recorder = await startRecorder();
    await use(recorder);
    await recorder.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  fileAt: async ({}, use, info) => use((name) => info.outputPath(name)),
});
