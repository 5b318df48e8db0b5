import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../lib/cli/main.ts', import.meta.url));

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

const command = (args: string[]) => ['--disable-warning=ExperimentalWarning', main, ...args];
const optionsOf = (env: Record<string, string>) =>
  ({ encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, npm_lifecycle_event: '', ...env } }) as const;

/** Runs the command line as `npm run jiannuo` does. */
export function jiannuo(args: string[], env: Record<string, string> = {}): Ran {
  return spawnSync(process.execPath, command(args), optionsOf(env));
}

/** The same without holding this process up, which may be the server that it asks. */
export function runJiannuo(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command(args), optionsOf(env), (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

export function rowsOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** A folder of its own for the files of one test file. */
export function temporaryFolder(): { folder: string; file(name: string, content: string | Uint8Array): string } {
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-cli-'));
  return {
    folder,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
