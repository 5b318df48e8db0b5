import { describe, expect, test } from 'vitest';
import { type MinimapMark, markNear, rowsByStatus, rowsOf } from '../../../components/minimap/minimap-rows.ts';

const mark = (at: number, status: MinimapMark['status'] = 'none'): MinimapMark => ({ at, status });

describe('the rows of a strip of 800 px', () => {
  const rows: [name: string, places: number[], expected: number[]][] = [
    ['stand where the marks are', [0.1, 0.5], [80, 400]],
    ['never leave the strip', [-0.2, 0, 1, 1.3], [4, 4, 796, 796]],
    ['of one line stand apart', [0.5, 0.5, 0.5], [400, 405, 408]],
    ['are moved 8 px at most, so the next line keeps its place', [0.5, 0.5, 0.5, 0.5, 0.52], [400, 405, 408, 408, 416]],
    ['of a table that is read column by column go back up', [0.5, 0.6, 0.5], [400, 480, 408]],
  ];
  test.each(rows)('%s', (_, places, expected) => {
    expect(
      rowsOf(
        places.map((at) => mark(at)),
        800,
      ),
    ).toEqual(expected);
  });

  test('are grouped by status, what is behind last and so on top', () => {
    const marks = [mark(0.1, 'late'), mark(0.2, 'none'), mark(0.3, 'late'), mark(0.4, 'done')];
    expect(rowsByStatus(marks, 800)).toEqual([
      ['none', [160]],
      ['done', [320]],
      ['late', [80, 240]],
    ]);
  });

  test('are as many as the strip has pixels, whatever the page brings', () => {
    const marks = Array.from({ length: 20_000 }, (_, index) => mark(index / 20_000));
    expect(rowsByStatus(marks, 800)[0]?.[1].length).toBeLessThanOrEqual(800);
  });
});

describe('the mark near a row', () => {
  const marks = [mark(0.1), mark(0.5), mark(0.5), mark(0.9)];
  test.each([
    ['on it', 80, 0],
    ['beside it', 86, 0],
    ['too far from it', 87, null],
    ['between two of one line: the nearer', 402, 1],
    ['between two of one line: the other', 404, 2],
    ['none', 600, null],
  ])('%s', (_, y, expected) => {
    expect(markNear(marks, y, 800, 6)).toBe(expected);
  });
});
