import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../lib/cli/html.ts';
import { detect } from '../../lib/core/detect.ts';
import { extract } from '../../lib/core/extract/extract.ts';
import { choosePlan } from '../../lib/core/match/choose-plan.ts';
import { matchHeadings } from '../../lib/core/match/headings.ts';
import { indexPlan } from '../../lib/core/match/plan-index.ts';
import { matchMentions } from '../../lib/core/match.ts';
import { Plan } from '../../lib/core/model/plan.ts';
import seed from '../../seeds/taizhou-2020.json' with { type: 'json' };
import { outlineOf } from '../core/outline-of.ts';

const plan = Plan.parse(seed);
const index = indexPlan(plan);

function source(name: string): string {
  return readFileSync(new URL(`../fixtures/site/${name}`, import.meta.url), 'utf8');
}

/** All that the product makes of one of the demo site's pages. */
function read(name: string) {
  const { facts, index: page } = readHtml(source(name), `http://jyj.zjtz.gov.cn/${name}`);
  const detection = detect(facts);
  const publishedOn = detection.publishedOn ?? null;
  const mentions = extract(page.text, { referenceDate: publishedOn ?? plan.publishedOn });
  const matches = matchMentions(mentions, index, { publishedOn });
  const headings = matchHeadings(outlineOf(page.text), plan);
  const spoken = matches.flatMap(({ mention, commitmentId }) => {
    const said = mentions[mention];
    return said && commitmentId ? [{ kind: said.kind, text: said.text, commitmentId: commitmentId.slice(plan.id.length + 1) }] : [];
  });
  return {
    detection,
    spoken,
    headings,
    mentions,
    chosen: choosePlan([{ planId: plan.id, bond: 'none', size: plan.commitments.length, matches, headings }])?.planId ?? null,
  };
}

describe('the demo site', () => {
  it('states every commitment of the plan on the plan page, and nothing else reads as one', () => {
    const { detection, spoken, chosen, mentions } = read('plan.html');
    expect(detection.isPolicy).toBe(true);
    expect(chosen).toBe(plan.id);
    const numeric = plan.commitments.filter((made) => made.quantity).map((made) => made.id.slice(plan.id.length + 1));
    expect(spoken.map((said) => said.commitmentId).sort()).toEqual(numeric.sort());
    expect(new Set(spoken.map((said) => said.kind))).toEqual(new Set(['commitment']));
    expect(mentions.filter((mention) => mention.kind === 'commitment')).toHaveLength(numeric.length);
    for (const kind of ['result', 'date', 'ordinal', 'name', 'enumerator'])
      expect(mentions.some((mention) => mention.kind === kind)).toBe(true);
  });

  it('prints all task headings there, 25 twice and no 27', () => {
    expect(read('plan.html').headings.map((heading) => heading.taskId)).toEqual(plan.tasks.map((task) => task.id));
  });

  it('reports invented results for most of them, and says at its top that they are invented', () => {
    const { detection, spoken, chosen } = read('report.html');
    expect(detection).toMatchObject({ isPolicy: true, publishedOn: '2021-01-20' });
    expect(chosen).toBe(plan.id);
    expect(new Set(spoken.map((said) => said.kind))).toEqual(new Set(['result']));
    expect(spoken.length).toBeGreaterThan(35);
    // Met, exceeded, short.
    for (const [text, commitmentId] of [
      ['22所', '2/community-kindergartens'],
      ['71.2亿元', '1/construction-investment'],
      ['61所', '2/standard-kindergartens'],
    ])
      expect(spoken).toContainEqual({ kind: 'result', text, commitmentId });
    const words = source('report.html')
      .replace(/^[\s\S]*<body>/, '')
      .replace(/<(header|nav)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, '');
    expect(words.indexOf('演示数据，非真实')).toBeGreaterThan(-1);
    expect(words.indexOf('演示数据，非真实')).toBeLessThan(words.indexOf('当前位置'));
  });

  it.each(['news.html', 'index.html', 'status.html'])('has a page that is no plan: %s', (name) => {
    const { detection, chosen } = read(name);
    expect(detection.isPolicy).toBe(false);
    expect(chosen).toBeNull();
  });

  it.each(['plan.html', 'report.html', 'news.html', 'index.html', 'status.html'])('%s asks nothing of third parties', (name) => {
    expect(source(name).match(/(?:src|href|action)="(?!\/(?!\/))[^"]*"|url\(|@import/g)).toBeNull();
  });
});
