// `npm test`: sets up what is missing, runs every check, and ends with one plain line. `npm test -- types e2e` runs those stages only.
// `--full`: also the long end-to-end tests (playwright.config.ts names them), and the fault tests in their long form (`npm run test:faults`).
// Plain JavaScript, because it must start on whatever Node is there.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, stopAll } from './child.mjs';
import { findChromium, findFirefox } from './find-browser.mjs';
import { playwrightTests, vitestTests } from './reports.mjs';
import { root, setUp, tool } from './setup.mjs';

const isFull = process.argv.includes('--full');
const reports = join(root, '.output', 'test');
const vitest = (...projects) => [
  'vitest',
  ['run', ...projects.flatMap((one) => ['--project', one]), '--reporter=default', '--reporter=json'],
];

/** In order: builds come before what reads them. A stage without `report` counts as one check; with it, each of its tests counts. */
const STAGES = [
  { name: 'format and lint', command: ['biome', ['check', '--error-on-warnings', '--max-diagnostics=40']] },
  { name: 'types', command: ['tsc', ['-p', 'tsconfig.json']] },
  { name: 'types of lib/core without DOM', command: ['tsc', ['-p', 'lib/core/tsconfig.json']] },
  { name: 'dead code', command: ['knip', ['--no-progress']] },
  { name: 'dead code in production', command: ['knip', ['--no-progress', '--production']] },
  { name: 'build widget', command: ['vite', ['build', '-c', 'lib/widget/vite.config.ts']] },
  { name: 'build Chrome', command: ['wxt', ['build']] },
  { name: 'build Firefox', command: ['wxt', ['build', '-b', 'firefox']] },
  { name: 'addons-linter', command: ['addons-linter', ['.output/firefox-mv3']] },
  { name: 'unit and browser tests', command: vitest('unit', 'browser'), report: 'vitest', browser: 'chromium' },
  // A browser of its own for each of eighty tests, in full a hundred and thirty: a busy machine must still come to the end.
  {
    name: 'e2e tests',
    command: ['playwright', ['test']],
    report: 'playwright',
    browser: 'chromium',
    limit: isFull ? 3_600_000 : 1_500_000,
    leftOut: isFull ? null : 'the long end-to-end tests, named in playwright.config.ts: npm test -- --full e2e',
  },
  // Browsers killed, crashed and starved on purpose. In full it takes about half an hour.
  {
    name: 'fault tests',
    command: ['playwright', ['test', '-c', 'tests/faults/playwright.config.ts']],
    report: 'playwright',
    browser: 'chromium',
    limit: isFull ? 7_200_000 : 600_000,
  },
  { name: 'Firefox smoke test', command: vitest('firefox'), report: 'vitest', browser: 'firefox' },
];

const total = { passed: 0, failed: 0, skipped: [], unsteady: [] };
const wanted = process.argv.slice(2).filter((word) => word !== '--full');
const chosen = STAGES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word.toLowerCase())));

/** Skips and second tries are told before the last line, which is always the same plain one: programs read it. */
function finish(code) {
  for (const [what, names] of [
    ['skipped', total.skipped],
    ['passed only at the second try', total.unsteady],
  ]) {
    if (names.length > 0) console.log([`${names.length} ${what}:`, ...names].join('\n  '));
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => process.exit(code));
}

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopped) return;
    stopped = true;
    total.failed += 1;
    console.log(`Stopped by ${signal}.`);
    await stopAll();
    finish(130);
  });
}

async function runStage(stage, env) {
  const started = Date.now();
  const [name, args] = stage.command;
  const file = join(reports, `${stage.name.replace(/\W+/g, '-')}.json`);
  rmSync(file, { force: true });
  const firefox = stage.browser === 'firefox' ? findFirefox() : null;
  if (firefox?.missing) {
    total.skipped.push(`${stage.name}: ${firefox.missing}`);
    console.log(`skip ${stage.name}: ${firefox.missing}`);
    return;
  }
  const browser = firefox ? { FIREFOX_PATH: firefox.path } : stage.browser ? { CHROMIUM_PATH: findChromium() } : {};
  const { command, args: full, shell } = tool(name, stage.report === 'vitest' ? [...args, `--outputFile.json=${file}`] : args);
  const { code, output } = await run(command, full, {
    cwd: root,
    shell,
    limit: stage.limit,
    env: {
      ...env,
      ...browser,
      JIANNUO_E2E_REPORT: file,
      ...(isFull ? { JIANNUO_FAULTS: 'full' } : { JIANNUO_E2E_SHORT: '1' }),
      NO_COLOR: '1',
    },
  });
  if (stopped) return;

  const read = { vitest: vitestTests, playwright: playwrightTests }[stage.report];
  let tests = [];
  let unread = '';
  if (read) {
    try {
      tests = read(JSON.parse(readFileSync(file, 'utf8')), root);
      if (tests.length === 0) unread = 'it ran no test';
    } catch (error) {
      unread = `its report cannot be read (${error.message})`;
    }
  }
  if (stage.leftOut) total.skipped.push(stage.leftOut);
  const failed = tests.filter((test) => test.state === 'failed');
  const skipped = tests.filter((test) => test.state === 'skipped').map((test) => test.name);
  const stageFailed = (code !== 0 && failed.length === 0) || unread !== '';
  total.passed += read ? tests.length - failed.length - skipped.length : stageFailed ? 0 : 1;
  total.failed += failed.length + (stageFailed ? 1 : 0);
  total.skipped.push(...skipped);
  total.unsteady.push(...tests.filter((test) => test.state === 'unsteady').map((test) => test.name));

  const bad = stageFailed || failed.length > 0;
  const counts = read ? ` ${tests.length - failed.length - skipped.length} of ${tests.length}` : '';
  console.log(`${bad ? 'FAIL' : 'ok  '} ${stage.name}${counts} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (bad) {
    for (const test of failed) console.log(`     failed: ${test.name}`);
    if (unread) console.log(`     ${stage.name}: ${unread}`);
    console.log(output.trimEnd());
  }
}

try {
  if (chosen.length === 0)
    throw new Error(`No stage is called ${wanted.join(' ')}; there are: ${STAGES.map((stage) => stage.name).join(', ')}.`);
  mkdirSync(reports, { recursive: true });
  const { env } = setUp();
  for (const stage of chosen) {
    if (stopped) break;
    try {
      await runStage(stage, env);
    } catch (error) {
      total.failed += 1;
      console.log(`FAIL ${stage.name}: ${error.message}`);
    }
  }
  if (!existsSync(join(root, '../shared/seed')))
    console.log('../shared is absent: tests that compare with the original document were skipped.');
} catch (error) {
  total.failed += 1;
  console.error(error.message);
}
if (!stopped) finish(total.failed > 0 ? 1 : 0);
