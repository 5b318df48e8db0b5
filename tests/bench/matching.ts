import { readFileSync } from 'node:fs';
import { checkReport, readReport } from '../../lib/core/check.ts';
import { extract } from '../../lib/core/extract/extract.ts';
import { matchClaims } from '../../lib/core/match/match-claims.ts';
import { indexPlan } from '../../lib/core/match/plan-index.ts';
import { matchMentions } from '../../lib/core/match.ts';
import { type Commitment, Plan } from '../../lib/core/model/plan.ts';
import seed from '../../seeds/taizhou-2020.json' with { type: 'json' };
import { medianTime, type Row, row } from './rows.ts';

const MENTIONS = 500;
const SIZES = [1_000, 10_000, 100_000];

const FIELDS = '学前教育 义务教育 社区卫生 农村公路 城市供水 养老服务 数字政务 污水处理 森林防火 农机推广 文化下乡 残疾人康复'.split(' ');
const THINGS = '服务站 示范点 培训班 管护队 监测点 活动室 工作站 便民窗口 实训基地 储备库 工程 中心'.split(' ');
const RATES = '覆盖率 达标率 完好率 办结率 合格率 签约率 普及率 满意率'.split(' ');
/** Syllables that place names are made of, for names that differ as those of villages do. */
const SYLLABLES = [...'青白赤乌金石柳松桃竹云鹤龙凤双平永安长兴大小上下东南西北河湖溪江潭泉山岭坪坝湾口桥亭塘沟村庄'];

/** The same digits at every run. */
function placeName(seed: number): string {
  const n = SYLLABLES.length;
  return [seed % n, Math.floor(seed / n) % n, Math.floor(seed / n / n) % n].map((at) => SYLLABLES[at]).join('');
}

function subjectOf(k: number): { subject: string; isRate: boolean } {
  const isRate = k % 3 === 0;
  const ending = isRate ? RATES[k % RATES.length] : THINGS[(k >> 2) % THINGS.length];
  return { subject: `${placeName(k)}${FIELDS[(k >> 1) % FIELDS.length]}${ending}`, isRate };
}

function planOf(size: number): Plan {
  const commitments = Array.from({ length: size }, (_, k): Commitment => {
    const { subject, isRate } = subjectOf(k);
    return {
      id: `p/${k}`,
      taskId: 'p/1',
      kind: 'numeric',
      subject,
      aliases: [],
      quantity: { value: 10 + (k % 90), unit: isRate ? '%' : '个', comparator: '=' },
      places: [],
    };
  });
  return {
    schema: 'jiannuo-plan/1',
    id: 'p',
    edition: 1,
    title: '',
    shortTitle: '',
    issuer: '',
    region: '',
    period: { start: '2023-01-01', end: '2023-12-31' },
    publishedOn: '2023-01-01',
    sources: [],
    sections: [],
    tasks: [{ id: 'p/1', sectionId: '', number: '1', title: '重点任务' }],
    commitments,
    findings: [],
  };
}

/** A page's 500 figures matched to plans of growing size: the time of the largest is held, and its growth shown beside the smallest. */
export async function matching(): Promise<Row[]> {
  const lines = Array.from({ length: MENTIONS }, (_, k) => {
    const { subject, isRate } = subjectOf(k * 2);
    return `${subject}${isRate ? '达到' : '建成'}${11 + (k % 80)}${isRate ? '%' : '个'}。`;
  });
  const text = `2023年工作总结\n${lines.join('\n')}\n`;
  const mentions = extract(text, { referenceDate: '2024-01-15' }).slice(0, MENTIONS);
  const rows: Row[] = [];
  let smallest = 0;
  let smallestOnPage = 0;
  for (const size of SIZES) {
    const plan = planOf(size);
    const started = performance.now();
    const index = indexPlan(plan);
    rows.push(row({ name: `index a plan, once, ${size} commitments`, value: performance.now() - started, unit: 'ms' }));
    const found = matchClaims(text, mentions, index).filter(({ commitmentId }) => commitmentId !== null).length;
    console.error(`matching: ${mentions.length} mentions against ${size} commitments, ${found} matched`);
    const value = medianTime(() => matchClaims(text, mentions, index));
    if (size === SIZES[0]) smallest = value;
    rows.push(
      row({
        name: `match 500 claims, ${size} commitments`,
        value,
        unit: 'ms',
        reference: `${SIZES[0]} commitments`,
        referenceValue: smallest,
      }),
    );
    const onPage = medianTime(() => matchMentions(mentions, index));
    if (size === SIZES[0]) smallestOnPage = onPage;
    rows.push(
      row({
        name: `match 500 mentions of a page, ${size} commitments`,
        value: onPage,
        unit: 'ms',
        reference: `${SIZES[0]} commitments`,
        referenceValue: smallestOnPage,
      }),
    );
  }
  return [...rows, ...checking()];
}

/** So many copies of the year's report, one under the other. */
const COPIES = [1, 50];

/** All claims of a report against the plan that ships with it: matched, compared, and the report's own arithmetic looked through. */
function checking(): Row[] {
  const index = indexPlan(Plan.parse(seed));
  const report = readFileSync(new URL('../claims/reports/seed.report.txt', import.meta.url), 'utf8').replace(/⟦([^⟧|]*)[^⟧]*⟧/g, '$1');
  const day = '2021-01-20';
  let once = 0;
  return COPIES.map((copies) => {
    const text = report.repeat(copies);
    const mentions = extract(text, { referenceDate: day });
    const options = { asOf: day, publishedOn: day };
    const { rows, findings } = checkReport(readReport(text, mentions, options.publishedOn), index, options);
    console.error(`check: ${text.length} characters, ${rows.length} claims, ${findings.length} findings`);
    const value = medianTime(() => checkReport(readReport(text, mentions, options.publishedOn), index, options));
    if (copies === COPIES[0]) once = value / copies;
    return row({
      name: `check a report ×${copies} against the seed`,
      value,
      unit: 'ms',
      reference: `as often as ×${COPIES[0]}`,
      referenceValue: once * copies,
    });
  });
}
