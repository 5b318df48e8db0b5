import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { playwrightTests, vitestTests } from '../../.ci/reports.mjs';

const suite = (name: string, status: string, assertionResults: { fullName: string; status: string }[]) => ({
  name,
  status,
  assertionResults,
});

test('every test of a vitest report is counted once, and a file that does not load is a failure', () => {
  const report = {
    testResults: [
      suite('/house/tests/a.test.ts', 'failed', [
        { fullName: 'one', status: 'passed' },
        { fullName: 'two', status: 'failed' },
      ]),
      suite('/house/tests/b.test.ts', 'passed', [
        { fullName: 'three', status: 'pending' },
        { fullName: 'four', status: 'todo' },
      ]),
      suite('/house/tests/broken.test.ts', 'failed', []),
    ],
  };
  expect(vitestTests(report, '/house')).toEqual([
    { name: 'tests/a.test.ts: one', state: 'passed' },
    { name: 'tests/a.test.ts: two', state: 'failed' },
    { name: 'tests/b.test.ts: three', state: 'skipped' },
    { name: 'tests/b.test.ts: four', state: 'skipped' },
    { name: 'tests/broken.test.ts', state: 'failed' },
  ]);
});

test('every test of a Playwright report is counted once, also in nested groups, a second try is told apart, and errors outside tests are failures', () => {
  const spec = (title: string, status: string) => ({ title, file: 'x.spec.ts', tests: [{ status }] });
  const report = {
    suites: [
      {
        specs: [spec('one', 'expected')],
        suites: [{ specs: [spec('two', 'unexpected'), spec('three', 'skipped'), spec('four', 'flaky')] }],
      },
    ],
    errors: [{ message: 'no such module' }],
  };
  expect(playwrightTests(report)).toEqual([
    { name: 'tests/e2e/x.spec.ts: one', state: 'passed' },
    { name: 'tests/e2e/x.spec.ts: two', state: 'failed' },
    { name: 'tests/e2e/x.spec.ts: three', state: 'skipped' },
    { name: 'tests/e2e/x.spec.ts: four', state: 'unsteady' },
    { name: 'no such module', state: 'failed' },
  ]);
});

function runStages(words: string, env: Record<string, string> = {}) {
  const command = fileURLToPath(new URL('../../.ci/test.mjs', import.meta.url));
  return spawnSync(process.execPath, [command, words], { encoding: 'utf8', env: { ...process.env, ...env } });
}

test('what cannot run counts as failed, and the plain line is the last', () => {
  const { status, stdout, stderr } = runStages('no such stage');
  expect(stderr).toContain('No stage is called no such stage');
  expect(stdout).toMatch(/(^|\n)0 passed, 1 failed\n$/);
  expect(status).toBe(1);
});

test('what is skipped is counted and named before the last line, which stays as plain', () => {
  const { status, stdout } = runStages('Firefox smoke', { FIREFOX_PATH: '/no/such/firefox' });
  const why = 'Firefox smoke test: FIREFOX_PATH names /no/such/firefox, but there is no such file.';
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toContain(`skip ${why}`);
  expect(lines.slice(-3)).toEqual(['1 skipped:', `  ${why}`, '0 passed, 0 failed']);
  expect(status).toBe(0);
});
