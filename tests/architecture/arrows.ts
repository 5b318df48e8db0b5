import { type Import, type SourceFile, wayTo } from './import-graph.ts';

/**
 * Who may import whom (DESIGN §5; CONTRIBUTING draws it). A world is the longest of these prefixes that a path starts with; it may always import
 * itself. What is not listed is refused. `lib/core/` as a target covers everything below it.
 */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/core/': ['zod'],
  'lib/i18n/': ['lib/core/', 'wxt'],
  'lib/messages/': ['lib/core/', 'wxt', 'zod'],
  'lib/page/': ['lib/core/', 'lib/messages/', '@floating-ui/dom'],
  // A backup may be locked by a passphrase, as keys are.
  'lib/store/': ['lib/core/', 'lib/signing/passphrase-key.ts', 'dexie'],
  // The badge's title is in the reader's language.
  'lib/background/': ['lib/store/', 'lib/core/', 'lib/i18n/', 'lib/messages/', 'wxt'],
  'lib/desk/': ['lib/store/', 'lib/core/', 'lib/messages/', 'lib/signing/', 'lib/publish/widget-files.ts', 'dexie', 'wxt'],
  'lib/signing/': ['lib/core/feed-reader.ts', 'lib/core/passphrase-rounds.ts', 'zod'],
  // The kit holds the widget's style sheet as a file, for browsers that take none from a script.
  'lib/publish/': ['lib/core/', 'lib/i18n/', 'lib/signing/', 'lib/widget/styles.ts', 'fflate'],
  'lib/widget/': [
    'lib/core/feed-reader.ts',
    'lib/core/feed-limits.ts',
    'lib/core/status.ts',
    'lib/core/model/',
    'lib/i18n/',
    'lib/signing/open-signed.ts',
    // An address beside the script, known only when it runs: the second file is a build of its own.
    'inlineFile',
    // The build alone; a bundle for browsers would not find them.
    'vite',
    'node:crypto',
    'node:fs',
  ],
  // A file of its own, loaded only for the inline view: it reads the article with the same rules as the extension.
  'lib/widget/inline/': [
    'lib/core/',
    'lib/i18n/',
    'lib/widget/',
    'lib/page/dom-tree.ts',
    'lib/page/index-tree.ts',
    'lib/page/time-slice.ts',
  ],
  // Each writer's library is loaded when a file is asked for.
  'lib/sheets/': ['lib/core/', 'lib/i18n/', 'docx', 'fflate', 'saxen', 'write-excel-file'],
  // A backup is read from its file alone; no database is opened.
  'lib/cli/': [
    'lib/store/backup/open-backup.ts',
    'lib/store/backup/refused.ts',
    'lib/core/',
    'lib/i18n/',
    'lib/publish/',
    'lib/sheets/',
    'lib/signing/',
    'parse5',
    'mammoth',
    'unpdf',
    'node:*',
  ],
  // What to look at before publishing is computed from the props alone.
  'components/': ['lib/core/', 'lib/i18n/', 'lib/publish/checks.ts', 'preact'],
};

/** Shapes that a world names without touching what makes them: props, and rows of a dictionary. */
const MAY_NAME: Record<string, string[]> = {
  // Keys are kept as they are.
  'lib/store/': ['lib/signing/'],
  'lib/i18n/': ['lib/publish/'],
  'components/': ['lib/desk/', 'lib/publish/', 'lib/sheets/progress/'],
};

const ENTRY = /^entrypoints\//;
const GRAB_BAG = /\/(utils?|helpers?|managers?|index)\.tsx?$/;

function worldOf(path: string): string | null {
  const worlds = Object.keys(MAY_IMPORT).filter((prefix) => path.startsWith(prefix));
  return worlds.sort((a, b) => b.length - a.length)[0] ?? null;
}

function isAllowed(world: string, { to, isType }: Import): boolean {
  if (to.startsWith(world)) return true;
  const targets = [...(MAY_IMPORT[world] as string[]), ...((isType && MAY_NAME[world]) || [])];
  return targets.some((allowed) =>
    allowed === 'node:*' ? to.startsWith('node:') : allowed.endsWith('/') ? to.startsWith(allowed) : to === allowed,
  );
}

/** An entry is a file of `entrypoints/` or a folder of it; the pieces of a folder are that entry's own. */
function entryOf(path: string): string {
  return path.split('/')[1] as string;
}

/** What runs on pages of others: a content script's IndexedDB would be the page's own, and every kilobyte is paid on every page. */
function isOnForeignPages(path: string): boolean {
  return /^entrypoints\/.*\.content\.ts$/.test(path) || (path.startsWith('lib/widget/') && !path.endsWith('.config.ts'));
}

/** Every breach of the house's arrows, each as one line that names the file and the import. */
export function findBreaches(files: SourceFile[]): string[] {
  const breaches: string[] = [];
  for (const { path, imports, isBarrel } of files) {
    if (isBarrel) breaches.push(`${path} only re-exports: import from the files themselves`);
    if (GRAB_BAG.test(path)) breaches.push(`${path} is named after nothing it does`);
    const world = worldOf(path);
    if (!world && !ENTRY.test(path)) breaches.push(`${path} is in no world of the house`);
    for (const one of imports) {
      const { to, isPackage } = one;
      if (!isPackage && ENTRY.test(to) && !(ENTRY.test(path) && entryOf(path) === entryOf(to))) {
        breaches.push(`${path} imports an entry file: ${to}`);
      } else if (world && !isAllowed(world, one)) {
        breaches.push(`${path} may not import ${to}`);
      }
    }
  }
  for (const { path } of files.filter((file) => isOnForeignPages(file.path))) {
    // The widget is no part of the extension and finds none of its API.
    const isKeptOff = (to: string) =>
      to.startsWith('lib/store/') || to === 'dexie' || to === 'zod' || (to === 'wxt' && path.startsWith('lib/widget/'));
    const way = wayTo(files, path, isKeptOff);
    if (way) breaches.push(`what runs on foreign pages must not reach ${way.at(-1)}: ${way.join(' → ')}`);
  }
  return breaches;
}
