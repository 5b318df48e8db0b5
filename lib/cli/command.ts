import type { ParseArgsConfig } from 'node:util';

/** One word of the command line: `jiannuo <name> FILE [options]`. */
export interface Command {
  /** The line of `--help`, without the program's name. */
  usage: string;
  about: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Rows for standard output, one JSON object a line. Throws {@link UsageError}. */
  run(file: string, options: Record<string, string | undefined>): Iterable<object>;
}

/** What the person at the terminal can mend: printed as one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
