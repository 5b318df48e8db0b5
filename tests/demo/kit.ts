import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright';

/**
 * Puts a downloaded kit on the bureau's site, as its webmaster would: the files of the zip's folder, in `folder`.
 * Answers their names.
 */
export async function putKitOnSite(download: Download, folder: string): Promise<string[]> {
  const files = unzipSync(await readFile(await download.path()));
  await rm(folder, { recursive: true, force: true });
  const names: string[] = [];
  for (const [path, bytes] of Object.entries(files)) {
    const name = normalize(path).replace(/^jiannuo[\\/]/, '');
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    names.push(name);
  }
  return names;
}
