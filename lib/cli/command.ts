import type { ParseArgsConfig } from 'node:util';

interface Described {
  /** The line of `--help`, without the program's name. */
  usage: string;
  about: string;
  options: NonNullable<ParseArgsConfig['options']>;
}

/** One word of the command line: `jiannuo <name> FILE [options]`. */
export interface Command extends Described {
  /** Rows for standard output, one JSON object a line. Throws {@link UsageError}. */
  run(file: string, options: Record<string, string | undefined>): Iterable<object> | Promise<Iterable<object>>;
}

/** A command over many files, which writes as it goes: `write` to standard output, `note` a line to standard error. */
export interface FilesCommand extends Described {
  /** Resolves to the exit code. Throws {@link UsageError}. */
  runAll(
    files: string[],
    options: Record<string, string | undefined>,
    to: { write(output: string | Uint8Array): void; note(line: string): void },
  ): Promise<number>;
}

/** What the person at the terminal can mend: printed as one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The exit code when a feed is refused: a gate before publishing can tell it from a wrong command line. */
export const REFUSED = 3;

/** What the widget would refuse; printed as one line, exit code 3. */
export class Refusal extends Error {
  override name = 'Refusal';
}
