import { indexPage } from '../../lib/page/index-page.ts';
import { type Mark, marksOf } from '../../lib/page/mark.ts';
import { TimeSlice } from '../../lib/page/time-slice.ts';

/** Shows a body and marks each of these words in it, as commitments `c0`, `c1` ... of task `t`. */
export async function markedPage(html: string, words: string[]) {
  document.body.innerHTML = html;
  const index = await indexPage(document.body, new TimeSlice());
  const matches = words.map((text, at) => {
    const start = index.text.indexOf(text);
    return { start, end: start + text.length, text, commitmentId: `c${at}`, taskId: 't', status: 'none' as const };
  });
  const marks: Mark[] = marksOf({ planId: 'p', matches, tasks: [] }, index);
  return { index, marks };
}

/** Two frames: layout and everything that waits for it is done. */
export const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
