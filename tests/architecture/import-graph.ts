import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** A file of the project, as a path from its root, or the name of a package (`wxt`, `@floating-ui/dom`, `node:fs`). */
  to: string;
  isPackage: boolean;
  /** True when nothing of it is left after the types are stripped. */
  isType: boolean;
}

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  path: string;
  imports: Import[];
  /** True when the file does nothing but re-export other files. */
  isBarrel: boolean;
}

const SOURCE = /\.(ts|tsx)$/;

function sourcesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

function target(from: string, specifier: string): Pick<Import, 'to' | 'isPackage'> {
  // What stands after `?` only tells the bundler how to hand the file over.
  const bare = specifier.split('?')[0] as string;
  if (bare.startsWith('.')) return { to: posix.normalize(posix.join(dirname(from), bare)), isPackage: false };
  return { to: packageName(bare), isPackage: true };
}

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const found: { specifier: string; isType: boolean }[] = [];
  for (const one of staticImports) {
    // `import './x.css'` has no entries and is a value import.
    found.push({ specifier: one.moduleRequest.value, isType: one.entries.length > 0 && one.entries.every((entry) => entry.isType) });
  }
  for (const entry of staticExports.flatMap((one) => one.entries)) {
    if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, isType: entry.isType });
  }
  for (const one of dynamicImports) {
    found.push({ specifier: text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), isType: false });
  }
  const body = parsed.program.body;
  const isReExport = (node: (typeof body)[number]) =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null);
  return {
    path,
    imports: found.map(({ specifier, isType }) => ({ ...target(path, specifier), isType })),
    isBarrel: body.length > 0 && body.every(isReExport),
  };
}

/** Every TypeScript file under the given folders of a tree with what it imports. */
export function readImports(root: string, folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => sourcesUnder(root, folder)).map((path) => readSource(root, path));
}

/** The way from a file to the first file or package that `isSought`, along imports that are left when types are stripped; null when there is none. */
export function wayTo(files: SourceFile[], from: string, isSought: (target: string) => boolean): string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const { to, isType } of byPath.get(path)?.imports ?? []) {
      if (isType || cameFrom.has(to)) continue;
      cameFrom.set(to, path);
      if (isSought(to)) {
        const way = [to];
        for (let back = cameFrom.get(to); back; back = cameFrom.get(back)) way.unshift(back);
        return way;
      }
      queue.push(to);
    }
  }
  return null;
}
