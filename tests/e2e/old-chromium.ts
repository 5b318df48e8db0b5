import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder with old browsers: `86/chromium`, `92/chromium`, `109/chromium`. CONTRIBUTING tells how they get there. */
const folder = process.env.JIANNUO_OLD_CHROMIUM;

/** The program of a version, or null where it is not there. */
export function oldChromium(version: number): string | null {
  const path = folder ? join(folder, String(version), 'chromium') : '';
  return path && existsSync(path) ? path : null;
}

/**
 * Opens an address in an old Chromium until `done` settles. These builds speak no protocol that Playwright knows; what the page has to
 * say it sends to its own server. `flags` are further arguments of the browser.
 */
export async function inOldChromium<T>(path: string, address: string, done: Promise<T>, flags: string[] = []): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'jiannuo-old-'));
  const args = [
    // More processes than one, and no search for a proxy: either keeps Chromium 86 waiting for ever on a busy machine.
    ...['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--no-proxy-server'],
    ...[
      '--disable-extensions',
      '--disable-background-networking',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      ...flags,
      address,
    ],
  ];
  const child: ChildProcess = spawn(path, args, { stdio: 'ignore', env: { ...process.env, LD_LIBRARY_PATH: join(path, '..') } });
  try {
    return await done;
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    // Its other processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
