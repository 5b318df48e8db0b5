import { expect, test } from 'vitest';
import { builtScripts } from './built.ts';

/** DESIGN §7, in bytes after gzip: what every page or every reader pays. */
const BUDGETS = [
  { folder: 'chrome-mv3', file: 'content-scripts/detector.js', bytes: 4 * 1024 },
  { folder: 'firefox-mv3', file: 'content-scripts/detector.js', bytes: 4 * 1024 },
  { folder: 'widget', file: 'jiannuo-widget.js', bytes: 10 * 1024 },
  // The same as a module.
  { folder: 'widget', file: 'jiannuo-module.js', bytes: 10.25 * 1024 },
  // Loaded on demand by the inline view: the extractor's tables are most of it.
  { folder: 'widget', file: 'jiannuo-inline.js', bytes: 64 * 1024 },
];

test.each(BUDGETS)('$folder/$file stays within $bytes bytes', ({ folder, file, bytes }) => {
  const script = builtScripts(folder).find(({ path }) => path === `${folder}/${file}`);
  expect(script?.gzip).toBeLessThanOrEqual(bytes);
});
