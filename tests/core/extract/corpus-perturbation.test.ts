import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/core/extract/extract.ts';
import { CORPUS_FILES, readCases, unmark } from './corpus-cases.ts';

interface Target {
  shape: string;
  /** What stands above the sentence, with its line break. */
  above: string;
  text: string;
  start: number;
  end: number;
}

/** Whole documents are read again for every change; a few of their quantities must do. */
const LONG = 300;
const FEW = 6;

/** The promised and achieved quantities of the corpus, each in its sentence. */
const TARGETS = CORPUS_FILES.flatMap(readCases).flatMap(({ shape, before = '', text: marked, expect: expected }): Target[] => {
  const { text, spans } = unmark(marked);
  const above = before === '' ? '' : `${before}\n`;
  return spans
    .slice(0, text.length > LONG ? FEW : undefined)
    .flatMap((span, k) => (expected[k]?.kind === 'commitment' || expected[k]?.kind === 'result' ? [{ shape, above, text, ...span }] : []));
});

/** What a text states, without where it stands. */
function statements(text: string): string {
  return JSON.stringify(
    extract(text, { referenceDate: '2024-03-01' })
      .filter(({ kind }) => kind === 'commitment' || kind === 'result')
      .map(({ kind, subject, value, valueHigh, unit, comparator, bound, approx, baseline }) => [
        kind,
        subject,
        value,
        valueHigh,
        unit,
        comparator,
        bound,
        approx,
        baseline,
      ]),
  );
}

/** A change of the text around one quantity; null where it does not apply. */
type Change = (target: Target) => string | null;

const DIGIT = /[1-8]/;
const FLIPPED_BEFORE: [string, string][] = [
  ['不低于', '不超过'],
  ['不少于', '不超过'],
  ['不超过', '不低于'],
  ['超过', '不足'],
  ['增长', '下降'],
  ['提高', '降低'],
  ['下降', '增长'],
];
const FLIPPED_BEHIND: [string, string][] = [
  ['以上', '以下'],
  ['以下', '以上'],
  ['以内', '以上'],
];

function within({ text, start, end }: Target, change: (figure: string) => string): string | null {
  const figure = text.slice(start, end);
  const changed = change(figure);
  return changed === figure ? null : text.slice(0, start) + changed + text.slice(end);
}

/** Verbs before which 未 can stand wherever they stand. */
const VERBS =
  '完成 实现 达到 超过 突破 建成 新建 新增 增长 增加 提高 上升 下降 降低 回落 减少 缩小 缩短 压减 扩大 获得 取得 引进 发放 拨付 下达 筹集 开工 竣工 举办 受理 办结 选派 招收 救助 惠及 铺设 安装 栽植 新打 组建 设立 出台 修订 淘汰 关停 拆除'.split(
    ' ',
  );
/** Verbs that are nouns as often (技能培训5万人次): only where a clause begins with them, or with a time or a place and them. */
const NOUN_LIKE = '改造 培训 建设 投入 修复 治理 培育 服务 覆盖 整治 改建 扩建 迁建 资助 安排 创建 成立 组织 清理 培养 招聘'.split(' ');
const OPENS_CLAUSE = /(?:^|[，。；：\n、]|全[市省县区国年乡镇校]|今年|去年|年内|上半年|下半年|\d年|目前|至今)$/;
/** After one of these words stands no 未: 已未建成, 力争未建成, 为未完成, 同比未增长. */
const BEFORE_NO_NEGATION =
  /(?:[已将要再拟应可需须能来以所为的了新共均各并又还和与或被把使至到、也曾自从由其]|力争|争取|确保|计划|预计|预期|努力|目标|规划|全力|加快|推动|支持|同比|年均|平均|分别|累计|提前|全面|超额|首次|成功|顺利|进一步|全部|基本|一次性|实际|稳步|持续|继续|[比较].{0,8}|不|未|没有)$/;

/** Where 未 can be put before the verb whose object is the figure; -1 where the clause has none. */
function negatable({ text, start }: Target): number {
  const clause = text
    .slice(0, start)
    .split(/(?<=[，。；：\n\d])/)
    .at(-1) as string;
  const from = start - clause.length;
  for (let at = clause.length - 2; at >= 0; at--) {
    const verb = clause.slice(at, at + 2);
    const isVerb = VERBS.includes(verb);
    if (!isVerb && !NOUN_LIKE.includes(verb)) continue;
    // 完成率, 新建的, 增长幅度: no verb.
    if (/^[率额值量数度幅速的]/.test(text.slice(from + at + 2))) return -1;
    const before = text.slice(0, from + at);
    return BEFORE_NO_NEGATION.test(before) || !(isVerb || OPENS_CLAUSE.test(before)) ? -1 : from + at;
  }
  return -1;
}

/** The verb of a quantity negated by one of the words for it. */
const negated =
  (not: string): Change =>
  (target) => {
    const at = negatable(target);
    return at < 0 ? null : target.text.slice(0, at) + not + target.text.slice(at);
  };

/** The 已 of the verb whose object is the figure; -1 where the clause has none. */
function done({ text, start }: Target): number {
  const clause = text
    .slice(0, start)
    .split(/(?<=[，。；：\n\d])/)
    .at(-1) as string;
  const said = /已(?!经|有|累计).{2,}$/s.exec(clause);
  return said === null ? -1 : start - clause.length + said.index;
}

const CHANGES: Record<string, Change> = {
  'a digit changed': (target) => within(target, (figure) => figure.replace(DIGIT, (digit) => String(Number(digit) + 1))),
  '万 dropped': (target) => within(target, (figure) => figure.replace(/(?<=\d)万(?!\d)/, '')),
  '亿 become 万': (target) => within(target, (figure) => figure.replace(/(?<=\d)亿/, '万')),
  '% become 个百分点': (target) => within(target, (figure) => figure.replace(/(?<=\d)[%％]/, '个百分点')),
  '个百分点 become %': (target) => within(target, (figure) => figure.replace(/(?<=\d)个百分点/, '%')),
  'the comparator before it flipped': ({ text, start }) => {
    const flip = FLIPPED_BEFORE.find(([from]) => text.endsWith(from, start));
    return flip ? text.slice(0, start - flip[0].length) + flip[1] + text.slice(start) : null;
  },
  'the comparator behind it flipped': ({ text, end }) => {
    const flip = FLIPPED_BEHIND.find(([from]) => text.startsWith(from, end));
    return flip ? text.slice(0, end) + flip[1] + text.slice(end + flip[0].length) : null;
  },
  '未 before its verb': negated('未'),
  '没有 before its verb': negated('没有'),
  '尚未 before its verb': negated('尚未'),
  '不再 before its verb': negated('不再'),
  '已 become 未': (target) => {
    const at = done(target);
    return at < 0 ? null : `${target.text.slice(0, at)}未${target.text.slice(at + 1)}`;
  },
};

const around = (text: string, start: number): string => text.slice(Math.max(0, start - 12), start + 18);

describe.each(Object.entries(CHANGES))('in every sentence of the corpus: %s', (_, change) => {
  const cases = TARGETS.flatMap((target) => {
    const changed = change(target);
    return changed === null ? [] : [{ ...target, changed }];
  });

  it('says something else', () => {
    expect(cases.length).toBeGreaterThan(10);
    const silent = cases.filter(({ above, text, changed }) => statements(above + text) === statements(above + changed));
    expect(silent.map(({ text, changed, start }) => [around(text, start), around(changed, start)])).toEqual([]);
    // Thousands of sentences, on a machine that others use as well.
  }, 30_000);
});
