import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { viewCard } from '../../lib/background/card.ts';
import { chooseTarget, noteSelection } from '../../lib/background/note-selection.ts';
import { forgetContent } from '../../lib/background/page-texts.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import type { Target } from '../../lib/messages/calls.ts';
import { CARD, freshWorker, PAGE, reading, shownCard } from './worker.ts';

const SCHOOLS = { taskId: 'p/1', commitmentId: 'p/1/schools' };
const ELSEWHERE = { taskId: 'p/1', commitmentId: 'p/1/other' };
const WORDS = { selection: '培训教师', selected: { start: 33, end: 37 } };

beforeEach(async () => {
  await freshWorker();
  forgetContent(PAGE.tabId);
  await viewPage(reading(), PAGE);
});

const note = (near: Target[], use: 'progress' | 'evidence' = 'progress') => noteSelection({ ...WORDS, near, use }, PAGE);

describe('selected words', () => {
  test('near one commitment open its card, with the words and their place offered', async () => {
    await note([SCHOOLS]);
    const card = await shownCard();
    expect(card).toMatchObject({ commitment: { id: 'p/1/schools' }, selection: '培训教师', attachAt: null });
    expect(card.places.selection?.find(({ type }) => type === 'TextQuoteSelector')).toMatchObject({ exact: '培训教师' });
  });

  test('that are to be evidence say when they were taken down', async () => {
    const before = new Date().toISOString();
    await note([SCHOOLS], 'evidence');
    const { attachAt } = await shownCard();
    expect(attachAt && attachAt >= before).toBe(true);
  });

  test.each([
    ['nothing', [], []],
    ['two commitments', [SCHOOLS, { taskId: 'p/1' }], [SCHOOLS, { taskId: 'p/1' }]],
    ['only what this page does not speak of', [ELSEWHERE], []],
  ])('near %s make the card ask', async (_, near, offered) => {
    await note(near, 'evidence');
    const choice = await viewCard(null, CARD);
    expect(choice).toMatchObject({ plan: { id: 'p' }, near: offered, selection: '培训教师' });
    expect('tasks' in choice && choice.tasks.length).toBeGreaterThan(1);
  });

  test('of a page that belongs to no plan are refused', async () => {
    await expect(noteSelection({ ...WORDS, near: [], use: 'progress' }, { tabId: 8 })).rejects.toMatchObject({ name: 'UnknownTarget' });
  });
});

describe('choosing what they speak of', () => {
  test('opens that card with all that was remembered, also of a task that the page does not print', async () => {
    await note([], 'evidence');
    await chooseTarget({ taskId: 'p/2' }, CARD);
    expect(await shownCard()).toMatchObject({ task: { id: 'p/2' }, commitment: null, selection: '培训教师', attachAt: expect.any(String) });
  });

  test('is refused for what is not in the plan, and where nothing was selected', async () => {
    await note([]);
    await expect(chooseTarget({ taskId: 'p/9' }, CARD)).rejects.toMatchObject({ name: 'UnknownTarget' });
    await expect(chooseTarget({ taskId: 'p/2' }, { tabId: 8 })).rejects.toMatchObject({ name: 'UnknownTarget' });
  });
});
