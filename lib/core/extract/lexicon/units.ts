import { type Word, WordTable } from './word-table.ts';

/**
 * What a unit says about its number.
 * - `count`: classifier of things; the noun follows or stands before (67所幼儿园, 幼儿园67所)
 * - `person`: the same for people (人, 名, 人次)
 * - `measure`: physical or financial amount; the indicator stands before (面积达500亩)
 * - `rate`: per cent and its relatives
 * - `time`: a duration, a quantity only when something is said to take or last that long
 * - `ordinal`: grades, terms, phases (二级, 第三届, 二期)
 * - `spec`: a technical property of a thing (750千伏), never a target of its own
 * - `label`: part of a name (500强, 15号)
 */
export type UnitClass = 'count' | 'person' | 'measure' | 'rate' | 'time' | 'ordinal' | 'spec' | 'label';

export interface Unit extends Word {
  readonly class: UnitClass;
  /** Printed forms that mean the same: ％ is %, 个百分点 is 百分点. */
  readonly canonical: string;
  /** A Chinese numeral before it can be a quantity: 两家 yes, 一线 no. */
  readonly han: boolean;
}

const rows: Unit[] = [];
function add(kind: UnitClass, words: string, han = false): void {
  for (const word of words.split(' ')) rows.push({ word, class: kind, canonical: word, han });
}
function alias(kind: UnitClass, word: string, canonical: string): void {
  rows.push({ word, class: kind, canonical, han: true });
}

// Classifiers that Chinese numerals combine with freely.
add(
  'count',
  '个 次 批 所 家 项 座 处 条 件 类 种 场 台 辆 套 部 门 支 只 艘 架 栋 幢 间 亩 本 册 篇 首 幅 枚 颗 株 棵 匹 头 口 例 起 宗 款',
  true,
);
add(
  'count',
  '张 份 户 片 块 段 根 节 堂 讲 课 档 盏 把 顶 床 桩 桶 袋 箱 瓶 盒 组 对 双 队 班 团 站 村 镇 乡 县 市 区 省 州 国 校 园 街 道',
);
add(
  'count',
  '个/次 批次 班次 车次 架次 列次 航次 趟 班列 列 艘次 台次 件次 项次 场次 课时 学时 学分 分 分值 户次 座次 标箱 标准箱 台套 篇次',
);
add('count', '尾 羽 峰 笔 集 封 眼 孔 盆 桌 厂 店 库 馆 井 粒 刊 曲 诊次 批件 课次 人份 剂次 剂 针次 例次 副 面 辆次 穴');
add('count', '公用房 车位 学位 床位 泊位 席 席位 岗位 科 系 股 社区 方面 层 行政村');
add('person', '人 名 位 人次 员 人/次', true);
add('person', '人口 万人次 人天 人日 人年 户 学生 考生');
add('measure', '元 万元 亿元 美元 亿美元 万美元 欧元 港元 港币 日元 英镑 人民币 元人民币 块');
add('measure', '米 千米 公里 里 厘米 毫米 海里 平方米 平方千米 平方公里 立方米 立方 方 平米 亩 公顷 亩次 平方 延米 车道公里');
add('measure', '吨 公斤 千克 克 斤 毫克 微克 升 毫升 担 石 吨标准煤 吨标煤 标准煤 标煤 吨公里 人公里');
add(
  'measure',
  '千瓦 千瓦时 瓦 瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 度 度电 大卡 千卡 焦 Mbps Gbps MW GW kW kWh TWh km km² ㎡ m² m³ 立方米/秒 毫克/升 毫克/千克 兆 兆比特 车公里 客公里 件公里 公里/小时 千米/小时 磅 码洋 标准吨',
);
add('measure', '岁 周岁 标方 折 码 步 比特 字节 TB PB GB 万 亿 字 算力 PFLOPS EFLOPS P');
add(
  'measure',
  '标准立方米 标立方米 重量箱 千瓦特 部/百人 蒸吨 蒸吨/小时 千克标准煤 公斤标准煤 克标准煤 千克标准煤/吨 kWh/t kgce/t 芯公里 皮长公里 t/d',
);
add('rate', '倍', true);
add('rate', '% ‰', true);
// Traditional characters, as printed.
add('count', '個 項 間 條 輛 臺 門 場 戶 處 類 種 張 棟 隻 畝 頭 組 對 隊 鎮 鄉 縣 區', true);
add('person', '戶次', true);
add('measure', '噸 噸標準煤 公斤標準煤 公頃 歲');
for (const word of ['μg/m3', 'μg/m³', 'µg/m3', 'µg/m³', 'ug/m3', 'ug/m³']) alias('measure', word, '微克/立方米');
for (const word of ['mg/m3', 'mg/m³']) alias('measure', word, '毫克/立方米');
alias('measure', 'mg/L', '毫克/升');
alias('rate', '個百分點', '百分点');
alias('rate', '百分點', '百分点');
alias('rate', '％', '%');
alias('rate', '﹪', '%');
alias('rate', '百分点', '百分点');
alias('rate', '个百分点', '百分点');
alias('rate', '个点', '百分点');
alias('rate', '个千分点', '千分点');
alias('rate', '基点', '基点');
alias('rate', '个基点', '基点');
add('time', '年 个月 天 日 小时 个小时 分钟 秒 周 星期 点 周年 个工作日 工作日 月 季度 个季度 学年 个学年 学期 个学期 年级 毫秒 昼夜');
add('ordinal', '级 期 届 等奖 等 轮 类级 审 读 星 星级 代 阶 度级 本以上 年级 档级', true);
add('spec', '千伏 伏 安 赫兹 赫 兆赫 英寸 纳米 微米 像素 分贝 千伏安 兆伏安 摄氏度 ℃ kV nm');
add('label', '强 号 路 版 线 弄 室 频道 频段 网 号线 号楼 号院 国道 省道');

export const UNITS = new WordTable<Unit>(rows);

const BY_WORD = new Map(rows.map((row) => [row.word, row]));

/** Row of a unit that is known by name. */
export function unitOf(word: string): Unit {
  const row = BY_WORD.get(word);
  if (!row) throw new Error(`no such unit: ${word}`);
  return row;
}

/** The characters that units begin with, all of them or those of one class. */
export function unitOpenings(unitClass?: UnitClass): string {
  const own = rows.filter((row) => unitClass === undefined || row.class === unitClass);
  return [...new Set(own.map(({ word }) => word.charAt(0)))].join('');
}

/** Nouns after a Chinese numeral and classifier that only count the words around them (四个重点环节, 三个方面), or name a slogan. */
export const COUNTED_WORDS =
  /^(?:重点|主要|关键|重大|核心)?(?:方面|环节|关口|关键|要求|原则|层面|阶段|步骤|维度|领域|标准|专项|主题|专题|抓手|文明|统筹|坚持|确保|自信|意识|维护|大计|百年|规定|不|必须|务必|面向|中心|结合|转变|体系|机制|问题|任务|重点|目标|行动|战役|战略|事$|关系|作用)/;

/** Words that end an indicator's name; they are what the items of a list share (刑事、治安案件). Tried in this order. */
export const INDICATOR_HEADS = [
  /(?:增加值|总产值|产值|产量|总量|数量|人数|人次|件数|起数|总额|余额|收入|支出|投资|占比|比例|比重|面积|里程|规模|贷款|存款|资金|案件|装机|班额|用地|用水|消费|花费|出口|进口|企业)$/,
  /[^、]{1,2}[率量值额数比度费价]$/,
];
/** Heads that also follow a word that looks complete by itself (企业数量). */
export const COUNTING_HEAD = /^(?:数量|总数|个数|人数|总额|占比|比重|比例|规模|增加值|产值|面积)$/;

/** Nouns that only count the words around a figure, also one in digits: 6个方面工作. */
export const COUNTED_ALWAYS = /^(?:重点|主要|大)?(?:方面|环节|关口|层面|维度|部分[，。；、\n])/;
