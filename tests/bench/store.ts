import type { Page } from 'playwright';
import { csvText } from '../../lib/core/csv.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { servePages } from '../demo/serve.ts';
import { launchWithExtension, type RunningExtension } from '../e2e/extension.ts';
import { bundleOf } from './in-chromium.ts';
import { percentile, type Row, row } from './rows.ts';

const words = TABLES['zh-CN'];
const COMMITMENTS = 1000;
/** A smaller store for a first look; budgets are meant for 100,000. */
const MANY = Number(process.env.JIANNUO_BENCH_RECORDS ?? 100_000);
const FEW = MANY / 10;
const SAVES = 100;
/** A browser on a busy machine may take long; what is over budget is told as that. */
const TIMEOUT = 600_000;

/** A plan with room for a hundred reports on each of a thousand commitments. */
function largePlan(): Plan {
  const tasks = Array.from({ length: 50 }, (_, at) => ({
    id: `large/${at}`,
    sectionId: 'large/s',
    number: String(at + 1),
    title: `重点工作${at + 1}`,
  }));
  return {
    schema: 'jiannuo-plan/1',
    id: 'large',
    edition: 1,
    title: '测速用计划',
    shortTitle: '测速',
    issuer: '测速',
    region: '测速',
    period: { start: '2016-01-01', end: '2020-12-31' },
    publishedOn: '2016-02-01',
    sources: [],
    sections: [{ id: 'large/s', number: '一', title: '全部' }],
    tasks,
    commitments: Array.from({ length: COMMITMENTS }, (_, at) => ({
      id: `large/${at % 50}/c${at}`,
      taskId: `large/${at % 50}`,
      kind: 'numeric',
      subject: `指标${at}号`,
      aliases: [],
      quantity: { value: 1000, unit: '所', comparator: '=' },
      places: [],
      baseline: { value: 0, unit: '所', origin: 'assumed' },
    })),
    findings: [],
  };
}

const WORDS =
  '幼儿园 学位 开工 主体 封顶 竣工 验收 教师 培训 资金 到位 土地 审批 滞后 协调 推进 完成 改造 扩建 设备 采购 招标 宿舍 食堂 操场 编制 招聘'.split(
    ' ',
  );

/** Reports as somebody may have typed them; `from` and `to` count reports over all commitments. */
function reports(from: number, to: number): string {
  const rows = [['指标号', '完成值', '单位', '进度状态', '推进情况', '存在问题', '责任单位', '填报人', '填报日期'] as (string | number)[]];
  for (let at = from; at < to; at += 1) {
    const round = Math.floor(at / COMMITMENTS);
    const some = (seed: number, count: number) =>
      Array.from({ length: count }, (_, k) => WORDS[(at * 7 + round * 3 + seed * k * 5 + k) % WORDS.length]).join('');
    const day = new Date(Date.UTC(2016, 0, 1 + round * 15)).toISOString().slice(0, 10);
    rows.push([
      `large/${at % 50}/c${at % COMMITMENTS}`,
      10 * (round % 100),
      '所',
      round % 9 === 4 ? '滞后' : '正常推进',
      `第${at}号：${some(1, 14)}，${some(2, 8)}。`,
      round % 9 === 4 ? some(3, 6) : '',
      `责任处室${at % 37}`,
      `填报${at % 211}`,
      day,
    ]);
  }
  return csvText(rows);
}

/** Reads and judges a file, then writes it, as a user does. */
async function imported(page: Page, content: string, count: number): Promise<{ ms: number; heap: number; judging: number }> {
  let judging = 0;
  const took = await measured(page, async () => {
    const start = performance.now();
    await page.getByLabel(words.choose).setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    const write = page.getByRole('button', { name: words.write(count) });
    await write.waitFor({ timeout: TIMEOUT });
    judging = performance.now() - start;
    await write.click();
    await page.getByText(words.written(count)).waitFor({ timeout: TIMEOUT });
  });
  return { ...took, judging };
}

/** Reads and judges a file that says nothing new. */
async function readAgain(page: Page, file: string): Promise<{ ms: number; heap: number }> {
  return measured(page, async () => {
    await page.getByLabel(words.choose).setInputFiles(file);
    await page.getByText(words.nothingToWrite).waitFor({ timeout: TIMEOUT });
  });
}

/** How long work takes, in milliseconds, and the most bytes of the page's heap seen meanwhile. */
async function measured(page: Page, act: () => Promise<unknown>): Promise<{ ms: number; heap: number }> {
  const session = await page.context().newCDPSession(page);
  let heap = 0;
  const look = setInterval(() => {
    session.send('Runtime.getHeapUsage').then(
      ({ usedSize, backingStorageSize }: { usedSize: number; backingStorageSize?: number }) => {
        heap = Math.max(heap, usedSize + (backingStorageSize ?? 0));
      },
      () => {},
    );
  }, 100);
  const start = performance.now();
  await act();
  const ms = performance.now() - start;
  clearInterval(look);
  await session.detach();
  return { ms, heap };
}

/** An export as a user asks for it, and where its file lies. */
async function exported(page: Page, button: string): Promise<{ ms: number; heap: number; file: string }> {
  let file = '';
  const took = await measured(page, async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: TIMEOUT }),
      page.getByRole('button', { name: button }).click(),
    ]);
    file = await download.path();
  });
  return { ...took, file };
}

/** From asking for the panel until its newest records are there. */
async function panelOpens(extension: RunningExtension): Promise<number> {
  const times: number[] = [];
  for (let load = 0; load < 3; load += 1) {
    const page = await extension.context.newPage();
    const start = performance.now();
    await page.goto(`chrome-extension://${extension.id}/workbench.html#/records`);
    await page.locator('.found .item').nth(20).waitFor({ timeout: TIMEOUT });
    times.push(performance.now() - start);
    await page.close();
  }
  return percentile(times, 0.5);
}

/** Runs in a page of the extension: asks the background to save so many reports, after ten to warm up; milliseconds of each. */
async function askedToSave(count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let at = -10; at < count; at += 1) {
    const draft = {
      planId: 'large',
      taskId: 'large/0',
      commitmentId: 'large/0/c0',
      asOf: '2020-12-31',
      author: '测速',
      office: '测速',
      declared: 'on',
      value: 990,
      valueKind: 'cumulative',
      body: `${at}`,
      evidence: [],
      visibility: 'internal',
    };
    const payload = { draft, profile: { author: '测速', office: '测速' }, recordedAt: new Date().toISOString() };
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload });
    if (!reply?.ok) throw new Error(`saveNote: ${JSON.stringify(reply)}`);
    if (at >= 0) taken.push(performance.now() - start);
    await new Promise((go) => setTimeout(go, 300));
  }
  return taken;
}

const QUERIES = [
  { text: '幼儿园' },
  { text: '教师培训' },
  { text: '第77777号' },
  { text: '没有这样的词' },
  { text: '封顶 验收', declared: 'late' },
  { text: '土地', office: '责任处室5', from: '2018-01-01', to: '2018-06-30' },
  { author: '填报17', taskId: 'large/3' },
];

/** The store with 10,000 and 100,000 records, in the real extension, beside the same rows in bare IndexedDB. */
export async function storing(): Promise<Row[]> {
  const server = await servePages();
  const extension = await launchWithExtension({ port: server.port });
  try {
    const script = `${await bundleOf('store-bundle.ts', 'storeBench')};globalThis.storeBench = storeBench;`;
    const page = await extension.openPage('workbench.html#/tables');
    page.setDefaultTimeout(TIMEOUT);
    await page.waitForFunction(
      async (plan) => (await chrome.runtime.sendMessage({ jiannuo: 'adoptPlan', payload: { plan } }))?.ok,
      largePlan(),
    );
    await page.evaluate(() => localStorage.setItem('plan', 'large'));
    await page.reload();
    await page.getByRole('tab', { name: zhCN.tabs.records }).waitFor();
    told(`import of ${FEW}`, (await imported(page, reports(0, FEW), FEW)).ms);
    const panelFew = await panelOpens(extension);
    told(`records open with ${FEW}`, panelFew);
    const taken = await imported(page, reports(FEW, MANY), MANY - FEW);
    told(`import of ${MANY - FEW}`, taken.ms);
    told('of this, reading and judging', taken.judging);
    await page.evaluate(script);
    const indexing = await page.evaluate(() => storeBench.indexed());
    told('indexing', indexing);
    const panelMany = await panelOpens(extension);
    told(`records open with ${MANY}`, panelMany);
    const searches = await page.evaluate(async (queries) => {
      const rounds = [
        await storeBench.searches('large', queries),
        await storeBench.searches('large', queries),
        await storeBench.searches('large', queries),
      ];
      return queries.map((_, at) => rounds.map((round) => round[at]));
    }, QUERIES);
    for (const [at, query] of QUERIES.entries())
      told(Object.values(query).join(' '), Math.min(...(searches[at] ?? []).map((one) => one?.ms ?? 0)));
    await page.getByRole('radio', { name: new RegExp(`^${words.rowKinds.all.name}`) }).check();
    const csv = await exported(page, words.csv);
    told('CSV', csv.ms);
    const xlsx = await exported(page, words.excel);
    told('XLSX', xlsx.ms);
    const again = await readAgain(page, xlsx.file);
    told('XLSX read and judged', again.ms);
    const backup = await measured(page, () => page.evaluate(() => storeBench.backUp()));
    told('backup', backup.ms);
    const restore = await measured(page, () => page.evaluate(() => storeBench.restore()));
    told('restore', restore.ms);
    const alone = await page.evaluate((count) => storeBench.saves(count), SAVES);
    const bare = await page.evaluate((count) => storeBench.bare(count), SAVES);
    // As somebody saves who has the workbench open: one report, and a while later the next. The card never opens the store.
    const card = await extension.openPage('card.html');
    const asked = await card.evaluate(askedToSave, SAVES);
    const beside = (name: string, value: number, referenceValue: number) =>
      row({ name, value, unit: 'ms', reference: 'bare IndexedDB', referenceValue });
    return [
      beside('store: save with 100,000, p50', percentile(alone, 0.5), percentile(bare.saves, 0.5)),
      beside('store: save with 100,000, p95', percentile(alone, 0.95), percentile(bare.saves, 0.95)),
      row({ name: 'store: save asked of the background, p50', value: percentile(asked, 0.5), unit: 'ms' }),
      row({ name: 'store: save asked of the background, p95', value: percentile(asked, 0.95), unit: 'ms' }),
      row({ name: 'store: records open with 10,000', value: panelFew, unit: 'ms' }),
      row({ name: 'store: records open with 100,000', value: panelMany, unit: 'ms' }),
      beside(`store: import ${MANY - FEW} rows`, taken.ms, bare.write),
      row({ name: 'store: reading and judging them', value: taken.judging, unit: 'ms' }),
      row({ name: 'store: heap of the import', value: taken.heap, unit: 'bytes' }),
      row({ name: 'store: their search index', value: indexing, unit: 'ms' }),
      ...QUERIES.map((query, at) => {
        const rounds = searches[at] as { ms: number; found: number }[];
        const name = `store: search ${Object.values(query).join(' ')} (${rounds[0]?.found} on its first page)`;
        return row({
          name,
          value: percentile(
            rounds.map(({ ms }) => ms),
            0.5,
          ),
          unit: 'ms',
        });
      }),
      beside('store: export 100,000 as CSV', csv.ms, bare.read),
      row({ name: 'store: export 100,000 as XLSX', value: xlsx.ms, unit: 'ms' }),
      row({ name: 'store: heap of the CSV export', value: csv.heap, unit: 'bytes' }),
      row({ name: 'store: heap of the XLSX export', value: xlsx.heap, unit: 'bytes' }),
      row({ name: 'store: that XLSX read and judged', value: again.ms, unit: 'ms' }),
      row({ name: 'store: heap of that', value: again.heap, unit: 'bytes' }),
      beside('store: backup of 100,000', backup.ms, bare.read),
      row({ name: 'store: heap of the backup', value: backup.heap, unit: 'bytes' }),
      beside('store: restore of 100,000', restore.ms, bare.write),
      row({ name: 'store: heap of the restore', value: restore.heap, unit: 'bytes' }),
    ];
  } finally {
    await extension.close();
    await server.close();
  }
}

/** A run takes minutes: how far it is, and what it found so far. */
function told(what: string, ms: number): void {
  console.error(`${what}: ${Math.round(ms)} ms`);
}

/** What store-bundle.ts puts on the page. */
declare const storeBench: typeof import('./store-bundle.ts');
