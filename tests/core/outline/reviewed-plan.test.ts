import { describe, expect, it } from 'vitest';
import { Plan } from '../../../lib/core/model/plan.ts';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';
import { comparePlans } from '../../../lib/core/outline/compare-plans.ts';
import { decide, editItem, editOf, startReview } from '../../../lib/core/outline/edit-draft.ts';
import { type Destination, editionOf, reviewedPlan } from '../../../lib/core/outline/reviewed-plan.ts';
import { quoteOf } from '../../../lib/core/quote-of.ts';

const HEAD = '青禾县2024年教育工作要点\n';
const TEXT = `${HEAD}1.扩充学位。新建幼儿园8所，确保普惠性幼儿园覆盖率达到92%以上。
2.强化健康。引进校医20名。`;

function review(text: string, destination: Destination = { beside: [] }, reject: string[] = []) {
  const draft = buildPlan(text, { referenceDate: '2024-01-15', known: { publishedOn: '2024-01-15', url: 'http://a.gov.cn/1.html' } });
  const rejected = draft.commitments.filter(({ subject }) => reject.some((words) => subject.includes(words)));
  const items = rejected.reduce((all, { id }) => decide(all, id, 'rejected'), startReview(draft));
  const { title, issuer, region, publishedOn, period } = draft;
  return reviewedPlan(text, draft, { items, facts: { title, issuer, region, publishedOn, period }, destination });
}
const figures = (plan: Plan) => plan.commitments.map(({ quantity }) => quantity?.value);
const idsOf = (plan: Plan) => [...plan.sections, ...plan.tasks, ...plan.commitments].map(({ id }) => id);

describe('a reviewed plan', () => {
  const plan = review(TEXT, { beside: [] }, ['校医']);

  it('is a plan, without what was rejected', () => {
    expect(Plan.parse(plan)).toEqual(plan);
    expect(figures(plan)).toEqual([8, 92]);
  });

  it('keeps the place of each commitment: the quote and the words around it', () => {
    for (const { selectors = [] } of plan.commitments) {
      const [quote, position] = selectors;
      if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector') throw new Error('no place');
      expect(TEXT.slice(position.start, position.end)).toBe(quote.exact);
      expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix);
    }
    expect(plan.commitments.map(({ selectors }) => quoteOf(selectors)?.exact)).toEqual(['8所', expect.stringMatching(/^92%/)]);
  });

  it('drops a finding that speaks of a rejected target', () => {
    const odd = `${HEAD}1.扩充学位。普惠性幼儿园覆盖率达到120%以上。新建幼儿园8所。`;
    expect(review(odd).findings.map(({ kind }) => kind)).toContain('impossible-share');
    expect(review(odd, { beside: [] }, ['覆盖率']).findings.map(({ kind }) => kind)).not.toContain('impossible-share');
  });

  it('says of the targets what is true after the reviewer changed them', () => {
    const text = `${HEAD}1.扩充学位。普惠性幼儿园覆盖率达到120%以上。\n3.强化健康。普惠性幼儿园覆盖率达到90%以上。`;
    const draft = buildPlan(text, { referenceDate: '2024-01-15', known: { publishedOn: '2024-01-15' } });
    const { title, issuer, region, publishedOn, period } = draft;
    const [first] = draft.commitments;
    if (!first) throw new Error('nothing was read');
    const kinds = (value: number) => {
      const items = editItem(startReview(draft), first.id, { ...editOf(first), value });
      const facts = { title, issuer, region, publishedOn, period };
      return reviewedPlan(text, draft, { items, facts, destination: { beside: [] } }).findings.map(({ kind }) => kind);
    };
    expect(kinds(120)).toEqual(['missing-number', 'two-values', 'impossible-share']);
    expect(kinds(92)).toEqual(['missing-number', 'two-values']);
    expect(kinds(90)).toEqual(['missing-number']);
  });

  it('beside a plan of the same title it gets another id, and so do its parts', () => {
    const other = review(TEXT, { beside: [plan] });
    expect(other.id).toBe(`${plan.id}-2`);
    expect(idsOf(other).every((id) => id.startsWith(`${plan.id}-2/`))).toBe(true);
    expect(Plan.parse(other).edition).toBe(1);
  });
});

describe('the next edition of a stored plan', () => {
  const first = review(TEXT);
  const stored: Plan = {
    ...first,
    id: 'own',
    ...JSON.parse(
      JSON.stringify({ sections: first.sections, tasks: first.tasks, commitments: first.commitments, findings: [] }).replaceAll(
        `${first.id}/`,
        'own/',
      ),
    ),
    edition: 3,
  };
  stored.commitments = stored.commitments.map((made, k) => ({ ...made, id: `own/x${k}`, aliases: [`别名${k}`] }));

  it('carries ids and what was known beyond the document on', () => {
    const next = review(TEXT, { replaces: stored, used: [] });
    expect([next.id, next.edition]).toEqual(['own', 4]);
    expect(idsOf(next)).toEqual(idsOf(stored));
    expect(next.commitments.map(({ aliases }) => aliases)).toEqual(stored.commitments.map(({ aliases }) => aliases));
    expect(comparePlans(stored, next)).toEqual([]);
  });

  it('a task put before the others takes no id that records speak of', () => {
    const text = `${HEAD}1.落实投入。教育投入达到5亿元。\n2.扩充学位。新建幼儿园8所，确保普惠性幼儿园覆盖率达到92%以上。\n3.强化健康。引进校医20名。`;
    const next = review(text, { replaces: stored, used: ['own/1-2'] });
    const byTitle = Object.fromEntries(next.tasks.map(({ title, id }) => [title, id]));
    expect(byTitle).toEqual({ 落实投入: 'own/1-3', 扩充学位: 'own/1', 强化健康: 'own/2' });
    expect(new Set(idsOf(next)).size).toBe(idsOf(next).length);
    expect(next.commitments.map(({ taskId }) => taskId)).toEqual(['own/1-3', 'own/1', 'own/1', 'own/2']);
    expect(comparePlans(stored, next).map(({ kind }) => kind)).toEqual(['added']);
  });

  it('a target lowered and softened is seen against it', () => {
    const next = review(TEXT.replace('确保', '力争').replace('92%', '88%'), { replaces: stored, used: [] });
    expect(comparePlans(stored, next).map(({ kind, weaker }) => [kind, weaker])).toEqual([
      ['value', true],
      ['wording', true],
    ]);
    expect(next.commitments.map(({ id }) => id)).toEqual(stored.commitments.map(({ id }) => id));
  });
});

describe('which stored plan a page is another edition of', () => {
  const plan = review(TEXT);
  it.each([
    ['its address, whatever part of it is shown', 'http://a.gov.cn/1.html#top', '别的标题', plan],
    ['its title elsewhere', 'http://b.gov.cn/2.html', plan.title, plan],
    ['neither', 'http://b.gov.cn/2.html', '别的标题', null],
  ])('%s', (_, url, title, expected) => expect(editionOf([plan], { url, title })).toBe(expected));
});
