import type { Feed } from '../core/model/feed.ts';
import { html } from './html.ts';

/** A status in one line for other systems: the fields that shields.io calls an endpoint. */
export interface Badge {
  schemaVersion: 1;
  label: string;
  message: string;
  color: 'lightgrey' | 'orange' | 'blue' | 'green';
}

/** Colours of the drawn badge; white on each has a contrast of 4.5 or more. */
const FILLS: Record<Badge['color'], string> = { lightgrey: '#5c6774', orange: '#994a00', blue: '#1b5fab', green: '#1a6b3c' };

/** How many commitments are reported on and how many are done, and the date: counts, never an average over unlike units. */
export function badgeOf({ plan, items, asOf }: Feed): Badge {
  const count = (holds: (item: Feed['items'][0]) => boolean) => items.filter(holds).length;
  const reported = count(({ status }) => status !== undefined);
  const done = count(({ status }) => status === 'done');
  const troubled = count(({ status, pace }) => status === 'late' || pace.code === 'over');
  return {
    schemaVersion: 1,
    label: plan.shortTitle,
    message: `已填报${reported}/${items.length}，已完成${done}${asOf ? `（${asOf}）` : ''}`,
    color: reported === 0 ? 'lightgrey' : troubled > 0 ? 'orange' : done === items.length ? 'green' : 'blue',
  };
}

/** Half of the em for what is narrow, a whole one for what is Chinese: close enough for `textLength` to correct without distortion. */
function widthOf(text: string): number {
  return [...text].reduce((width, mark) => width + (/[\u2e80-\uffef]/.test(mark) ? 14 : 8), 0);
}

/** The badge as an image: two fields, a title for screen readers, and no fonts or files from elsewhere. */
export function badgeSvg({ label, message, color }: Badge): string {
  const [left, right] = [widthOf(label) + 20, widthOf(message) + 20];
  const text = (words: string, x: number, width: number) =>
    html`<text x="${x}" y="19" textLength="${width}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="28" role="img">
<title>${label}：${message}</title>
<rect width="${left}" height="28" fill="#1c232b"/><rect x="${left}" width="${right}" height="28" fill="${FILLS[color]}"/>
<g fill="#fff" font-family="PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif" font-size="14">${text(label, 10, left - 20)}${text(message, left + 10, right - 20)}</g>
</svg>
`.text;
}
