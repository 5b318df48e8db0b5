// The test runners' JSON reports as lists of `{name, state}`, state being passed, failed or skipped.
import { relative } from 'node:path';

/** Tests of a vitest report; a file that could not be loaded is one failed test. */
export function vitestTests(report, root) {
  return report.testResults.flatMap((suite) => {
    const path = relative(root, suite.name).replaceAll('\\', '/');
    const tests = suite.assertionResults.map((test) => ({
      name: `${path}: ${test.fullName}`,
      state: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
    }));
    const broken = suite.status === 'failed' && !tests.some((test) => test.state === 'failed');
    return broken ? [...tests, { name: path, state: 'failed' }] : tests;
  });
}

/** A browser under load can be late once. What passes only at the second try has passed, and is named, so that nobody gets used to it. */
const STATE = { expected: 'passed', flaky: 'unsteady', skipped: 'skipped' };

/** Tests of a Playwright report; an error outside any test is one failed test. */
export function playwrightTests(report) {
  const walk = (suite) => [
    ...suite.specs.flatMap((spec) =>
      spec.tests.map((test) => ({
        name: `tests/e2e/${spec.file}: ${spec.title}`,
        state: STATE[test.status] ?? 'failed',
      })),
    ),
    ...(suite.suites ?? []).flatMap(walk),
  ];
  return [...report.suites.flatMap(walk), ...(report.errors ?? []).map((error) => ({ name: error.message, state: 'failed' }))];
}
