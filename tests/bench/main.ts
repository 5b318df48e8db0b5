import { anchoring } from './anchoring.ts';
import { detector } from './detector.ts';
import { extraction } from './extraction.ts';
import { matching } from './matching.ts';
import { minimap } from './minimap.ts';
import { pagePass } from './page-pass.ts';
import { patterns } from './patterns.ts';
import { peers } from './peers.ts';
import { readyToHighlights } from './ready.ts';
import { type Row, report } from './rows.ts';
import { saving } from './saving.ts';
import { sizes } from './sizes.ts';
import { storing } from './store.ts';
import { widget } from './widget.ts';

/** `npm run bench -- NAME ...` runs those whose name contains one of the words. */
const BENCHES: Record<string, () => Promise<Row[]>> = {
  extraction,
  anchoring,
  matching,
  'page pass': pagePass,
  'page pass: detector': detector,
  'page pass: ready': readyToHighlights,
  minimap,
  saving,
  store: storing,
  widget,
  sizes,
  peers,
  patterns,
};

const words = process.argv.slice(2);
const chosen = Object.entries(BENCHES).filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  console.error(`No benchmark is called ${words.join(' ')}; there are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, measure] of chosen) {
  try {
    rows.push(...(await measure()));
  } catch (error) {
    // What was measured before is told all the same.
    console.error(`${name}: broke off.`, error);
    process.exitCode = 1;
  }
}
report(rows);
const over = rows.filter((row) => row.over).map((row) => row.name);
if (over.length > 0) console.log(`Over budget: ${over.join(', ')}.`);
