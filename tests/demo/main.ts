import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchWithExtension, type RunningExtension } from '../e2e/extension.ts';
import { PLAN_PAGE, walkJourney } from './journey.ts';
import { putKitOnSite } from './kit.ts';
import { type PageServer, servePages } from './serve.ts';

const out = fileURLToPath(new URL('../../.output/demo', import.meta.url));
const kit = join(out, 'kit');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

let server: PageServer | null = null;
let launched: Promise<RunningExtension> | null = null;
let ending = false;

async function end(code: number): Promise<never> {
  ending = true;
  // A browser that is just starting is waited for: nobody else would end it and remove its profile.
  await launched?.then((extension) => extension.close()).catch(() => {});
  await server?.close();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending || end(130));

async function unattended(running: RunningExtension, pages: PageServer): Promise<void> {
  let number = 0;
  await walkJourney({
    extension: running,
    server: pages,
    out,
    saw: (step, text, picture) => {
      number += 1;
      console.log(`${String(number).padStart(2)}  ${step}: ${text}${picture ? `  [${picture}]` : ''}`);
    },
  });
  console.log('The whole way was walked. Screenshots, feed and kit are in .output/demo/.');
}

async function attended(running: RunningExtension, pages: PageServer): Promise<void> {
  pages.mount('/kit/', kit);
  running.context.on('download', async (download) => {
    await putKitOnSite(download, kit);
    console.log(`The kit ${download.suggestedFilename()} is on the demo's site now.`);
  });
  const page = running.context.pages()[0] ?? (await running.context.newPage());
  await page.goto(PLAN_PAGE);
  console.log(`The browser shows the demo's plan page, ${PLAN_PAGE}.
Every underlined number is a commitment: click one, type a value, choose a status, press Ctrl+Enter.
The toolbar button opens the side panel; its page and the workbench are here, too:
  chrome-extension://${running.id}/sidepanel.html
  chrome-extension://${running.id}/workbench.html
The demo's other pages: ${new URL('report.html', PLAN_PAGE)} (invented results) and ${new URL('status.html', PLAN_PAGE)} (the widget; it fills when you
export a kit in the workbench).
Close the browser or press Ctrl-C to end.`);
  await new Promise<void>((closed) => running.context.once('close', () => closed()));
}

try {
  await rm(out, { recursive: true, force: true });
  server = await servePages();
  launched = launchWithExtension({ port: server.port, headless, viewport: headless ? { width: 1280, height: 960 } : null });
  const extension = await launched;
  if (headless) await unattended(extension, server);
  else await attended(extension, server);
  await end(0);
} catch (error) {
  if (!ending) {
    console.error(error instanceof Error ? error.message : error);
    await end(1);
  }
}
