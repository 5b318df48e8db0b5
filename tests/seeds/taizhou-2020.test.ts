import { describe, expect, it } from 'vitest';
import { Plan } from '../../lib/core/model/plan.ts';
import seed from '../../seeds/taizhou-2020.json' with { type: 'json' };
import { type GoldRow, hasSharedMaterial, sharedLines } from '../shared-material.ts';

const plan = Plan.parse(seed);
const label = (taskId: string) => taskId.slice(plan.id.length + 1);
const taskIds = new Set(plan.tasks.map((task) => task.id));

describe('the plan stands by itself', () => {
  it('loses nothing in its schema', () => {
    expect(plan).toEqual(seed);
  });

  it('has every id once, and under the plan', () => {
    const ids = [...plan.sections, ...plan.tasks, ...plan.commitments].map((record) => record.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !id.startsWith('taizhou-2020/'))).toEqual([]);
  });

  it('refers only to what is there', () => {
    const sectionIds = new Set(plan.sections.map((section) => section.id));
    expect(plan.tasks.filter((task) => !sectionIds.has(task.sectionId))).toEqual([]);
    expect(plan.tasks.filter((task) => task.parentId !== undefined && !taskIds.has(task.parentId))).toEqual([]);
    expect(plan.commitments.filter((made) => !taskIds.has(made.taskId) || !made.id.startsWith(`${made.taskId}/`))).toEqual([]);
    expect(plan.findings.flatMap((finding) => finding.taskIds).filter((id) => !taskIds.has(id))).toEqual([]);
  });

  it('has six sections, thirty tasks and ten practical matters', () => {
    expect(plan.sections.map((section) => section.number.replace(/[()（）]/g, '')).join('')).toBe('一二三四五六');
    const printed = plan.tasks.filter((task) => task.parentId === undefined).map((task) => Number(task.number));
    expect(printed).toEqual([...range(1, 25), ...range(25, 26), ...range(28, 30)]);
    const matters = plan.tasks.filter((task) => task.parentId === 'taizhou-2020/13');
    expect(matters.map((task) => label(task.id))).toEqual(range(1, 10).map((n) => `13.${n}`));
    expect(matters.map((task) => task.number).join('')).toBe('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽');
  });

  it('finds what the printed numbers show', () => {
    const tasks = plan.tasks.filter((task) => task.parentId === undefined);
    const numbers = tasks.map((task) => Number(task.number));
    const twice = [...new Set(numbers.filter((n, index) => numbers.indexOf(n) !== index))];
    const missing = range(1, Math.max(...numbers)).filter((n) => !numbers.includes(n));
    const ids = (...wanted: number[]) => tasks.filter((task) => wanted.includes(Number(task.number))).map((task) => task.id);
    expect(plan.findings).toEqual([
      ...twice.map((n) => ({ kind: 'duplicate-number', number: String(n), taskIds: ids(n) })),
      ...missing.map((n) => ({ kind: 'missing-number', number: String(n), taskIds: ids(n - 1, n + 1) })),
    ]);
  });

  it('gives each target a deadline that says where it comes from', () => {
    for (const { id, taskId, deadline } of plan.commitments) {
      if (deadline?.origin === 'implied') expect(deadline, id).toEqual({ date: plan.period.end, origin: 'implied' });
      else expect(deadline?.text, id).toBeTruthy();
      expect(deadline?.origin === 'inherited', id).toBe(label(taskId).startsWith('13.'));
    }
  });

  it('starts only counts at zero, and rates only where the document states them', () => {
    const assumed = plan.commitments.filter((made) => made.baseline?.origin === 'assumed');
    expect(assumed.filter((made) => made.baseline?.value !== 0 || /%|百分点|元/.test(made.quantity?.unit ?? ''))).toEqual([]);
    const stated = plan.commitments.filter((made) => made.baseline?.origin === 'stated' || made.baselineParts);
    expect(stated.map((made) => [made.id, made.baseline?.value ?? made.baselineParts?.map((part) => part.value)])).toEqual([
      ['taizhou-2020/1/construction-investment', 6_190_000_000],
      ['taizhou-2020/2/certified-teachers', 98],
      ['taizhou-2020/3/special-enrolment', [93.19, 97.84, 82.59]],
      ['taizhou-2020/25b/party-members', 951],
      ['taizhou-2020/25b/private-school-party', 57.04],
    ]);
  });
});

describe.skipIf(!hasSharedMaterial)('the plan agrees with the hand-made list', () => {
  const rows = hasSharedMaterial ? sharedLines<GoldRow>('seed/gold.jsonl') : [];
  const targets = rows.filter((row) => row.kind === 'commitment');
  const key = (...parts: unknown[]) => JSON.stringify(parts);
  const ofRow = (row: GoldRow) =>
    key(
      row.task,
      row.value,
      row.unit,
      row.comparator,
      row.bound,
      row.verb,
      row.hedge ?? undefined,
      [row.place ?? []].flat(),
      row.doubtful ?? false,
    );
  const ofSeed = plan.commitments
    .filter((made) => made.quantity !== undefined)
    .map(({ taskId, quantity, verb, hedge, places, doubtful }) =>
      key(
        label(taskId),
        quantity?.value,
        quantity?.unit,
        quantity?.comparator,
        quantity?.bound,
        verb,
        hedge,
        places,
        doubtful !== undefined,
      ),
    );

  it('holds every numeric commitment, and no other (the container of the ten matters, printed twice, is one)', () => {
    expect(targets.length).toBe(37);
    expect([...ofSeed].sort()).toEqual([...new Set(targets.map(ofRow))].sort());
  });

  it('holds every target without a figure, in its task, with its places and hedge', () => {
    interface Target {
      task: string;
      place?: string[] | null;
      hedge?: string | null;
      deadline?: string;
    }
    const wanted = sharedLines<Target>('seed/qualitative.jsonl');
    expect(
      plan.commitments
        .filter((made) => made.kind === 'qualitative')
        .map((made) =>
          key(label(made.taskId), made.places, made.hedge, made.deadline?.origin === 'stated' ? made.deadline.text : undefined),
        )
        .sort(),
    ).toEqual(wanted.map((row) => key(row.task, row.place ?? [], row.hedge ?? undefined, row.deadline)).sort());
  });

  it('takes its stated baselines from results of the list', () => {
    const results = rows.filter((row) => row.kind === 'result');
    const baselines = plan.commitments.flatMap((made) => [...(made.baseline ? [made.baseline] : []), ...(made.baselineParts ?? [])]);
    for (const { value, unit } of baselines.filter((baseline) => baseline.origin === 'stated'))
      expect(results.filter((row) => row.value === value && row.unit === unit)).toHaveLength(1);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
