import { buildFeed } from '../../../lib/core/feed.ts';
import type { Selector } from '../../../lib/core/model/selector.ts';
import { PACE_PRESETS } from '../../../lib/core/pace-presets.ts';
import type { Store } from '../../../lib/store/database.ts';
import { keepDraft } from '../../../lib/store/drafts.ts';
import { addNote, makeNote } from '../../../lib/store/notes.ts';
import { addPace } from '../../../lib/store/paces.ts';
import { addPlacement } from '../../../lib/store/placements.ts';
import { choosePlansFor } from '../../../lib/store/plan-choices.ts';
import { mergePlan } from '../../../lib/store/plans.ts';
import { rememberProfile } from '../../../lib/store/profile.ts';
import { addPublication } from '../../../lib/store/publications.ts';
import { addReview } from '../../../lib/store/reviews.ts';
import { noteReading } from '../../../lib/store/sightings.ts';
import { moment, plan, report } from '../records.ts';

const URL = 'http://jyj.example.gov.cn/plan.html';
const selectors: Selector[] = [{ type: 'TextQuoteSelector', exact: '67所', prefix: '新建幼儿园', suffix: '。' }];
const empty = { value: '', declared: '', asOf: '', problem: '', nextStep: '', evidence: 'none', link: '', isPublic: false } as const;

/** Something of everything that a person can have stored: a report with its correction and a withdrawn one, an uncertain place, a review ... */
export async function fillStore(db: Store): Promise<void> {
  await mergePlan(plan(), db);
  await mergePlan({ ...plan(), id: 'q', title: '另一个计划' }, db);
  const origin = { url: URL, title: '计划', selectors, capturedAt: moment(0) };
  const first = await makeNote(report({ origin, visibility: 'public' }), moment(1));
  const corrected = await makeNote(report({ value: 43, supersedes: first.id, reason: '重复计数 <b>"\u2028\u{1f3eb}' }), moment(2));
  const other = await makeNote(report({ taskId: 'p/2', commitmentId: 'p/2/teachers', value: 9, valueKind: 'increment' }), moment(3));
  const withdrawn = await makeNote(report({ taskId: 'p/2', commitmentId: 'p/2/teachers', retracts: other.id }), moment(4));
  for (const note of [first, corrected, other, withdrawn]) await addNote(note, db);
  await addPlacement(
    { noteId: first.id, part: 'origin', page: 'jyj.example.gov.cn/plan.html', decision: 'here', selectors, author: '甲' },
    moment(5),
    db,
  );
  await addReview(
    {
      planId: 'p',
      page: { url: URL, title: '总结', textHash: 'sha256:0', capturedAt: moment(0) },
      claim: { selectors, subject: '幼儿园', quantity: { value: 61, unit: '所', comparator: '=' } },
      commitmentId: 'p/1/schools',
      computed: { verdict: 'short', reason: 'below' },
      decision: 'confirmed',
      opinion: '属实',
      reviewer: '乙某',
    },
    moment(6),
    db,
  );
  await addPublication(
    buildFeed({ plan: plan(), notes: [first], seq: 1, issued: moment(7), expires: '2021-01-09', today: '2020-10-09' }),
    '张局',
    db,
  );
  await addPace({ planId: 'p', name: 'lenient', preset: PACE_PRESETS.lenient, reason: '年底完工', author: '张局' }, moment(9), db);
  const text = '新建幼儿园67所。';
  await noteReading(
    { url: URL, planId: 'p', edition: 1, visit: 'v', text, matches: [{ start: 5, end: 8, commitmentId: 'p/1/schools' }] },
    moment(8),
    db,
  );
  await keepDraft({ taskId: 'p/2' }, { ...empty, body: '写到一半' }, db);
  await choosePlansFor(URL, ['q', 'p'], db);
  await rememberProfile({ author: '张三', office: '基建科' }, db);
}

/** Made of the records, in whatever order these came. */
const DERIVED = ['counts', 'unindexed', 'searchShards', 'searchBlocks', 'imports'];

/** Every table as it is, rows by their keys; what this computer remembers of its own backups is no part of it. */
export async function contentOf(db: Store): Promise<Record<string, unknown[]>> {
  const kept = db.tables.filter(({ name }) => !DERIVED.includes(name));
  const tables = await Promise.all(kept.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.filter((row) => (row as { key?: string }).key !== 'backup')]));
}
