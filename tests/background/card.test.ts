import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeCard, pointAt, sizeCard, viewCard } from '../../lib/background/card.ts';
import { forgetContent } from '../../lib/background/page-texts.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import { canonicalJson } from '../../lib/core/canonical.ts';
import { dayOf } from '../../lib/core/day.ts';
import type { Selector } from '../../lib/core/model/selector.ts';
import { NO_SHAPE } from '../../lib/core/text/shape.ts';
import { keepDraft } from '../../lib/store/drafts.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { mergePlan } from '../../lib/store/plans.ts';
import { moment, plan, report } from '../store/records.ts';
import { asked, CARD, freshWorker, PAGE, reading, shownCard } from './worker.ts';

const SCHOOLS = { taskId: 'p/1', commitmentId: 'p/1/schools' };

/** Nothing is selected, and the text at the pointer is not told. */
const NOWHERE = { at: null, selection: null, selected: null };

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
    await expect(pointAt({ ...target, ...NOWHERE }, PAGE)).rejects.toMatchObject({ name: 'UnknownTarget' });
  });

  test('in a tab whose page is not known is refused', async () => {
    await expect(pointAt({ ...SCHOOLS, ...NOWHERE }, { tabId: 8 })).rejects.toMatchObject({ name: 'UnknownTarget' });
  });
});

describe('the places that a note will keep', () => {
  const exact = (selectors: Selector[] | null) => selectors?.find(({ type }) => type === 'TextQuoteSelector');
  const pointed = async (parts: object) => {
    await pointAt({ ...SCHOOLS, ...NOWHERE, ...parts }, PAGE);
    return (await shownCard()).places;
  };

  test('are those of the figure and of the selected words, with what stands around them', async () => {
    const places = await pointed({ at: { start: 26, end: 29 }, selection: '培训教师', selected: { start: 33, end: 37 } });
    expect(exact(places.origin)).toMatchObject({ exact: '67所', prefix: expect.stringMatching(/全年新建幼儿园$/) });
    expect(exact(places.selection)).toMatchObject({ exact: '培训教师', suffix: expect.stringMatching(/^。全年完成/) });
  });

  test('of words with the line ends that a browser adds are the same', async () => {
    const places = await pointed({ selection: '67所。\n\n2.培训', selected: { start: 26, end: 35 } });
    expect(exact(places.selection)).toMatchObject({ exact: '67所。\n2.培训' });
  });

  test('can be stored also where rare characters stand at the edge of what is kept', async () => {
    const rare = '\u{20bb7}'.repeat(400);
    for (const more of ['', '甲']) {
      const before = `${reading().text}\n${rare}${more}改建校舍`;
      await viewPage(reading({ text: `${before}67所${more}${rare}。` }), PAGE);
      const { selection } = await pointed({ selection: '67所', selected: { start: before.length, end: before.length + 3 } });
      expect(exact(selection)).toMatchObject({ exact: '67所' });
      expect(() => canonicalJson(selection as never)).not.toThrow();
    }
  });

  const not: [name: string, parts: object][] = [
    ['no figure of this page', { at: { start: 25, end: 29 } }],
    ['other words than those selected', { selection: '培训教师', selected: { start: 34, end: 38 } }],
    ['behind the end', { selection: '培训', selected: { start: 9_000, end: 9_002 } }],
  ];
  test.each(not)('are none where the page says what is %s', async (_, parts) => {
    expect(await pointed(parts)).toEqual({ origin: null, selection: null });
  });

  test('are found by a worker that was started again, from what the page says now', async () => {
    forgetContent(PAGE.tabId);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: { ...reading(), shape: NO_SHAPE } } as never);
    const places = await pointed({ at: { start: 26, end: 29 } });
    expect(exact(places.origin)).toMatchObject({ exact: '67所' });
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
    await pointAt({ ...SCHOOLS, ...NOWHERE, selection: '建成67所' }, PAGE);
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
    await pointAt({ ...SCHOOLS, ...NOWHERE }, PAGE);
    const { notes, state } = await shownCard();
    expect(notes.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, at) => 24 - at));
    expect(state.effective).toBe(25);
  });

  test('of a whole task has no commitment and no pace', async () => {
    await pointAt({ taskId: 'p/2', ...NOWHERE }, PAGE);
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
    await pointAt({ ...SCHOOLS, ...NOWHERE }, PAGE);
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
