import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const output = fileURLToPath(new URL('../../.output', import.meta.url));

export interface BuiltFile {
  /** Path from `.output`, with forward slashes. */
  path: string;
  text: string;
  /** Bytes as a web server would send it. */
  gzip: number;
}

/** The scripts below a folder of `.output`. Throws when it has not been built. */
export function builtScripts(folder: string): BuiltFile[] {
  const root = join(output, folder);
  if (!existsSync(root)) throw new Error(`.output/${folder} is missing: run \`npm run build\` and \`npm run build:firefox\` first.`);
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      return { path: relative(output, path).replaceAll('\\', '/'), text, gzip: gzipSync(text, { level: 9 }).length };
    });
}

/** A built JSON file: `chrome-mv3/manifest.json`. */
export function builtJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(output, path), 'utf8')) as Shape;
}
