import { expect } from '@playwright/test';
import { inOldChromium, oldChromium } from './old-chromium.ts';
import { test } from './widget-test.ts';
import { serveWalk, type Walk } from './widget-walk.ts';

/** How each case must end: event, whether the board shows, what is said of the data. Without the board the static table must show. */
const ENDS: Record<string, [event: string, board: boolean, said: string]> = {
  fresh: ['load', true, ''],
  task: ['load', true, ''],
  unknownTask: ['load', false, '数据截至2030-09-30，没有这一任务或正文'],
  dark: ['load', true, ''],
  signed: ['load', true, '已验证'],
  forged: ['FeedForged', false, '数据截至2030-09-30，已拒绝（内容被改动）'],
  unsigned: ['FeedUnsigned', false, '数据截至2030-09-30，已拒绝（没有签名）'],
  stale: ['load', true, '数据截至2030-09-30，2020-12-31后未更新，可能较旧'],
  bom: ['load', true, ''],
  404: ['FeedHttpError', false, '数据截至2030-09-30，暂未能更新'],
  500: ['FeedHttpError', false, '数据截至2030-09-30，暂未能更新'],
  304: ['FeedHttpError', false, '数据截至2030-09-30，暂未能更新'],
  html: ['FeedNotJson', false, '数据截至2030-09-30，暂未能更新'],
  half: ['FeedNotJson', false, '数据截至2030-09-30，暂未能更新'],
  version: ['FeedVersionUnknown', false, '数据截至2030-09-30，新版数据读不了'],
  redirect: ['TypeError', false, '数据截至2030-09-30，暂未能更新'],
  closed: ['TypeError', false, '数据截至2030-09-30，暂未能更新'],
  endless: ['FeedTooLarge', false, '数据截至2030-09-30，暂未能更新'],
  bomb: ['FeedTooLarge', false, '数据截至2030-09-30，暂未能更新'],
  drip: ['FeedTimeout', false, '数据截至2030-09-30，暂未能更新'],
};

function judge(walk: Walk, cases: string[]): void {
  expect(walk.steps.map(({ name }) => name)).toEqual(cases);
  const ends = walk.steps.map(({ name, event, rows, table, said }) => ({ name, event, board: rows > 0, table, said }));
  expect(ends).toEqual(
    cases.map((name) => {
      const [event, board, said] = ENDS[name] ?? [];
      return { name, event, board, table: !board, said };
    }),
  );
  expect(walk.inline).toEqual({ badges: 5, sameText: true, restored: true });
  expect(walk.refused).toEqual([]);
}

test('views, signatures and broken answers, in one walk', async ({ server, open }) => {
  test.setTimeout(90_000);
  const { walked, cases } = await serveWalk(server);
  await open('/walk.html');
  judge(await walked, cases);
});

for (const version of [86, 92, 109]) {
  test(`the same walk in Chromium ${version}`, async ({ server }) => {
    const path = oldChromium(version);
    test.skip(!path, `JIANNUO_OLD_CHROMIUM names no folder with ${version}/chromium`);
    test.setTimeout(180_000);
    const { walked, cases } = await serveWalk(server);
    const walk = await inOldChromium(path ?? '', `${server.origin}/walk.html`, walked);
    expect(walk.agent).toContain(`Chrome/${version}.`);
    judge(walk, cases);
  });
}
