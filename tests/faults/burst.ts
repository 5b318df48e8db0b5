import type { Page } from 'playwright';

/** What every report of a burst says; the tests make them different by `body`. */
export const TARGET = {
  planId: 'taizhou-2020',
  taskId: 'taizhou-2020/2',
  commitmentId: 'taizhou-2020/2/standard-kindergartens',
} as const;

/**
 * Starts saving reports as fast as answers come, as the panel does, and posts each to the recorder once it was acknowledged. Goes on until so
 * many are saved or the page is gone. `lanes` are saved side by side. A save without an answer is not repeated: nobody said that it was kept.
 */
export async function startBurst(page: Page, recorder: string, count: number, name: string, lanes = 4): Promise<void> {
  await page.evaluate(
    ({ recorder, count, name, target, lanes }) => {
      const profile = { author: '张三', office: '基建科' };
      let next = 0;
      const lane = async () => {
        while (next < count) {
          next += 1;
          const body = `${name} ${next} ${'记'.repeat((next * 37) % 400)}`;
          const rest = { asOf: '2020-09-30', ...profile, declared: 'on', value: next, valueKind: 'cumulative', evidence: [] };
          const draft = { ...target, ...rest, body, visibility: 'internal' };
          const recordedAt = new Date().toJSON();
          const payload = { draft, profile, recordedAt };
          const ask = () => chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload }).catch(() => null);
          let reply = await ask();
          // Refused by name: in a fresh profile the plan is not there yet.
          for (let tries = 0; reply && !reply.ok && tries < 50; tries += 1) {
            await new Promise((resolve) => setTimeout(resolve, 200));
            reply = await ask();
          }
          if (!reply?.ok) continue;
          const text = JSON.stringify({ ...draft, recordedAt });
          fetch(recorder, { method: 'POST', body: JSON.stringify({ id: reply.value.id, text }), keepalive: true }).catch(() => {});
        }
      };
      (window as { burst?: Promise<unknown> }).burst = Promise.all(Array.from({ length: lanes }, lane));
    },
    { recorder, count, name, target: TARGET, lanes },
  );
}

/** Resolves when the burst has nothing left to save. */
export async function burstOver(page: Page): Promise<void> {
  await page.evaluate(() => (window as { burst?: Promise<unknown> }).burst);
}
