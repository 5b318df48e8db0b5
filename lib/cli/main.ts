import { parseArgs } from 'node:util';
import { type Command, type FilesCommand, REFUSED, Refusal, UsageError } from './command.ts';

/** Loaded when it is asked for: what all of them need takes longer to load than most take to run. */
const COMMANDS: Record<string, () => Promise<Command | FilesCommand>> = {
  extract: async () => (await import('./extract.ts')).extractCommand,
  detect: async () => (await import('./detect.ts')).detectCommand,
  match: async () => (await import('./match.ts')).matchCommand,
  plan: async () => (await import('./plan.ts')).planCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  series: async () => (await import('./series.ts')).seriesCommand,
  'feed verify': async () => (await import('./feed-verify.ts')).feedVerifyCommand,
  'feed build': async () => (await import('./feed-build.ts')).feedBuildCommand,
};

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = all.map(({ usage, about }) => `  jiannuo ${usage}\n      ${about}\n`);
  return `Jiannuo 践诺: numbers of policy documents, from a terminal. JSON Lines on standard output (plan: one document).\n\n${lines.join('')}`;
}

/** Node explains at length; its first sentence says what is wrong. */
function parse(args: string[], command: Command | FilesCommand): { files: string[]; options: Record<string, string | undefined> } {
  try {
    const { values, positionals } = parseArgs({ args: withValues(args, command), options: command.options, allowPositionals: true });
    const count = 'runAll' in command ? 'at least one file' : 'one file';
    if (positionals.length === 0 || (positionals.length > 1 && !('runAll' in command)))
      throw new UsageError(`${count} is needed: jiannuo ${command.usage}`);
    return { files: positionals, options: values as Record<string, string | undefined> };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split(/\. |\n/)[0]);
  }
}

/** Every option has a value, and that of `--keys` may begin with a hyphen, which Node by itself takes for another option. */
function withValues(args: readonly string[], { options }: Command | FilesCommand): string[] {
  const isOption = (arg: string | undefined) => arg?.startsWith('--') === true && Object.hasOwn(options, arg.slice(2));
  const joined: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const [arg, value] = [args[at] as string, args[at + 1]];
    const takes = isOption(arg) && value !== undefined && !isOption(value);
    joined.push(takes ? `${arg}=${value}` : arg);
    if (takes) at += 1;
  }
  return joined;
}

const write = (output: string | Uint8Array) => void process.stdout.write(output);
const note = (line: string) => void process.stderr.write(`${line.replace(/\s+/g, ' ')}\n`);

/** Resolves to the exit code. */
async function run([first, ...rest]: string[]): Promise<number> {
  // `feed` alone does nothing: its commands have two words.
  const isPair = Object.hasOwn(COMMANDS, `${first} ${rest[0]}`);
  const [name, args] = isPair ? [`${first} ${rest[0]}`, rest.slice(1)] : [first, rest];
  if (name === '--help' || name === '-h' || args.includes('--help') || args.includes('-h')) {
    write(await help());
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  if (!command) {
    const problem = name === undefined ? 'no command' : `no such command: ${name}`;
    throw new UsageError(`${problem} (there is ${Object.keys(COMMANDS).join(', ')}; --help says more)`);
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
