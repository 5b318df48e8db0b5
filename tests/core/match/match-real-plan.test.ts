import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import { choosePlan } from '../../../lib/core/match/choose-plan.ts';
import { matchHeadings } from '../../../lib/core/match/headings.ts';
import { indexPlan } from '../../../lib/core/match/plan-index.ts';
import { matchMentions } from '../../../lib/core/match.ts';
import type { Mention } from '../../../lib/core/model/mention.ts';
import { Plan } from '../../../lib/core/model/plan.ts';
import seed from '../../../seeds/taizhou-2020.json' with { type: 'json' };
import { type GoldRow, hasSharedMaterial, sharedLines, sharedText } from '../../shared-material.ts';
import { mentionOfGold } from '../gold-mention.ts';
import { outlineOf } from '../outline-of.ts';

const plan = Plan.parse(seed);
const index = indexPlan(plan);
const page = { publishedOn: plan.publishedOn };

/** The task and figure that a commitment must have to be the one a row speaks of, and the words its subject shares with it. */
function wanted(row: GoldRow): string[] {
  return plan.commitments
    .filter(({ taskId, quantity, verb }) => taskId === `${plan.id}/${row.task}` && quantity?.value === row.value && verb === row.verb)
    .map((made) => made.id);
}

function spokenOf(mentions: Mention[], on: { publishedOn: string | null } = page): Map<number, string> {
  return new Map(
    matchMentions(mentions, index, on).flatMap((match) =>
      match.commitmentId === null ? [] : [[(mentions[match.mention] as Mention).start, match.commitmentId]],
    ),
  );
}

describe.skipIf(!hasSharedMaterial)('matching the real plan', () => {
  const rows = hasSharedMaterial ? sharedLines<GoldRow>('seed/gold.jsonl') : [];
  const mentions = rows.map(mentionOfGold);
  const targets = rows.filter((row) => row.kind === 'commitment');
  const sure = targets.filter((row) => !row.doubtful);

  it('finds each target of the hand-made list, and no other', () => {
    const found = spokenOf(mentions);
    for (const row of targets) expect(wanted(row), `${row.text} ${row.subject}`).toEqual([found.get(row.start)]);
    expect(found.size).toBe(targets.length);
  });

  it('finds them without the task numbers, too', () => {
    const found = spokenOf(mentions.map(({ task: _, ...mention }) => mention));
    for (const row of targets) expect(wanted(row), `${row.text} ${row.subject}`).toEqual([found.get(row.start)]);
  });

  it('never takes a changed figure for the same promise', () => {
    const changed = mentions
      .filter((mention) => mention.kind === 'commitment')
      .map((mention) => ({ ...mention, value: mention.value + 1 }));
    expect([...spokenOf(changed).values()]).toEqual([]);
  });

  it('finds them in what the extractor reads', () => {
    const text = sharedText('seed/plan-2020.txt');
    const read = extract(text, { referenceDate: plan.publishedOn });
    const found = spokenOf(read);
    for (const row of sure) expect(wanted(row), `${row.text} ${row.subject}`).toEqual([found.get(row.start)]);
    const others = [...found.keys()].filter((start) => !targets.some((row) => row.start === start));
    expect(others).toEqual([]);
  });

  it('finds all tasks by their headings, and the plan by both', () => {
    const text = sharedText('seed/plan-2020.txt');
    const headings = matchHeadings(outlineOf(text), plan);
    expect(headings.map((heading) => heading.taskId)).toEqual(plan.tasks.map((task) => task.id));
    const matches = matchMentions(extract(text, { referenceDate: plan.publishedOn }), index, page);
    expect(choosePlan([{ planId: plan.id, bond: 'none', size: plan.commitments.length, matches, headings }])?.planId).toBe(plan.id);
  });

  it.each([
    ['corpus/shaanxi-report.txt', '2026-01-25'],
    ['corpus/vocational-reform.txt', '2019-02-13'],
  ])('sees nothing of it in %s', (path, referenceDate) => {
    const text = sharedText(path);
    const matches = matchMentions(extract(text, { referenceDate }), index);
    expect(matches.filter((match) => match.commitmentId !== null)).toEqual([]);
    expect(
      choosePlan([
        { planId: plan.id, bond: 'none', size: plan.commitments.length, matches, headings: matchHeadings(outlineOf(text), plan) },
      ]),
    ).toBeNull();
  });

  it('knows which results speak of an indicator of the plan', () => {
    const results = mentions.filter((mention) => mention.kind === 'result');
    const found = spokenOf(results, { publishedOn: null });
    const listed = results
      .filter((mention) => found.has(mention.start))
      .map((mention) => `${mention.text} ${found.get(mention.start)?.slice(13)}`);
    expect(listed).toEqual([
      '951人 25b/party-members',
      '36.68% 25b/private-school-party',
      '57.04% 25b/private-school-party',
      '61.9亿 1/construction-investment',
      // The same kind of work, another year's list: whether scope agrees is for the comparison to say.
      '70所 2/community-kindergartens',
      '98% 2/certified-teachers',
      '93.19% 3/special-enrolment',
      '97.84% 3/special-enrolment',
      '82.59% 3/special-enrolment',
      '4个 6/modern-adult-schools',
      '6家 20/master-studios',
    ]);
  });
});
