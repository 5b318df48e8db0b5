import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { adoptPlan } from '../../lib/background/adopt-plan.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { readPlan, stateOf } from '../../lib/store/read.ts';
import { moment, plan, report } from '../store/records.ts';
import { asked, freshWorker, PAGE, reading } from './worker.ts';

beforeEach(freshWorker);

const next = () => plan({ edition: 2, commitments: plan().commitments.map((one) => ({ ...one, subject: `${one.subject}数` })) });

test('the next edition is stored, records stay, and open pages are told to ask again', async () => {
  await addNote(await makeNote(report({ declared: 'late' }), moment(0)));
  await viewPage(reading(), PAGE);
  await adoptPlan({ plan: next() });
  expect((await readPlan('p'))?.plan).toEqual(next());
  expect((await stateOf('p/1/schools')).declared).toBe('late');
  expect(asked).toEqual([[PAGE.tabId, 'tellAgain', null]]);
});

test('pages are matched with a plan as soon as it is adopted', async () => {
  const { commitments } = plan();
  await viewPage(reading(), PAGE);
  await adoptPlan({ plan: plan({ edition: 2, commitments: commitments.map((one) => ({ ...one, id: `${one.id}-2` })) }) });
  expect((await viewPage(reading(), PAGE)).matches[0]?.commitmentId).toBe('p/1/schools-2');
});

test.each([
  ['an edition that is stored already', () => plan()],
  ['a plan whose parts do not hold together', () => plan({ edition: 2, tasks: [] })],
])('%s is refused, and nothing changes', async (_, refused) => {
  await expect(adoptPlan({ plan: refused() })).rejects.toMatchObject({ name: 'PlanRefused' });
  expect((await readPlan('p'))?.plan).toEqual(plan());
  expect((await viewPage(reading(), PAGE)).planId).toBe('p');
});
