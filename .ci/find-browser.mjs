// Finds (or, as root on Debian, installs) the browsers for the tests and the demo. Plain JavaScript: it runs on whatever Node is there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where browsers of the Chromium family are installed, best first. Edge and Chromium take an unpacked extension as Chrome does. */
function usualPlaces() {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
    const inside = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return inside.flatMap((path) => roots.map((root) => join(root, path)));
  }
  if (process.platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return apps.flatMap((app) => ['/Applications', join(homedir(), 'Applications')].map((root) => join(root, app)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** True where apt-get can install a browser without asking anyone. On Ubuntu and others `chromium` is only a stub that calls for a snap. */
function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs Debian packages; everything apt prints goes to standard error. Throws when apt fails. */
function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.error(`Installing ${packages.join(' ')} with apt-get ...`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: ['ignore', 2, 2], env });
}

/**
 * The path of a Chromium, Chrome or Edge: `CHROMIUM_PATH`, an installed one, or Debian's package.
 * Throws an Error of one clear sentence when there is none.
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, but there is no such file.`);
  }
  const found = usualPlaces().find((path) => existsSync(path));
  if (found) return found;
  if (isDebianRoot()) {
    aptInstall('chromium', 'chromium-l10n', 'fonts-noto-cjk');
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error('No browser was found: install Google Chrome, Chromium or Microsoft Edge, or set CHROMIUM_PATH to one.');
}

/**
 * `{path}` of a Firefox: `FIREFOX_PATH`, an installed one, or Debian's package; or `{missing}`, a sentence that says why there is none:
 * one test asks for it, which is then skipped.
 */
export function findFirefox() {
  const given = process.env.FIREFOX_PATH;
  if (given) return existsSync(given) ? { path: given } : { missing: `FIREFOX_PATH names ${given}, but there is no such file.` };
  const usual = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
  const path = usual.find((one) => existsSync(one));
  if (path) return { path };
  if (!isDebianRoot()) return { missing: 'no Firefox was found; install it or set FIREFOX_PATH.' };
  try {
    aptInstall('firefox-esr', 'firefox-esr-l10n-zh-cn');
    return { path: '/usr/bin/firefox-esr' };
  } catch (error) {
    return { missing: `no Firefox was found, and apt-get could not install one (${error.message}).` };
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
