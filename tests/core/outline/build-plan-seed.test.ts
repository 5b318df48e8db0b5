import { describe, expect, it } from 'vitest';
import { Plan } from '../../../lib/core/model/plan.ts';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';
import seedFile from '../../../seeds/taizhou-2020.json';
import { hasSharedMaterial, sharedLines, sharedText } from '../../shared-material.ts';

const seed = Plan.parse(seedFile);

describe.skipIf(!hasSharedMaterial)('the plan built from the first document is the shipped one', () => {
  const text = hasSharedMaterial ? sharedText('seed/plan-2020.txt') : '';
  const built = buildPlan(text, { referenceDate: '2020-04-03', known: { publishedOn: '2020-04-03' }, id: seed.id });

  it('in what it says of itself', () => {
    const { title, issuer, region, period, publishedOn } = seed;
    expect(built).toMatchObject({ title, issuer, region, period, publishedOn, guessed: [] });
  });

  it('in sections and tasks, ids and printed numbers', () => {
    expect(built.sections.map(({ id, number, title }) => ({ id, number, title }))).toEqual(seed.sections);
    const ofTask = ({ id, sectionId, parentId, number }: Plan['tasks'][number]) => ({ id, sectionId, parentId, number });
    expect(built.tasks.map(ofTask)).toEqual(seed.tasks.map(ofTask));
    expect(built.tasks.filter(({ parentId }) => !parentId)).toHaveLength(30);
    expect(built.tasks.filter(({ parentId }) => parentId)).toHaveLength(10);
  });

  it('in titles of tasks (those of the practical matters were shortened by hand)', () => {
    const ofTask = ({ id, title }: Plan['tasks'][number]) => ({ id, title });
    const top = (plan: Pick<Plan, 'tasks'>) => plan.tasks.filter(({ parentId }) => !parentId).map(ofTask);
    expect(top(built)).toEqual(top(seed));
  });

  it('in every figure that is beyond doubt: task, value, unit, comparator, hedge, deadline', () => {
    const ofFigure = ({ taskId, quantity, hedge, deadline }: Plan['commitments'][number]) =>
      JSON.stringify([taskId, quantity?.value, quantity?.unit, quantity?.comparator, quantity?.bound, hedge, deadline]);
    const numeric = (plan: Pick<Plan, 'commitments'>) => plan.commitments.filter(({ kind }) => kind === 'numeric');
    const made = new Set(numeric(built).map(ofFigure));
    const wanted = numeric(seed).filter(({ doubtful }) => !doubtful);
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.map(ofFigure).filter((figure) => !made.has(figure))).toEqual([]);
    // Beside them only those that the seed keeps with a doubt.
    const known = new Set(numeric(seed).map(({ taskId, quantity }) => `${taskId} ${quantity?.value}`));
    expect(numeric(built).filter(({ taskId, quantity }) => !known.has(`${taskId} ${quantity?.value}`))).toEqual([]);
  });

  it('in baselines: never another one than the seed states, and most of them', () => {
    const key = ({ taskId, quantity }: Plan['commitments'][number]) => `${taskId} ${quantity?.value} ${quantity?.unit}`;
    const numeric = seed.commitments.filter(({ kind }) => kind === 'numeric');
    const wanted = new Map(numeric.map((made) => [key(made), made.baseline && [made.baseline.value, made.baseline.origin]]));
    const made = built.commitments.filter(({ kind, baseline }) => kind === 'numeric' && baseline);
    for (const commitment of made)
      expect([commitment.baseline?.value, commitment.baseline?.origin], commitment.id).toEqual(wanted.get(key(commitment)));
    expect(made.length).toBeGreaterThanOrEqual(20);
    expect(made.some(({ baseline }) => baseline?.origin === 'stated' && baseline.value === 98)).toBe(true);
  });

  it('in targets without a figure, in their tasks', () => {
    const rows = sharedLines<{ start: number; end: number; task: string }>('seed/qualitative.jsonl');
    const found = rows.filter(({ start, end, task }) =>
      built.commitments.some(
        (made) => made.kind === 'qualitative' && made.taskId === `${seed.id}/${task}` && made.start < end && start < made.end,
      ),
    );
    expect(found.length).toBeGreaterThanOrEqual(13);
    expect(built.commitments.filter(({ kind }) => kind === 'qualitative').length).toBeLessThanOrEqual(rows.length + 5);
  });

  it('in what is odd about its numbering, and nothing else is odd', () => expect(built.findings).toEqual(seed.findings));

  it('with the place of each figure in the source', () => {
    for (const { start, end, kind, quantity } of built.commitments)
      if (kind === 'numeric') expect(text.slice(start, end), `${quantity?.value}`).toMatch(/^[\d.,十百千万]+/);
  });
});

describe.skipIf(!hasSharedMaterial)('documents from elsewhere', () => {
  it('a notice whose tasks run across seven sections: twenty tasks, its number, figures that its preface dates', () => {
    const text = hasSharedMaterial ? sharedText('corpus/vocational-reform.txt') : '';
    const built = buildPlan(text, { referenceDate: '2019-01-24', known: { publishedOn: '2019-01-24' } });
    expect(built).toMatchObject({ docNumber: '国发〔2019〕4号', region: '全国', period: { start: '2019-01-01', end: '2022-12-31' } });
    expect(built.sections.filter(({ number }) => number !== '')).toHaveLength(7);
    const numbered = built.tasks.filter(({ number }) => number !== '');
    expect(numbered.map(({ id }) => id.split('/').at(-1))).toEqual(Array.from({ length: 20 }, (_, k) => String(k + 1)));
    expect(built.commitments.find(({ quantity }) => quantity?.value === 50)?.deadline).toEqual({
      text: '到2022年',
      date: '2022-12-31',
      origin: 'stated',
    });
    expect(built.findings.filter(({ kind }) => kind !== 'no-deadline')).toEqual([]);
  });

  it('a report that looks back first: only the parts that look ahead', () => {
    const text = hasSharedMaterial ? sharedText('corpus/shaanxi-report.txt') : '';
    const built = buildPlan(text, { referenceDate: '2026-01-27', known: { publishedOn: '2026-01-27' } });
    const ahead = text.indexOf('“十五五”时期主要目标和重大举措');
    expect(built.period).toEqual({ start: '2026-01-01', end: '2026-12-31' });
    expect(built.commitments.length).toBeGreaterThan(40);
    expect(built.commitments.filter(({ start }) => start < ahead)).toEqual([]);
    expect(built.tasks.filter(({ start }) => start < ahead - 5)).toEqual([]);
  });
});
