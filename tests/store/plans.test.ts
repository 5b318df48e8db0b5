import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { mergePlan, PlanRefused } from '../../lib/store/plans.ts';
import { notesOf, readPlan } from '../../lib/store/read.ts';
import seed from '../../seeds/taizhou-2020.json' with { type: 'json' };
import { freshStore, moment, plan, report } from './records.ts';

test('the shipped plan is taken, once', async () => {
  const db = freshStore();
  expect(await mergePlan(seed, db)).toBe('added');
  expect(await mergePlan(seed, db)).toBe('kept');
  expect((await readPlan(seed.id, db))?.plan.commitments).toHaveLength(seed.commitments.length);
});

describe('a newer edition', () => {
  const { commitments, tasks } = plan();
  const shorter = plan({ edition: 2, title: '更正', tasks: tasks.slice(1), commitments: commitments.slice(1) });

  test('replaces the plan and touches no record', async () => {
    const db = freshStore();
    await mergePlan(plan(), db);
    await addNote(await makeNote(report(), moment(0)), db);
    const before = [await db.notes.toArray(), await db.states.toArray()];
    expect(await mergePlan(shorter, db)).toBe('replaced');
    expect([await db.notes.toArray(), await db.states.toArray()]).toEqual(before);
    expect((await readPlan('p', db))?.plan).toEqual(shorter);
  });

  test('what vanished but was reported on stays readable under its name; what nobody reported on goes', async () => {
    const db = freshStore();
    await mergePlan(plan(), db);
    await addNote(await makeNote(report(), moment(0)), db);
    await mergePlan(plan({ edition: 2, tasks: [tasks[1] as never], commitments: [] }), db);
    const row = await readPlan('p', db);
    expect(row?.vanished).toEqual({ tasks: [tasks[0]], commitments: [commitments[0]] });
    expect((await notesOf('p/1/schools', db)).items).toHaveLength(1);
    // It is still there an edition later, and leaves the list when a later edition promises it again.
    await mergePlan(plan({ edition: 3, tasks: [tasks[1] as never], commitments: [] }), db);
    expect((await readPlan('p', db))?.vanished.commitments).toEqual([commitments[0]]);
    await mergePlan(plan({ edition: 4 }), db);
    expect((await readPlan('p', db))?.vanished).toEqual({ tasks: [], commitments: [] });
  });

  test('an older one changes nothing', async () => {
    const db = freshStore();
    await mergePlan(shorter, db);
    expect(await mergePlan(plan(), db)).toBe('kept');
    expect((await readPlan('p', db))?.plan.edition).toBe(2);
  });
});

describe('plan data that are refused, with what is stored left as it is', () => {
  const { tasks, commitments } = plan();
  const cases: [name: string, data: unknown][] = [
    ['nothing', null],
    ['a text', 'plan'],
    ['an unknown schema', { ...plan(), schema: 'jiannuo-plan/2' }],
    ['no commitments', { ...plan(), commitments: undefined }],
    ['a day that is none', plan({ publishedOn: '2020-02-99' })],
    ['two tasks of one id', plan({ edition: 2, tasks: [...tasks, ...tasks] })],
    ['a commitment named like a task', plan({ edition: 2, commitments: [{ ...commitments[0], id: 'p/1' } as never] })],
    ['a task in no section', plan({ edition: 2, sections: [] })],
    ['a task under no task', plan({ edition: 2, tasks: [...tasks, { ...tasks[0], id: 'p/3', parentId: 'p/9' } as never] })],
    ['a commitment in no task', plan({ edition: 2, tasks: [] })],
  ];
  test.each(cases)('%s', async (_, data) => {
    const db = freshStore();
    await mergePlan(plan(), db);
    await expect(mergePlan(data, db)).rejects.toThrow(PlanRefused);
    expect((await readPlan('p', db))?.plan).toEqual(plan());
  });
});
