import { build, defineConfig, type Plugin } from 'vite';
import { feedJsonSchema } from '../core/model/feed-schema.ts';
import { WORDS } from './words.ts';

/**
 * The widget's own build: one classic script, so that `<script src defer integrity>` works in every browser down to
 * Chromium 86, Firefox 78 and Safari 14. Run with `npm run build:widget`.
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
 * its form, and so does one of the DOM, which terser knows.
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
];
const feedNames = JSON.stringify(feedJsonSchema());
const ownNames = OWN.filter((name) => !feedNames.includes(`"${name}"`));

/**
 * The second file, which the inline view loads when it is asked for: a module, because a classic script would need a policy for Trusted Types.
 * Its own properties keep their names where the element hands them over, so none is mangled.
 */
const inlineView: Plugin = {
  name: 'jiannuo-inline-view',
  closeBundle: async () => {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'warn',
      plugins: [compactStyles, withoutCharacters],
      build: {
        target: 'es2020',
        outDir: '.output/widget',
        emptyOutDir: false,
        modulePreload: false,
        minify: 'terser',
        // No library build: that keeps the white space of modules.
        rolldownOptions: {
          input: 'lib/widget/inline/main.ts',
          preserveEntrySignatures: 'strict',
          output: { format: 'es', entryFileNames: 'jiannuo-inline.js' },
        },
      },
    });
  },
};

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [compactStyles, withoutCharacters, inlineView],
  build: {
    // All syntax of ES2020 and none younger: what Chromium 86, Firefox 78 and Safari 14 have in common.
    target: 'es2020',
    outDir: '.output/widget',
    emptyOutDir: true,
    sourcemap: false,
    minify: 'terser',
    // `unsafe`: nothing here replaces the built-in constructors that its rewritings take as given.
    terserOptions: {
      ecma: 2020,
      safari10: false,
      compress: {
        passes: 6,
        reduce_funcs: false,
        keep_fargs: false,
        unsafe_methods: true,
        unsafe: true,
        unsafe_arrows: true,
        pure_getters: true,
        inline: 1,
      },
      mangle: { toplevel: true, properties: { regex: new RegExp(`^(${ownNames.join('|')})$`) } },
    },
    modulePreload: false,
    lib: { entry: 'lib/widget/main.ts', formats: ['iife'], name: 'jiannuo', fileName: () => 'jiannuo-widget.js' },
  },
});
