import { parseArgs } from 'node:util';
import { type Command, UsageError } from './command.ts';
import { detectCommand } from './detect.ts';
import { extractCommand } from './extract.ts';
import { matchCommand } from './match.ts';
import { planCommand } from './plan.ts';

const COMMANDS = new Map<string, Command>([
  ['extract', extractCommand],
  ['detect', detectCommand],
  ['match', matchCommand],
  ['plan', planCommand],
]);

function help(): string {
  const lines = [...COMMANDS.values()].map(({ usage, about }) => `  jiannuo ${usage}\n      ${about}\n`);
  return `Jiannuo 践诺: numbers of policy documents, from a terminal. JSON Lines on standard output (plan: one document).\n\n${lines.join('')}`;
}

/** Node explains at length; its first sentence says what is wrong. */
function parse(args: string[], command: Command): { file: string; options: Record<string, string | undefined> } {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
    const [file, more] = positionals;
    if (file === undefined || more !== undefined) throw new UsageError(`one file is needed: jiannuo ${command.usage}`);
    return { file, options: values as Record<string, string | undefined> };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split(/\. |\n/)[0]);
  }
}

function run([name, ...args]: string[]): string {
  if (name === '--help' || name === '-h' || args.includes('--help') || args.includes('-h')) return help();
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (!command) {
    const problem = name === undefined ? 'no command' : `no such command: ${name}`;
    throw new UsageError(`${problem} (there is ${[...COMMANDS.keys()].join(', ')}; --help says more)`);
  }
  const { file, options } = parse(args, command);
  return Array.from(command.run(file, options), (row) => `${JSON.stringify(row)}\n`).join('');
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`jiannuo: ${error.message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
