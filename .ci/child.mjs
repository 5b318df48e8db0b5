// Child processes that never outlive us: each in a process group of its own, which is ended as a whole.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const onWindows = process.platform === 'win32';
const running = new Set();

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Asks the whole group to end (test runners close their browsers on SIGINT), and after 5 s ends it. Windows has neither groups nor
 * SIGINT: there the tree is ended at once, while its root still tells who belongs to it.
 */
async function stop(child) {
  if (onWindows) {
    spawnSync('taskkill', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  if (!signalGroup(child, 'SIGINT')) return;
  for (let waited = 0; waited < 50; waited += 1) {
    await sleep(100);
    if (!signalGroup(child, 0)) return;
  }
  signalGroup(child, 'SIGKILL');
}

/** Ends everything that {@link run} started. */
export async function stopAll() {
  await Promise.all([...running].map(stop));
}

/**
 * Runs a command to its end and keeps what it prints. Answers its exit code (1 when it could not start, was ended, or took longer than `limit` ms).
 */
export async function run(command, args, { limit = 600_000, ...options }) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: !onWindows });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const timer = setTimeout(() => {
    output += `\nIt took longer than ${limit / 1000} s and was ended.`;
    void stop(child);
  }, limit);
  const code = await new Promise((done) => {
    child.once('error', (error) => {
      output += error.message;
      done(1);
    });
    child.once('close', (status) => done(status ?? 1));
  });
  clearTimeout(timer);
  if (!onWindows) signalGroup(child, 'SIGTERM');
  running.delete(child);
  return { code, output };
}
