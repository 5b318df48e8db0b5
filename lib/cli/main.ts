import { parseArgs } from 'node:util';
import { checkCommand } from './check.ts';
import { type Command, type FilesCommand, UsageError } from './command.ts';
import { detectCommand } from './detect.ts';
import { extractCommand } from './extract.ts';
import { feedBuildCommand } from './feed-build.ts';
import { feedVerifyCommand, REFUSED, Refusal } from './feed-verify.ts';
import { matchCommand } from './match.ts';
import { planCommand } from './plan.ts';
import { seriesCommand } from './series.ts';

const COMMANDS = new Map<string, Command | FilesCommand>([
  ['extract', extractCommand],
  ['detect', detectCommand],
  ['match', matchCommand],
  ['plan', planCommand],
  ['check', checkCommand],
  ['series', seriesCommand],
  ['feed verify', feedVerifyCommand],
  ['feed build', feedBuildCommand],
]);

function help(): string {
  const lines = [...COMMANDS.values()].map(({ usage, about }) => `  jiannuo ${usage}\n      ${about}\n`);
  return `Jiannuo 践诺: numbers of policy documents, from a terminal. JSON Lines on standard output (plan: one document).\n\n${lines.join('')}`;
}

/** Node explains at length; its first sentence says what is wrong. */
function parse(args: string[], command: Command | FilesCommand): { files: string[]; options: Record<string, string | undefined> } {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
    const count = 'runAll' in command ? 'at least one file' : 'one file';
    if (positionals.length === 0 || (positionals.length > 1 && !('runAll' in command)))
      throw new UsageError(`${count} is needed: jiannuo ${command.usage}`);
    return { files: positionals, options: values as Record<string, string | undefined> };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split(/\. |\n/)[0]);
  }
}

const write = (output: string | Uint8Array) => void process.stdout.write(output);
const note = (line: string) => void process.stderr.write(`${line.replace(/\s+/g, ' ')}\n`);

/** Resolves to the exit code. */
async function run([first, ...rest]: string[]): Promise<number> {
  // `feed` alone does nothing: its commands have two words.
  const isPair = COMMANDS.has(`${first} ${rest[0]}`);
  const [name, args] = isPair ? [`${first} ${rest[0]}`, rest.slice(1)] : [first, rest];
  if (name === '--help' || name === '-h' || args.includes('--help') || args.includes('-h')) {
    write(help());
    return 0;
  }
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (!command) {
    const problem = name === undefined ? 'no command' : `no such command: ${name}`;
    throw new UsageError(`${problem} (there is ${[...COMMANDS.keys()].join(', ')}; --help says more)`);
  }
  const { files, options } = parse(args, command);
  if ('runAll' in command) return command.runAll(files, options, { write, note });
  write(Array.from(await command.run(files[0] as string, options), (row) => `${JSON.stringify(row)}\n`).join(''));
  return 0;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof Refusal)) throw error;
  note(`jiannuo: ${error.message}`);
  process.exitCode = error instanceof Refusal ? REFUSED : 2;
}
