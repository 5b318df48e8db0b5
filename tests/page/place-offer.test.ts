import { expect, it } from 'vitest';
import { placeOffer } from '../../lib/page/place-offer.ts';

const SIZE = { width: 190, height: 36 };
const WINDOW = { width: 1000, height: 600 };
const line = (left: number, top: number, right: number, height = 24) => ({ left, top, right, bottom: top + height });
const lines = (top: number, count: number, left = 100, right = 900) =>
  Array.from({ length: count }, (_, index) => line(left, top + 30 * index, right));

const CASES: [why: string, rects: ReturnType<typeof line>[], expected: { x: number; y: number } | null][] = [
  ['under the end of one line', [line(300, 100, 700)], { x: 510, y: 132 }],
  ['under the end, also where the last line is short', [line(300, 100, 900), line(100, 130, 240)], { x: 50, y: 162 }],
  ['within the window at its left edge', [line(10, 100, 60)], { x: 8, y: 132 }],
  ['within the window at its right edge', [line(900, 100, 998)], { x: 802, y: 132 }],
  ['over the beginning at the foot of the window', [line(300, 560, 700)], { x: 300, y: 516 }],
  ['under the end, also of the second column', [line(100, 60, 300, 300), line(500, 60, 700, 200)], { x: 510, y: 268 }],
  ['right of text from top to bottom', lines(0, 20, 100, 600), { x: 608, y: 556 }],
  ['left of text from top to bottom at the right', lines(0, 20, 400, 950), { x: 202, y: 556 }],
  ['nowhere, when the text leaves no room', lines(0, 20), null],
  ['nowhere, when the text is scrolled away', lines(-900, 10), null],
  ['beside what is seen of a text that goes on below', lines(400, 30), { x: 100, y: 356 }],
  ['nowhere, without text', [], null],
];

it.each(CASES)('stands %s', (_, rects, expected) => {
  expect(placeOffer(rects, SIZE, WINDOW, 8)).toEqual(expected);
});

it('lies over none of the text, wherever it stands', () => {
  for (let top = -100; top < 640; top += 7)
    for (const count of [1, 3, 9]) {
      const rects = lines(top, count, 60, 400 + (top % 500));
      const place = placeOffer(rects, SIZE, WINDOW, 8);
      if (!place) continue;
      const covered = rects.filter(
        (rect) => rect.left < place.x + SIZE.width && rect.right > place.x && rect.top < place.y + SIZE.height && rect.bottom > place.y,
      );
      expect(covered, `at ${top}`).toEqual([]);
    }
});
