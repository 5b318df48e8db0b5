import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/cli/decode.ts';
import { readHtml } from '../../lib/cli/html.ts';
import { type Detection, detect, weigh } from '../../lib/core/detect.ts';
import { DETECTION_WORDS } from '../../lib/i18n/detection-words.ts';

const PAGES = fileURLToPath(new URL('../fixtures/detection/', import.meta.url));
const FACTS = ['title', 'issuer', 'docNumber', 'publishedOn'] as const;

/** What stands in the comment at the top of each page. A `limit` says why a page cannot be told, and is left out of the figures. */
type Expected = { policy: boolean; url: string; limit?: string } & Partial<Record<(typeof FACTS)[number], string>>;

function read(folder: string): { file: string; expected: Expected; found: Detection; gate: boolean }[] {
  return readdirSync(PAGES + folder).map((file) => {
    const html = decode(readFileSync(`${PAGES}${folder}/${file}`));
    const expected: Expected = JSON.parse(/<!-- (.*?) -->/.exec(html)?.[1] ?? '');
    const { facts } = readHtml(html, expected.url);
    return { file, expected, found: detect(facts), gate: weigh(facts).isPolicy };
  });
}

const folders = ['development', 'held-out', 'held-out-2'];
const pages = folders.flatMap(read).filter(({ expected }) => !expected.limit);
const files = (policy: boolean, found: boolean) =>
  pages.filter((page) => page.expected.policy === policy && page.found.isPolicy === found).map(({ file }) => file);

describe('own pages of many kinds', () => {
  it('are as many of either sort', () => {
    expect(pages.filter(({ expected }) => expected.policy).length).toBeGreaterThanOrEqual(30);
    expect(pages.filter(({ expected }) => !expected.policy).length).toBeGreaterThanOrEqual(30);
  });

  it('are told apart with precision and recall of at least 0.95', () => {
    const right = files(true, true).length;
    const wrong = files(false, true);
    const missed = files(true, false);
    expect(right / (right + wrong.length), `wrongly accepted: ${wrong}`).toBeGreaterThanOrEqual(0.95);
    expect(right / (right + missed.length), `missed: ${missed}`).toBeGreaterThanOrEqual(0.95);
  });

  it('are told apart by the gate, which stops looking early, as by the whole', () => {
    expect(pages.filter(({ found, gate }) => found.isPolicy !== gate)).toEqual([]);
  });

  it('say of themselves what is printed on them', () => {
    const differences = pages.flatMap(({ file, expected, found }) =>
      FACTS.filter((fact) => expected[fact] !== undefined && expected[fact] !== found[fact]).map(
        (fact) => `${file}: ${fact} is ${found[fact]}, not ${expected[fact]}`,
      ),
    );
    expect(differences).toEqual([]);
  });

  it('give every reason there are words for, and no other', () => {
    const seen = [...new Set(pages.flatMap(({ found }) => found.reasons))].sort();
    for (const words of Object.values(DETECTION_WORDS)) expect(Object.keys(words).sort()).toEqual(seen);
  });

  it('cannot tell a frameset, whose frames are documents of their own', () => {
    const limits = folders.flatMap(read).filter(({ expected }) => expected.limit);
    expect(limits.map(({ file, found }) => [file, found.isPolicy])).toEqual([['frameset.html', false]]);
  });
});
