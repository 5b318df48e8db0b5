import { test as base } from '@playwright/test';
import { type PageServer, servePages } from '../demo/serve.ts';
import { launchWithExtension, type RunningExtension } from './extension.ts';

/** A test with the demo's pages on loopback (`server`) and a new browser profile with the built extension (`extension`). */
export const test = base.extend<{ server: PageServer; extension: RunningExtension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  server: async ({}, use) => {
    const server = await servePages();
    await use(server);
    await server.close();
  },
  extension: async ({ server }, use) => {
    const extension = await launchWithExtension({ port: server.port });
    await use(extension);
    await extension.close();
  },
});
