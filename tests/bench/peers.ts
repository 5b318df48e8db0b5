import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extract } from '../../lib/core/extract/extract.ts';
import { planText } from './material.ts';
import { medianTime, type Row, row } from './rows.ts';

/** What we use of Recognizers-Text 1.3.1; `end` is the last character's offset, not the one after it. */
interface Recognized {
  start: number;
  end: number;
  resolution: { value?: string | null; unit?: string | null } | null;
}
type Recognize = (query: string, culture: string) => Recognized[];
interface Recognizers {
  recognizeNumber: Recognize;
  recognizePercentage: Recognize;
  recognizeCurrency: Recognize;
  recognizeDimension: Recognize;
}
interface Found {
  start: number;
  end: number;
  value: number;
  unit: string | null;
}
interface Gold extends Found {
  kind: string;
  doubtful?: boolean;
}

const PACKAGE = '@microsoft/recognizers-text-suite';
const FOLDER = new URL('./peers/', import.meta.url);
const CULTURE = 'zh-cn';

/** Ours beside Recognizers-Text over the same text, paragraph by paragraph, with the figures that each reads right. */
export async function peers(): Promise<Row[]> {
  if (!existsSync(new URL(`node_modules/${PACKAGE}/package.json`, FOLDER))) {
    console.error('peers: Recognizers-Text is not installed; npm install --prefix tests/bench/peers brings it.');
    return [];
  }
  const recognizers = createRequire(new URL('package.json', FOLDER))(PACKAGE) as Recognizers;
  const { text, from } = planText();
  console.error(`peers: ${text.length} characters of ${from}`);
  const options = { referenceDate: '2020-04-03' };
  const theirs = medianTime(() => recognized(text, recognizers));
  const ours = medianTime(() => extract(text, options));
  const gold = goldOfPlan();
  if (gold) {
    console.log(`ours: ${accuracy(extract(text, options), gold)}`);
    console.log(`Recognizers-Text: ${accuracy(recognized(text, recognizers), gold)}`);
  } else console.error('peers: no accuracy, because the hand-made list is not beside this checkout.');
  return [row({ name: 'extract ×1 beside a peer', value: ours, unit: 'ms', reference: 'Recognizers-Text', referenceValue: theirs })];
}

/** Numbers and numbers with units; the longest reading of a place wins. */
function recognized(text: string, { recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension }: Recognizers): Found[] {
  const found: Found[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    for (const recognize of [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension])
      for (const { start, end, resolution } of recognize(paragraph, CULTURE)) {
        const printed = resolution?.value ?? '';
        const value = Number.parseFloat(printed.replace(/,/g, ''));
        const unit = printed.endsWith('%') ? '%' : (resolution?.unit ?? null);
        found.push({ start: offset + start, end: offset + end + 1, value, unit });
      }
    offset += paragraph.length + 1;
  }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** Of the promised and achieved quantities, how many have their value, and how many their value and unit. */
function accuracy(found: readonly Found[], gold: readonly Gold[]): string {
  const read = gold.map((wanted) => ({ wanted, got: found.find(({ start, end }) => start < wanted.end && wanted.start < end) }));
  const values = read.filter(({ wanted, got }) => got && Math.abs(got.value - wanted.value) <= 1e-6 * Math.max(1, wanted.value));
  const units = values.filter(({ wanted, got }) => got?.unit === wanted.unit);
  return `value ${share(values.length, gold.length)}, value and unit ${share(units.length, gold.length)} of ${gold.length} quantities`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function goldOfPlan(): Gold[] | null {
  const file = new URL('../../../shared/seed/gold.jsonl', import.meta.url);
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const gold = rows.map((line) => JSON.parse(line) as Gold);
  return gold.filter(({ kind, doubtful }) => !doubtful && (kind === 'commitment' || kind === 'result'));
}
