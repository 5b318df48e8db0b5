/** What is wrong with data that a schema refused: the places and the kinds of fault, never the contents (they may be private). */
export function problemsOf(error: { issues: readonly { path: readonly PropertyKey[]; code: string }[] }): string {
  const lines = error.issues.map(({ path, code }) => `${path.map(String).join('.') || 'all of it'} (${code})`);
  return lines.slice(0, MOST).join(', ') + (lines.length > MOST ? ` and ${lines.length - MOST} more` : '');
}

/** One bad file can have thousands; a person reads the first few. */
const MOST = 10;
