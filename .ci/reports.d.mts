interface Test {
  name: string;
  state: 'passed' | 'unsteady' | 'failed' | 'skipped';
}

export function vitestTests(report: object, root: string): Test[];
export function playwrightTests(report: object): Test[];
