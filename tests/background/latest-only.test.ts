import { expect, test } from 'vitest';
import { LatestOnly, Overtaken } from '../../lib/background/latest-only.ts';

/** Works that end when told, and the order in which they began. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('one is in work, the latest waits, and those between are given up at once', async () => {
  const { begun, work, end } = works();
  const line = new LatestOnly<number>();
  const first = line.run(7, work('first'));
  await settle();
  const second = line.run(7, work('second'));
  const third = line.run(7, work('third'));
  await expect(second).rejects.toThrow(Overtaken);
  expect(begun).toEqual(['first']);
  end('first');
  expect(await first).toBe('first');
  await settle();
  expect(begun).toEqual(['first', 'third']);
  const fourth = line.run(7, work('fourth'));
  end('third');
  expect(await third).toBe('third');
  await settle();
  end('fourth');
  expect(await fourth).toBe('fourth');
});

test('another key does not wait', async () => {
  const { begun, work } = works();
  const line = new LatestOnly<number>();
  void line.run(7, work('seven'));
  void line.run(8, work('eight'));
  await settle();
  expect(begun).toEqual(['seven', 'eight']);
});

test('a work that fails does not hold up the next', async () => {
  const line = new LatestOnly<number>();
  await expect(line.run(7, () => Promise.reject(new TypeError('mine')))).rejects.toThrow('mine');
  expect(await line.run(7, async () => 'next')).toBe('next');
});

test('what is left to do after an answer holds up the next work, and not the answer', async () => {
  const { begun, work, end } = works();
  const line = new LatestOnly<number>();
  const first = line.run(
    7,
    async () => 'answer',
    (answer) => work(`after the ${answer}`)(),
  );
  expect(await first).toBe('answer');
  void line.run(7, work('next'));
  await settle();
  expect(begun).toEqual(['after the answer']);
  end('after the answer');
  await settle();
  expect(begun).toEqual(['after the answer', 'next']);
});
