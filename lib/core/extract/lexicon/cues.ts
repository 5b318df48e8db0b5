import type { Quantity } from '../../model/quantity.ts';
import { type Word, WordTable } from './word-table.ts';

/**
 * Words around a number.
 * - `bound` comparator before it (超过); `level` an equals that reaches (达到); `change` a difference (增长)
 * - `act` a verb that produces countable things (新建); `hedge` (力争); `time` a deadline in words (全年); `place` (全市)
 * - `past` and `future` lean the clause; `fill` words carry nothing for us (同比, 分别)
 */
export type Role = 'bound' | 'level' | 'change' | 'act' | 'hedge' | 'time' | 'place' | 'past' | 'future' | 'fill';

export interface Cue extends Word {
  readonly role: Role;
  readonly comparator: Quantity['comparator'] | null;
  readonly approx: boolean;
}

const rows: Cue[] = [];
function add(role: Role, words: string, comparator: Quantity['comparator'] | null = null, approx = false): void {
  for (const word of words.split(' ')) rows.push({ word, role, comparator, approx });
}

add('bound', '> ＞ 超过 超 突破 高于 大于 逾 跨过 跨越 多于 越过 越 超出 过', '>');
add('bound', '≥ ≧ 不低于 不少于 不小于 不短于 不得少于 不得低于 至少 最少 最低 不下于 不下', '>=');
add('bound', '≤ ≦ 最长 不超过 不高于 不大于 不多于 不得超过 不得高于 至多 最多 最高 控制在 压控在 前', '<=');
add('bound', '< ＜ 低于 少于 小于 不足 不到 不满', '<');
add('bound', '近 约 大约 将近 接近 约为 大概', '=', true);

for (const up of [
  '增长',
  '增加',
  '提高',
  '提升',
  '上升',
  '增',
  '上涨',
  '涨',
  '扩大',
  '增强',
  '升',
  '扩',
  '延长',
  '扩充',
  '跃升',
  '拓展',
  '扩展',
  '攀升',
  '回升',
  '加快',
  '上调',
  '增涨',
]) {
  add('change', up, 'increase_by');
  add('level', `${up}到 ${up}至 ${up}为`, '=');
}
// Traditional characters: the words that decide, where they differ.
add('change', '增長 擴大 擴 延長 躍升 漲 加快', 'increase_by');
add('change', '下降 減少 縮小 縮短 壓減 減', 'decrease_by');
add('level', '達到 達 提高到 增長到 提高至 增至 升至 擴大到 擴大至 減少到 減至 為 佔 累計 共計', '=');
add('bound', '超過 突破 高於 多於 逾', '>');
add('bound', '不超過 控制在 不高於 不多於', '<=');
add('bound', '不低於 不少於 至少', '>=');
add('bound', '低於 少於 不足', '<');
add('bound', '約 將近 接近', '=', true);
add('hedge', '擬 預計 目標');
add(
  'act',
  '增設 增聘 布建 補助 建置 完成 提供 輔導 規劃 辦理 建設 創建 創成 組建 設立 建成 新開 興建 改擴建 擴建 開展 開設 開工 培訓 培養 引進 選派 資助 發放 投入 撥付 籌集 覆蓋 實現 實施 獲 獲得 認定 評選 發展 舉辦 辦結 修復 鋪設 安裝 購置',
);
add('past', '過去 現有 順利 圓滿');
add('future', '將 應 須');
add('place', '全縣 全區 全鎮 我縣 我區');
for (const down of [
  '下降',
  '减少',
  '降低',
  '压减',
  '缩小',
  '缩减',
  '减',
  '降',
  '回落',
  '削减',
  '压缩',
  '缩短',
  '下跌',
  '跌',
  '减小',
  '收窄',
  '下调',
  '放缓',
  '减低',
  '下滑',
]) {
  add('change', down, 'decrease_by');
  add('level', `${down}到 ${down}至 ${down}为`, '=');
}
add('change', '涨幅 增幅 增速 增产 增收 超收 前移 多 高 快 净增长', 'increase_by');
add('change', '降幅 减产 短收 减收 少 低', 'decrease_by');
add(
  'level',
  '达到 达 为 是 至 到 有 共 共有 拥有 占 占到 居 列 稳定在 保持在 维持在 稳定为 保持 总计 合计 共计 累计 累计达 累计达到 约占 一般为 仅 仅为 均为 平均为 平均达 平均达到 整合为 整合到 调整为 调整到 确定为 设定为 定为 确定在 优化为 优化到 变为 恢复到 恢复至 位居 超额',
  '=',
);

add('hedge', '力爭 爭取 計劃 確保 力争 争取 争创 计划 拟 拟建 预计 预期 确保 原则上 努力 努力实现 有望 目标 规划');
// 争创 and 争取 are hedges before they are acts.
add(
  'act',
  '完成 建成 新建 新增 净增 增建 增设 增 新开 新开工 新开通 新设 新设立 新认定 新改扩建 改扩建 新建改扩建 新改建 改建 扩建 新建成 新(改)建 新（改）建 新(扩)建 新（扩）建 新(改扩)建 新（改扩）建 新(改、扩)建 改(扩)建 改（扩）建 树立 改造 改造提升 提升改造 整治提升 提质改造 改建提升 治理提升 建设 创建 创成 建 建立 成立 设立 组建 打造 培育 培养 培训',
);
add(
  'act',
  '引进 新引进 柔性引进 新柔性引进 招引 招聘 引育 选派 选聘 选拔 选树 派出 支持 扶持 资助 救助 帮助 服务 惠及 覆盖 发放 投入 投放 安排 下达 拨付 筹集 募集',
);
add(
  'act',
  '开展 开设 开办 开工 开工建设 开通 开放 举办 承办 组织 组织开展 实施 推进 推动 启动 落实 落地 办好 办成 办理 办结 受理 处置 处理 查处 整治 治理 关停 撤并 取缔 淘汰 化解 清理 清退',
);
add(
  'act',
  '获 获批 新获批 获得 荣获 取得 入选 评出 评选 评选出 评定 认定 命名 授予 表彰 推荐 推出 通报 公布 发布 出台 制定 修订 制修订 印发 颁布 完善 健全 出版 展示 展出',
);
add(
  'act',
  '设置 布设 补齐 配齐 配足 迁建 续建 复垦 流转 清运 招募 捐赠 发行 承接 推广 栽植 补植 新栽 兑付 腾退 下派 聘用 走访 抽检 巡查 给予 奖补 发生 加装 召开 走访慰问 新打 放流 增殖放流 发展 建成投用 投用 投产 新投产 供应 供给 生产 销售 种植 加固 除险加固 修复 修建 修缮 新修 铺设 架设 安装 配备 配置 更新 更新改造 更换 购置 采购 新购 添置 增加 增配 补充 扩大 提供 提升 摸排出 摸排 排查 排查出 检查 督查 接待 解聘 聘请 吸引 吸纳 招收 录取 录用 转移 转化 申报 申请 授权 签约 签订 实现 达成 创 谋划 谋划确定 储备 确定 明确 选定 划定 解决 解答 保障 供养 服务保障 改善 通过 参加 参与 派遣 带动 撬动 减免 免除 免收 减税 节约 腾出 盘活 收回 收储 出让 征收 拆除 拆迁 搬迁 安置 交付 竣工 疏浚 绿化 造林 植树 深化 升级 强化 新创 新创建 新评 新评定 入库 新入库 加快 加快推进 扎实推进 统筹 落户 引入 促成 促进 编制 编写 编撰 联合举办 遴选 遴选认定 评估 验收 审议 组建成 打通 新改造 完工 建好 建好办好 配建 划转 聘任 轮训 公开 采集 核发 颁发 签发 兑现 清欠 追回 挽回 破获 侦破 抓获 立案 审结 执结 调解 帮扶 结对 结对帮扶 监测 压减 压缩 减少 削减 取消 精简 下放',
);

add(
  'time',
  '学期末 本学期末 学期末前 本学期末前 学年末 国庆节前 国庆前 春节前 元旦前 五一前 中秋节前 汛期前 主汛期前 入汛前 入冬前 供暖季前 采暖季前 一季度前 二季度前 三季度前 四季度前 一季度末 二季度末 三季度末 四季度末 第一季度前 第二季度前 第三季度前 第四季度前 年內 年底前 秋季开学前 春季开学前 开学前 年末前 暑假前 全年 今年 年内 年底前 到年底 年底 本年度 上半年 下半年 当年 至年底 到年末',
);
add('place', '全市 全省 全县 全区 全州 全镇 全乡 全盟 全旗 我市 我省 我县 我区 各地 市本级 全校');
add(
  'past',
  '已 现已 均已 今年以来 近年来 上半年以来 已经 去年 上年 过去 以来 年来 截至 目前 现有 截止 了 先后 共计 圆满 顺利 累计已 业已 一年来 五年来',
);
add('future', '将 下一步 明年 今后 未来五年 今后五年 未来三年 今后三年 要 需 应 应当 拟于 须 必须');
add(
  'fill',
  '每年 每周 每月 每学期 首次 加上 用于 同口径 一季度 二季度 三季度 四季度 前三季度 全国 分别 各 均 同比 年均 平均 其中 比上年 较上年 比去年 较去年 环比 年平均 累计 总数 并 也 还 又 再 年末 同时 以及 及 和 与 或 、 全面 大力 进一步 扎实 深入 积极 重点 继续 持续 切实 着力 稳步 加大 坚持 全部 率先 超计划 统筹 逐步 有序 探索 一次性 由 从 加强 认真 严格 不断 有效 更加 全力 做好 抓好 强化 优化',
);

/** One vocabulary for both directions: words before a number are stripped from the number backwards and from the clause's start forwards. */
export const CUES = new WordTable<Cue>(dedupe(rows));

/** The first row of a word wins: 增加 is a change before it is an act. */
function dedupe(all: Cue[]): Cue[] {
  const seen = new Set<string>();
  return all.filter((row) => !seen.has(row.word) && seen.add(row.word));
}
