import { appendFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder in which a profile keeps the extension's databases. */
export async function databaseFolder(profile: string): Promise<string> {
  const home = join(profile, 'Default', 'IndexedDB');
  const folder = (await readdir(home)).find((name) => name.startsWith('chrome-extension') && name.endsWith('.leveldb'));
  if (!folder) throw new Error('The database is not where it was looked for.');
  return join(home, folder);
}

const BLOCK = 32_768;
const HEADER = 7;

/**
 * Appends the head of an entry without the entry to the log, which is what a browser leaves that is killed between these two writes. The form is
 * LevelDB's: blocks of 32 KiB, each entry after four bytes of checksum, two of length and one of type.
 */
export async function leaveHalfAnEntry(profile: string): Promise<void> {
  const folder = await databaseFolder(profile);
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  const file = join(folder, logs.at(-1) ?? 'there is no log');
  const left = BLOCK - ((await stat(file)).size % BLOCK);
  // An entry does not begin where its head has no room.
  const skip = left > HEADER ? 0 : left;
  const room = (skip === 0 ? left : BLOCK) - HEADER;
  const head = Buffer.alloc(skip + HEADER);
  head.writeUInt32LE(0x12345678, skip);
  head.writeUInt16LE(Math.min(room, 400), skip + 4);
  head.writeUInt8(1, skip + 6);
  await appendFile(file, head);
}
