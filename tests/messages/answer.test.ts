import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AnnotatorHandlers, answer } from '../../lib/messages/answer.ts';
import { call, deliver, SENDERS } from './senders.ts';

const BACKGROUND = { id: fakeBrowser.runtime.id };
const handlers = {
  step: vi.fn(() => null),
  show: vi.fn(() => ({ found: true })),
  sizeCard: vi.fn(() => {
    throw new TypeError('no card');
  }),
} as unknown as AnnotatorHandlers;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

test('answers the background, with values and named errors', async () => {
  answer(handlers);
  expect(await call('step', -1, BACKGROUND)).toEqual({ ok: true, value: null });
  expect(handlers.step).toHaveBeenCalledWith(-1);
  expect(await call('show', { target: { taskId: 'p/1' }, openCard: true }, BACKGROUND)).toEqual({ ok: true, value: { found: true } });
  expect(await call('sizeCard', { height: 1 }, BACKGROUND)).toEqual({ ok: false, error: { name: 'TypeError', message: 'no card' } });
});

test.each([null, 'step', {}, { jiannuo: 'viewPage' }, { jiannuo: 'toString' }])('%j is left to others', async (message) => {
  answer(handlers);
  expect(await deliver(message, BACKGROUND)).toBeUndefined();
});

test('another extension gets no answer', async () => {
  answer(handlers);
  expect(await call('step', 1, { ...SENDERS.page, id: 'other' })).toBeUndefined();
  expect(handlers.step).not.toHaveBeenCalled();
});

test('the disposer stops the listening', () => {
  answer(handlers)();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});
