import { expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import { asClaims, toBeDone } from '../../../lib/core/match/as-claims.ts';

const HEAD = '某县2023年工作总结\n2024年1月15日\n一、2023年工作情况\n';

/** The last figure of a text: its name as a claim, and the figure before it that says how many there were to be. */
const CASES: [text: string, figure: string, subject: string, toBeDone: string | undefined][] = [
  ['15个农村幸福院建设已完成8个。', '8个', '农村幸福院建设', '15个'],
  ['120个站点中，建成90个。', '90个', '站点', undefined],
  ['200名学生中女生90名。', '90名', '学生中女生', undefined],
  ['项目\t完成情况\n新增4000张养老床位\t4385\n', '4385', '养老床位', '4000张'],
  // Last year's figure is no target.
  ['指标\t2022年\t2023年完成情况\n新增托位\t1200个\t1350个\n', '1350个', '新增托位', undefined],
  ['社区食堂。已建成33家。', '33家', '社区食堂', undefined],
  ['乡道提升工程已全面复工，建成94公里，新开工40公里。', '40公里', '乡道提升工程', undefined],
  ['加装电梯开工52部，其中投入使用41部。', '41部', '电梯开工', undefined],
  ['（六）提升农村网络。建成113个4G基站。', '113个', '4G基站', undefined],
  ['城市低保标准不低于580元/月，现定标准600元/月。', '600元/月', '城市低保标准', undefined],
];

it.each(CASES)('%s', (said, figure, subject, whole) => {
  const text = HEAD + said;
  const mentions = asClaims(text, extract(text, { referenceDate: '2024-01-15' }));
  const at = mentions.findLastIndex(({ text: words }) => words === figure);
  expect([mentions[at]?.kind, mentions[at]?.subject, toBeDone(text, mentions, at)?.text]).toEqual(['result', subject, whole]);
});
