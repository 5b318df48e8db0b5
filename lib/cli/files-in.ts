import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { READABLE } from './read-any.ts';
import { startedIn } from './read-document.ts';

/** The files that were named; a folder stands for the readable files in it and below, by name. */
export function filesIn(named: readonly string[]): string[] {
  return named.flatMap((name) => {
    const path = resolve(startedIn(), name);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [name];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => READABLE.test(file))
      .sort()
      .map((file) => join(name, file));
  });
}
