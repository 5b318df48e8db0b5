import { expect, it } from 'vitest';
import { drawMinimap } from '../../components/minimap/draw-minimap.ts';
import type { StatusCode } from '../../lib/core/status.ts';

const SIZE = { width: 14, height: 100, scale: 1 };
const STATUSES: StatusCode[] = ['none', 'todo', 'paused', 'changed', 'done', 'on', 'late'];

/** How one mark is drawn: which pixels are, as rows of a picture, without what is empty above and below. */
function picture(status: StatusCode): string {
  const canvas = document.createElement('canvas');
  drawMinimap(canvas, [{ at: 0.5, status }], SIZE, () => '#000');
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 14, 100);
  const rows = Array.from({ length: 100 }, (_, y) =>
    Array.from({ length: 14 }, (_, x) => ((data[4 * (14 * y + x) + 3] as number) > 127 ? '#' : '.')).join(''),
  );
  const isInked = (row: string) => row.includes('#');
  return rows.slice(rows.findIndex(isInked), rows.findLastIndex(isInked) + 1).join('\n');
}

it('draws every status in a shape of its own, without help from colour', () => {
  const pictures = STATUSES.map(picture);
  expect(pictures.filter((one) => one === '')).toEqual([]);
  const alike = STATUSES.filter((_, index) => pictures.indexOf(pictures[index] as string) !== index);
  expect(alike).toEqual([]);
});

it('draws what is behind larger than all others', () => {
  const ink = (status: StatusCode) => picture(status).replace(/[^#]/g, '').length;
  expect(STATUSES.filter((status) => status !== 'late' && ink(status) >= ink('late'))).toEqual([]);
});

it('draws what is behind over what stands at the same place', () => {
  const canvas = document.createElement('canvas');
  const marks = STATUSES.map((status) => ({ at: 0, status }));
  drawMinimap(canvas, marks, SIZE, (status) => (status === 'late' ? '#ff0000' : '#0000ff'));
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(7, 7, 1, 1);
  expect([...data]).toEqual([255, 0, 0, 255]);
});

it('draws sharp on a screen of more pixels, and anew each time', () => {
  const canvas = document.createElement('canvas');
  drawMinimap(canvas, [{ at: 0.2, status: 'late' }], SIZE, () => '#000');
  drawMinimap(canvas, [{ at: 0.8, status: 'late' }], { ...SIZE, scale: 2 }, () => '#000');
  expect([canvas.width, canvas.height]).toEqual([28, 200]);
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 28, 200);
  const inked = Array.from({ length: 200 }, (_, y) => y).filter((y) => data[4 * (28 * y + 14) + 3] === 255);
  expect([inked[0], inked.at(-1)]).toEqual([156, 163]);
});
