import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { closeCard, pointAt, sizeCard, viewCard } from '../../lib/background/card.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import { dayOf } from '../../lib/core/day.ts';
import type { CardView } from '../../lib/messages/calls.ts';
import { keepDraft } from '../../lib/store/drafts.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { mergePlan } from '../../lib/store/plans.ts';
import { moment, plan, report } from '../store/records.ts';
import { asked, CARD, freshWorker, PAGE, reading } from './worker.ts';

const SCHOOLS = { taskId: 'p/1', commitmentId: 'p/1/schools' };

beforeEach(async () => {
  await freshWorker();
  await viewPage(reading(), PAGE);
});

describe('pointing', () => {
  const unknown: [name: string, target: { taskId: string; commitmentId?: string }][] = [
    ['a commitment that is not on the page', { taskId: 'p/1', commitmentId: 'p/1/other' }],
    ['a commitment under another task', { taskId: 'p/2', commitmentId: 'p/1/schools' }],
    ['a task that is not on the page', { taskId: 'p/9' }],
  ];
  test.each(unknown)('at %s is refused', async (_, target) => {
    await expect(pointAt({ ...target, selection: null }, PAGE)).rejects.toMatchObject({ name: 'UnknownTarget' });
  });

  test('in a tab whose page is not known is refused', async () => {
    await expect(pointAt({ ...SCHOOLS, selection: null }, { tabId: 8 })).rejects.toMatchObject({ name: 'UnknownTarget' });
  });
});

describe('the card', () => {
  test('of a tab where nothing was pointed at has nothing to show', async () => {
    await expect(viewCard(null, CARD)).rejects.toMatchObject({ name: 'UnknownTarget' });
  });

  test('shows all about a commitment in one answer', async () => {
    const first = await makeNote(report({ asOf: '2020-06-30', value: 30 }), moment(0));
    const wrong = await makeNote(report({ value: 410 }), moment(1));
    const right = await makeNote(report({ value: 41, declared: 'late', supersedes: wrong.id }), moment(2));
    for (const note of [first, wrong, right]) await addNote(note);
    const draft = {
      value: '4',
      declared: '',
      asOf: '',
      body: '',
      problem: '',
      nextStep: '',
      evidence: 'page',
      link: '',
      isPublic: false,
    } as const;
    await keepDraft(SCHOOLS, draft);
    await pointAt({ ...SCHOOLS, selection: '建成67所' }, PAGE);
    expect(await viewCard(null, CARD)).toMatchObject({
      plan: { id: 'p', title: plan().title, shortTitle: plan().shortTitle, period: plan().period },
      task: plan().tasks[0],
      commitment: plan().commitments[0],
      state: { value: 41, declared: 'late', asOf: '2020-09-30', effective: 2 },
      // The fixture's year is over: 41 of 67 is overdue.
      pace: { code: 'over', progress: 41 / 67 },
      notes: [right, first],
      draft,
      page: { url: PAGE.url, title: '教育工作计划' },
      selection: '建成67所',
      profile: { author: '', office: '' },
      today: dayOf(new Date()),
    });
  });

  test('shows at most twenty notes, the newest first', async () => {
    for (let at = 0; at < 25; at += 1) await addNote(await makeNote(report({ value: at }), moment(at)));
    await pointAt({ ...SCHOOLS, selection: null }, PAGE);
    const { notes, state } = (await viewCard(null, CARD)) as CardView;
    expect(notes.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, at) => 24 - at));
    expect(state.effective).toBe(25);
  });

  test('of a whole task has no commitment and no pace', async () => {
    await pointAt({ taskId: 'p/2', selection: null }, PAGE);
    expect(await viewCard(null, CARD)).toMatchObject({
      task: { id: 'p/2' },
      commitment: null,
      pace: { code: 'na', reason: 'qualitative' },
      state: { latest: null, effective: 0 },
      notes: [],
      draft: null,
    });
  });

  test('still shows a commitment that a newer edition dropped while its page was open', async () => {
    await addNote(await makeNote(report(), moment(0)));
    await pointAt({ ...SCHOOLS, selection: null }, PAGE);
    await mergePlan(plan({ edition: 2, commitments: [] }));
    expect(await viewCard(null, CARD)).toMatchObject({ commitment: { id: 'p/1/schools' }, notes: [{ value: 41 }] });
  });

  test('is closed and sized by the page around it', async () => {
    await closeCard(null, CARD);
    await sizeCard({ height: 320 }, CARD);
    expect(asked).toEqual([
      [7, 'closeCard', null],
      [7, 'sizeCard', { height: 320 }],
    ]);
  });
});
