import { readFileSync } from 'node:fs';
import type { NoteDraft } from '../../lib/core/model/note.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { servePages } from '../demo/serve.ts';
import { launchWithExtension } from '../e2e/extension.ts';
import { percentile, type Row, row } from './rows.ts';

const WARM_UP = 20;
const SAVES = 200;

function draft(): NoteDraft {
  const plan = JSON.parse(readFileSync(new URL('../../seeds/taizhou-2020.json', import.meta.url), 'utf8')) as Plan;
  const commitment = plan.commitments.find((one) => one.kind === 'numeric');
  if (!commitment) throw new Error('The seed has no numeric commitment.');
  return {
    planId: plan.id,
    taskId: commitment.taskId,
    commitmentId: commitment.id,
    asOf: plan.publishedOn,
    author: '测速',
    office: '测速',
    declared: 'on',
    value: 1,
    valueKind: 'level',
    body: '',
    evidence: [],
    visibility: 'internal',
  };
}

/** The time from asking the background to save a note until it answers that it is on disk, one after the other, in the real extension. */
export async function saving(): Promise<Row[]> {
  const server = await servePages();
  const extension = await launchWithExtension({ port: server.port });
  try {
    const page = await extension.openPage('workbench.html');
    // A fresh profile has no plan before the background has put the seed in: until then nothing can be saved.
    await page.waitForFunction(async (payload) => (await chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload }))?.ok, {
      draft: draft(),
      profile: { author: '测速', office: '测速' },
      recordedAt: new Date().toISOString(),
    });
    const times = await page.evaluate(
      async ({ first, count }) => {
        const taken: number[] = [];
        for (let index = 0; index < count; index += 1) {
          const profile = { author: first.author, office: first.office };
          const payload = { draft: { ...first, body: `${index}` }, profile, recordedAt: new Date().toISOString() };
          const start = performance.now();
          const reply = await chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload });
          taken.push(performance.now() - start);
          if (!reply?.ok) throw new Error(`saveNote: ${JSON.stringify(reply)}`);
        }
        return taken;
      },
      { first: draft(), count: WARM_UP + SAVES },
    );
    const measured = times.slice(WARM_UP);
    return [
      row({ name: 'save a note, p50', value: percentile(measured, 0.5), unit: 'ms' }),
      row({ name: 'save a note, p95', value: percentile(measured, 0.95), unit: 'ms' }),
    ];
  } finally {
    await extension.close();
    await server.close();
  }
}
