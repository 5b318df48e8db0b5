import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changesBetween, type Sighting, sentencesOf, wordingKey } from '../../lib/core/page-changes.ts';

/** Figures in braces belong to the commitment named before the bar: `建成{a|67所}`. */
function page(marked: string): { text: string; matches: { start: number; end: number; commitmentId: string }[] } {
  let text = '';
  const matches: ReturnType<typeof page>['matches'] = [];
  for (const [, plain, commitmentId, figure] of marked.matchAll(/([^{]*)(?:\{(\w)\|([^}]*)\})?/g)) {
    text += plain;
    if (commitmentId && figure) matches.push({ start: text.length, end: text.length + figure.length, commitmentId });
    text += figure ?? '';
  }
  return { text, matches };
}

function sightings(marked: string): Sighting[] {
  const { text, matches } = page(marked);
  return sentencesOf(text, matches).map((one) => ({ ...one, hash: createHash('sha256').update(wordingKey(one.wording)).digest('hex') }));
}

describe('the sentence around a figure', () => {
  test.each([
    ['前一句。新建幼儿园{a|67所}，其中农村20所。后一句。', ['a 新建幼儿园67所，其中农村20所。']],
    ['标题\n新建{a|67所}', ['a 新建67所']],
    ['建{a|67所}、改{b|20所}！', ['a 建67所、改20所！', 'b 建67所、改20所！']],
    ['幼儿园\t{a|67所}\n教师\t{b|500人}', ['a 幼儿园\t67所', 'b 教师\t500人']],
    ['覆盖率达{a|88.6%}。', ['a 覆盖率达88.6%。']],
    ['建{a|67所}。又建{a|67所}。建{a|67所}。', ['a 建67所。', 'a 又建67所。']],
    [`${'长'.repeat(400)}{a|67所}${'尾'.repeat(400)}`, [`a ${'长'.repeat(300)}67所${'尾'.repeat(300)}`]],
  ])('%s', (marked, expected) => {
    const { text, matches } = page(marked);
    expect(sentencesOf(text, matches).map(({ commitmentId, wording }) => `${commitmentId} ${wording}`)).toEqual(expected);
  });
});

const FIRST = '一、学前教育\n新建二级以上标准幼儿园{a|67所}，覆盖面达到{b|90%}。\n培训幼儿教师{c|500人}。';

describe('what changed since a page was read', () => {
  test.each<[string, string, [kind: string, ids: string, before: string | null, after: string | null][]]>([
    ['nothing', FIRST, []],
    ['spaces and wide marks', FIRST.replace('，', ', ').replace('67所', '６７所').replace('培训', '培 训'), []],
    ['the order of paragraphs', '培训幼儿教师{c|500人}。\n一、学前教育\n新建二级以上标准幼儿园{a|67所}，覆盖面达到{b|90%}。', []],
    ['a sentence that is no longer taken for its commitment’s, but stands there', FIRST.replace('{c|500人}', '500人'), []],
    [
      'a word beside the figures: one change for both commitments',
      FIRST.replace('覆盖面达到', '覆盖面力争达到'),
      [['changed', 'a,b', '新建二级以上标准幼儿园67所，覆盖面达到90%。', '新建二级以上标准幼儿园67所，覆盖面力争达到90%。']],
    ],
    [
      'the figure itself, which is then nobody’s target',
      FIRST.replace('培训幼儿教师{c|500人}', '培训幼儿教师300人'),
      [['changed', 'c', '培训幼儿教师500人。', '培训幼儿教师300人。']],
    ],
    [
      'one of two figures in a sentence: one change for both commitments, the one that is matched no more and the other',
      FIRST.replace('{a|67所}', '76所'),
      [['changed', 'a,b', '新建二级以上标准幼儿园67所，覆盖面达到90%。', '新建二级以上标准幼儿园76所，覆盖面达到90%。']],
    ],
    ['a sentence struck out', FIRST.replace('\n培训幼儿教师{c|500人}。', ''), [['gone', 'c', '培训幼儿教师500人。', null]]],
    ['a sentence more', `${FIRST}\n新增学位{d|900个}。`, [['new', 'd', null, '新增学位900个。']]],
    [
      'two sentences equally like the lost one: none is taken for it',
      FIRST.replace('培训幼儿教师{c|500人}。', '培训幼儿教师300人。培训幼儿教师200人。'),
      [['gone', 'c', '培训幼儿教师500人。', null]],
    ],
    [
      'everything',
      '本页已下线。',
      [
        ['gone', 'a,b', '新建二级以上标准幼儿园67所，覆盖面达到90%。', null],
        ['gone', 'c', '培训幼儿教师500人。', null],
      ],
    ],
  ])('%s', (_name, now, expected) => {
    const changes = changesBetween(sightings(FIRST), sightings(now), page(now).text);
    expect(changes.map(({ kind, commitmentIds, before, after }) => [kind, commitmentIds.join(), before, after])).toEqual(expected);
  });
});
