import { describe, expect, it, vi } from 'vitest';
import { judge, PAIRS, type Pair } from '../../claims/pairs.ts';

// Some hundred documents are read a case.
vi.setConfig({ testTimeout: 60_000 });

/** Families whose target is one figure that the claim is laid beside, with nothing else between them. */
const PLAIN = new Set(['floor', 'bare', 'hedge', 'ensure', 'synonym', 'order', 'mixed']);
const plain = PAIRS.filter(({ family, reason }) => PLAIN.has(family) && ['reached', 'above', 'below', 'below-hedged'].includes(reason));

const FIGURE = /\d+(?:\.\d+)?/;
const figureOf = (words: string) => FIGURE.exec(words)?.[0] ?? '';
const marked = (claim: string) => /⟦([^⟧]*)⟧/.exec(claim)?.[1] ?? '';
/** The claim with another figure in the same print. */
const saying = (claim: string, figure: string) => claim.replace(marked(claim), marked(claim).replace(FIGURE, figure));
/** The figure moved by one in its last digit. */
function moved(figure: string, by: number): string {
  const digits = figure.split('.')[1]?.length ?? 0;
  return (Number(figure) + by * 10 ** -digits).toFixed(digits);
}
const bare = (words: string) => words.replace(/以上|以内|不低于|不少于|至少|左右/g, '');

/** Pairs whose target and claim print one figure each in the same unit, so that one can stand in the other's place. */
const alike = plain.filter(({ target, claim }) => {
  const unit = marked(claim).replace(FIGURE, '').replace('户', '家');
  const all = [...bare(target).matchAll(/\d+(?:\.\d+)?/g)];
  return all.length === 1 && bare(target).includes(`${figureOf(target)}${unit}`);
});

interface Change {
  name: string;
  cases: { target: string; claim: string; verdicts: string[] }[];
}

const AGAINST = ['not-comparable'];
const changed = (pairs: Pair[], change: (pair: Pair) => { target?: string; claim?: string; verdicts: string[] } | null) =>
  pairs.flatMap((pair) => {
    const made = change(pair);
    return made ? [{ target: made.target ?? pair.target, claim: made.claim ?? pair.claim, verdicts: made.verdicts }] : [];
  });

const CHANGES: Change[] = [
  {
    name: 'the very figure',
    cases: changed(alike, ({ target, claim }) => ({ claim: saying(claim, figureOf(target)), verdicts: ['met'] })),
  },
  {
    name: 'one more',
    cases: changed(alike, ({ target, claim }) => ({ claim: saying(claim, moved(figureOf(target), 1)), verdicts: ['exceeded'] })),
  },
  {
    name: 'one less',
    cases: changed(alike, ({ target, claim }) => ({ claim: saying(claim, moved(figureOf(target), -1)), verdicts: ['short'] })),
  },
  {
    name: '万 dropped',
    cases: changed(
      plain.filter(({ claim }) => /[\d]万/.test(marked(claim))),
      ({ claim }) => ({ claim: claim.replace(/(\d)万/, '$1'), verdicts: ['short', ...AGAINST] }),
    ),
  },
  {
    name: '% for 个百分点',
    cases: changed(
      plain.filter(({ claim }) => marked(claim).endsWith('%')),
      ({ claim }) => ({ claim: claim.replace('%⟧', '个百分点⟧').replace(/(?:达到|达|升至|为|保持在)?⟦/, '提高⟦'), verdicts: AGAINST }),
    ),
  },
  {
    name: 'comparator flipped',
    cases: changed(
      alike.filter(({ target }) => /[%％]以上$/.test(target)),
      ({ target, verdict }) => ({
        target: target.replace('以上', '以内').replace(/达到|稳定在/, '控制在'),
        verdicts: [verdict === 'exceeded' ? 'short' : 'met'],
      }),
    ),
  },
  {
    name: '累计 for 新增',
    cases: changed(
      plain.filter(({ target, claim }) => target.startsWith('新增') && claim.startsWith('新增')),
      ({ claim }) => ({ claim: claim.replace('新增', '').replace('⟦', '累计达到⟦'), verdicts: AGAINST }),
    ),
  },
  {
    name: '县本级 for the whole county',
    cases: changed(
      plain.filter(({ family, claim }) => family !== 'order' && !/^[⟦\d为]/.test(claim)),
      ({ claim }) => ({ claim: `县本级${claim}`, verdicts: AGAINST }),
    ),
  },
];

describe('changed claims', () => {
  it.each(CHANGES)('$name', ({ cases }) => {
    expect(cases.length).toBeGreaterThan(2);
    const wrong = cases.flatMap(({ target, claim, verdicts }) => {
      const given = judge({ target, claim }).row?.verdict ?? 'not-comparable';
      return verdicts.includes(given) ? [] : [`${target} | ${claim}: ${given}`];
    });
    expect(wrong).toEqual([]);
  });
});
