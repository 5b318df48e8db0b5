import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type BuildEnvironmentOptions, build, defineConfig, type Plugin } from 'vite';
import { feedJsonSchema } from '../core/model/feed-schema.ts';
import { WORDS } from './words.ts';

/**
 * The widget's own build: one classic script, so that `<script src defer integrity>` works in every browser down to
 * Chromium 86, Firefox 78 and Safari 14, and beside it the second file and the module. Run with `npm run build:widget`.
 */
const root = `${import.meta.dirname}/../..`;

/** The style sheet is a string, which no minifier enters: its comments and its indentation go here. */
const compactStyles: Plugin = {
  name: 'jiannuo-compact-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/lib/widget/styles.ts')) return null;
    const compact = code
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/ ?([{};,>+]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/ !/g, '!')
      .replace(/;}/g, '}');
    return { code: compact, map: null };
  },
};

/** The characters that stand for a status in plain text: the widget draws its glyphs instead. */
const withoutCharacters: Plugin = {
  name: 'jiannuo-without-characters',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/lib/i18n/domain.ts') ? { code: code.replace(/ glyph: '[^']*',/g, ''), map: null } : null),
};

/**
 * Properties that only the widget's own code names become shorter: its words and its private state. A name that the feed uses as well keeps
 * its form. Some are names of the DOM, too (`history`, `columns`); the widget asks the DOM for none of them.
 */
const OWN = [
  ...Object.keys(WORDS.en),
  'attempt',
  'board',
  'choice',
  'trouble',
  'reserved',
  'stage',
  'styled',
  'sizes',
  'limit',
  'verified',
  'factor',
  'prefix',
  'words',
  'fit',
  'dress',
  'langNow',
  'marks',
  'mark',
  'draw',
  'show',
  'source',
  'query',
  'toggle',
  'retry',
];
const feedNames = JSON.stringify(feedJsonSchema());
const ownNames = OWN.filter((name) => !feedNames.includes(`"${name}"`));

/** The core is written for browsers of after 2022; what it uses of them has an older form. The indices are only ever -1. */
const forOldBrowsers: Plugin = {
  name: 'jiannuo-for-old-browsers',
  enforce: 'pre',
  transform: (code, id) =>
    /\/lib\/(core|page)\//.test(id)
      ? { code: code.replace(/\.at\(-1\)/g, '.slice(-1)[0]').replace(/\.findLast\(/g, '.slice().reverse().find('), map: null }
      : null,
};

/** All syntax of ES2020 and none younger: what Chromium 86, Firefox 78 and Safari 14 have in common. */
const TARGET = 'es2020';

/** A file of the kit that is a module, as text. Not built as a library: that keeps the white space of modules. */
async function moduleOf(input: string, options: BuildEnvironmentOptions, plugins: Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      target: TARGET,
      write: false,
      modulePreload: false,
      minify: 'terser',
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'es' } },
      ...options,
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${input} was not built.`);
  return first.output[0].code;
}

/**
 * The kit's other files. The inline view is a module, because a classic script would need a policy for Trusted Types. Its own properties
 * keep their names where the element hands them over, so none is mangled. It comes first: what loads it holds its checksum.
 */
function otherFiles(): Plugin {
  let inline = '';
  const withChecksum: Plugin = {
    name: 'jiannuo-inline-checksum',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/lib/widget/inline-checksum.ts')) return null;
      return { code: code.replace("''", `'sha256-${createHash('sha256').update(inline).digest('base64')}'`), map: null };
    },
  };
  return {
    ...withChecksum,
    name: 'jiannuo-other-files',
    async buildStart() {
      inline = await moduleOf('lib/widget/inline/main.ts', {}, [compactStyles, withoutCharacters, forOldBrowsers]);
    },
    async generateBundle() {
      const module = await moduleOf('lib/widget/module.ts', { terserOptions }, [compactStyles, withoutCharacters, withChecksum]);
      const types = await readFile(`${import.meta.dirname}/jiannuo-module.d.ts`, 'utf8');
      const files = { 'jiannuo-inline.js': inline, 'jiannuo-module.js': module, 'jiannuo-module.d.ts': types };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

// `unsafe`: nothing here replaces the built-in constructors that its rewritings take as given.
const terserOptions: NonNullable<BuildEnvironmentOptions['terserOptions']> = {
  ecma: 2020,
  safari10: false,
  compress: {
    passes: 6,
    hoist_funs: true,
    reduce_funcs: false,
    keep_fargs: false,
    unsafe_methods: true,
    unsafe: true,
    unsafe_arrows: true,
    pure_getters: true,
    inline: 2,
  },
  mangle: { toplevel: true, properties: { builtins: true, regex: new RegExp(`^(${ownNames.join('|')})$`) } },
};

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [compactStyles, withoutCharacters, otherFiles()],
  build: {
    target: TARGET,
    outDir: '.output/widget',
    emptyOutDir: true,
    sourcemap: false,
    minify: 'terser',
    terserOptions,
    modulePreload: false,
    lib: { entry: 'lib/widget/main.ts', formats: ['iife'], name: 'jiannuo', fileName: () => 'jiannuo-widget.js' },
  },
});
