import type { Page } from 'playwright';
import { rowsOf } from './stored-rows.ts';

/** The text of each stored note by its id. */
export async function storedNotes(page: Page): Promise<Map<string, string>> {
  return new Map((await rowsOf<{ id: string; body: string }>(page, 'notes')).map(({ id, body }) => [id, body]));
}

/** Saves so many reports as the panel does, and answers their ids and texts. */
export async function saveNotes(page: Page, count: number): Promise<Map<string, string>> {
  const saved = await page.evaluate(async (count) => {
    const done: [string, string][] = [];
    for (let at = 0; at < count; at += 1) {
      const draft = {
        planId: 'taizhou-2020',
        taskId: 'taizhou-2020/2',
        commitmentId: 'taizhou-2020/2/standard-kindergartens',
        asOf: '2020-09-30',
        author: '张三',
        office: '基建科',
        declared: 'on',
        value: at,
        valueKind: 'cumulative',
        body: `第${at}条 ${crypto.randomUUID()}`,
        evidence: [],
        visibility: 'internal',
      };
      const payload = { draft, profile: { author: '张三', office: '基建科' }, recordedAt: new Date(Date.now() + at).toJSON() };
      const reply = await chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload });
      if (!reply.ok) throw new Error(`${reply.error.name}: ${reply.error.message}`);
      done.push([reply.value.id, draft.body]);
    }
    return done;
  }, count);
  return new Map(saved);
}
