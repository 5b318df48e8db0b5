import type { StatusCode } from '../../lib/core/status.ts';
import { type MinimapMark, rowsByStatus } from './minimap-rows.ts';

/** Draws one status at rows of a strip: `x` is its middle. Shapes follow the glyphs and the underlines of the same status. */
const SHAPES: Record<StatusCode, (context: CanvasRenderingContext2D, x: number, rows: readonly number[]) => void> = {
  // Wider and thicker than all others: seen first.
  late: (context, x, rows) => {
    for (const y of rows) context.fillRect(x - 6, y - 2, 12, 4);
  },
  on: (context, x, rows) => {
    for (const y of rows) context.fillRect(x - 4, y - 1, 8, 2);
  },
  done: (context, x, rows) => {
    for (const y of rows) {
      context.fillRect(x - 4, y - 2, 8, 1);
      context.fillRect(x - 4, y + 1, 8, 1);
    }
  },
  todo: (context, x, rows) => {
    for (const y of rows) context.strokeRect(x - 3.5, y - 2.5, 7, 5);
  },
  none: (context, x, rows) => {
    context.beginPath();
    for (const y of rows) {
      context.moveTo(x + 2, y);
      context.arc(x, y, 2, 0, 2 * Math.PI);
    }
    context.stroke();
  },
  changed: (context, x, rows) => {
    context.beginPath();
    for (const y of rows) {
      context.moveTo(x, y - 3.5);
      context.lineTo(x + 3.5, y);
      context.lineTo(x, y + 3.5);
      context.lineTo(x - 3.5, y);
      context.closePath();
    }
    context.fill();
  },
  paused: (context, x, rows) => {
    for (const y of rows) {
      context.fillRect(x - 3, y - 3, 2, 6);
      context.fillRect(x + 1, y - 3, 2, 6);
    }
  },
};

/** Draws the strip anew on a canvas of this size in CSS pixels, `scale` device pixels each, in the colours of the statuses. */
export function drawMinimap(
  canvas: HTMLCanvasElement,
  marks: readonly MinimapMark[],
  { width, height, scale }: { width: number; height: number; scale: number },
  colourOf: (status: StatusCode) => string,
): void {
  // Setting the size empties the canvas as well.
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(scale, scale);
  context.lineWidth = 1;
  for (const [status, rows] of rowsByStatus(marks, height)) {
    context.fillStyle = colourOf(status);
    context.strokeStyle = context.fillStyle;
    SHAPES[status](context, width / 2, rows);
  }
}
