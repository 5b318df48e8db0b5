import { drawMinimap } from '../../components/minimap/draw-minimap.ts';
import { markNear } from '../../components/minimap/minimap-rows.ts';
import type { StatusCode } from '../../lib/core/status.ts';
import type { MinimapAct, MinimapDrawing } from '../../lib/messages/minimap-port.ts';

/** How far beside a mark a click still means it, in CSS pixels. */
const REACH = 6;

/** The strip in its frame: draws what it is told, and tells what the reader does on it. */
export class Strip {
  readonly #canvas: HTMLCanvasElement;
  readonly #place: (index: number, count: number) => string;
  readonly #forced = matchMedia('(forced-colors: active)');
  #drawing: MinimapDrawing = { marks: [], dark: false };

  /** `place` names a place in words that everybody may see. */
  constructor(canvas: HTMLCanvasElement, place: (index: number, count: number) => string, act: (act: MinimapAct) => void) {
    this.#canvas = canvas;
    this.#place = place;
    // A click here leaves the keyboard where it was, in the page.
    document.addEventListener('mousedown', (event) => event.preventDefault());
    canvas.addEventListener('click', ({ clientY }) => {
      const mark = this.#markAt(clientY);
      act(mark === null ? { at: clientY / innerHeight } : { mark });
    });
    canvas.addEventListener('pointermove', ({ clientY }) => this.#name(clientY));
    // Not by :hover around the frame: a browser need not tell a page of a pointer that is in another process's frame.
    document.documentElement.addEventListener('pointerenter', () => act({ wide: true }));
    document.documentElement.addEventListener('pointerleave', () => act({ wide: false }));
    addEventListener('resize', () => this.#draw());
    this.#forced.addEventListener('change', () => this.#draw());
  }

  show(drawing: MinimapDrawing): void {
    this.#drawing = drawing;
    document.documentElement.dataset.theme = drawing.dark ? 'dark' : 'light';
    this.#draw();
  }

  #markAt(y: number): number | null {
    return markNear(this.#drawing.marks, y, innerHeight, REACH);
  }

  /** Says where a mark stands among the others, and nothing of how it stands. */
  #name(y: number): void {
    const mark = this.#markAt(y);
    this.#canvas.title = mark === null ? '' : this.#place(mark + 1, this.#drawing.marks.length);
  }

  #draw(): void {
    const style = getComputedStyle(document.documentElement);
    const size = { width: this.#canvas.offsetWidth, height: innerHeight, scale: devicePixelRatio };
    drawMinimap(this.#canvas, this.#drawing.marks, size, (status: StatusCode) =>
      // Forced colours leave a canvas alone, so the system's own are asked for by name.
      this.#forced.matches ? (status === 'late' ? 'Highlight' : 'CanvasText') : style.getPropertyValue(`--st-${status}`),
    );
  }
}
