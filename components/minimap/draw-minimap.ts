import type { StatusCode } from '../../lib/core/status.ts';
import { type MinimapMark, rowsByStatus } from './minimap-rows.ts';

type Rect = readonly [x: number, y: number, width: number, height: number];

/**
 * The shape of each status around the middle of its mark, in CSS pixels; they follow the glyphs and the underlines. Of rectangles alone:
 * thousands of curves would cost more than all the rest.
 */
const SHAPES: Record<StatusCode, readonly Rect[]> = {
  // Wider and thicker than all others: seen first.
  late: [[-6, -2, 12, 4]],
  on: [[-4, -1, 8, 2]],
  done: [
    [-4, -2, 8, 1],
    [-4, 1, 8, 1],
  ],
  todo: [
    [-4, -3, 8, 1],
    [-4, 2, 8, 1],
    [-4, -2, 1, 4],
    [3, -2, 1, 4],
  ],
  none: [
    [-1.5, -2.5, 3, 1],
    [-1.5, 1.5, 3, 1],
    [-2.5, -1.5, 1, 3],
    [1.5, -1.5, 1, 3],
  ],
  changed: [
    [-1, -3, 2, 6],
    [-2, -2, 4, 4],
    [-3, -1, 6, 2],
  ],
  paused: [
    [-3, -3, 2, 6],
    [1, -3, 2, 6],
  ],
};

/**
 * Draws the strip anew on a canvas of this size in CSS pixels, `scale` device pixels each, in the colours of the statuses. Pixel by pixel:
 * thousands of calls of the canvas cost more than writing its memory.
 */
export function drawMinimap(
  canvas: HTMLCanvasElement,
  marks: readonly MinimapMark[],
  { width, height, scale }: { width: number; height: number; scale: number },
  colourOf: (status: StatusCode) => string,
): void {
  // Setting the size empties the canvas as well.
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0 || canvas.height === 0) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  for (const [status, rows] of rowsByStatus(marks, height)) {
    // The canvas answers any colour it knows, also the system's, as #rrggbb.
    context.fillStyle = colourOf(status);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(String(context.fillStyle).slice(at, at + 2), 16)) as [
      number,
      number,
      number,
    ];
    const colour = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    for (const shape of SHAPES[status]) for (const row of rows) fillRect(pixels, image, shape, width / 2, row, scale, colour);
  }
  context.putImageData(image, 0, 0);
}

function fillRect(pixels: Uint32Array, image: ImageData, rect: Rect, x: number, y: number, scale: number, colour: number): void {
  const left = Math.round((x + rect[0]) * scale);
  const right = Math.round((x + rect[0] + rect[2]) * scale);
  const bottom = Math.min(Math.round((y + rect[1] + rect[3]) * scale), image.height);
  for (let line = Math.round((y + rect[1]) * scale); line < bottom; line += 1) {
    // By hand: the array's own `fill` costs more than these few pixels.
    const end = line * image.width + right;
    for (let pixel = line * image.width + left; pixel < end; pixel += 1) pixels[pixel] = colour;
  }
}
