/**
 * Different words for one thing in names of indicators; the first of a line stands for all of them when names are compared. General usage of
 * administrations only: no place, no document. A word belongs here when one may replace the other in any report.
 */
const LINES: readonly string[] = [
  // How shares are called.
  '覆盖率 覆盖面 覆盖比例 覆盖比率 全覆盖',
  '占比 比例 比重 所占比例 占比率',
  '标准化率 标准化比例 标准化建设比例',
  '规范管理率 规范化管理率 规范健康管理率',
  '空气优良天数比例 空气质量优良天数比例 空气优良天数比率 空气质量优良天数比率 空气质量优良天数 空气优良天数 空气质量优良率 空气优良率 环境空气质量优良率 空气质量优良天数率',
  '优良天数比例 优良天数比率 优良天数占比 优良率 优良天数',
  '绿化覆盖率 绿化率',
  '参保率 参保覆盖率',
  '登记失业率 城镇登记失业率',
  '调查失业率 城镇调查失业率',
  // Schools and care.
  '公办幼儿园 公办园 公立幼儿园',
  '普惠性幼儿园 普惠幼儿园 普惠园 普惠性园',
  '等级幼儿园 等级园',
  '小区配套幼儿园 小区配套园',
  '幼儿教师 幼师 幼儿园教师 学前教师 学前教育教师',
  '义务教育 义教',
  '标准化学校 标准化校',
  '成人学校 成校 成人文化技术学校 成人文技校',
  '成人教育 成教',
  '普通高中 普高',
  '中等职业学校 中职学校 中职',
  '高等学校 高校 高等院校',
  '老年大学 老年学堂 老年学校',
  '综合实践基地 中小学综合实践基地',
  '劳动实践基地 劳动教育实践基地 劳动实践教育基地',
  '学位 学位数 座位数',
  '学前三年毛入园率 学前教育三年毛入园率 学前教育毛入园率',
  '学前一年毛入园率 学前教育一年毛入园率',
  '近视率 总体近视率 视力不良率',
  '托位 托位数 托育托位',
  '养老床位 养老机构床位 养老服务床位',
  '医疗床位 医院床位 医疗卫生机构床位 病床',
  '村卫生室 村级卫生室 行政村卫生室',
  '社区卫生服务站 社区服务站',
  '乡镇卫生院 卫生院 镇卫生院',
  '家庭医生签约 家医签约',
  '疫苗接种率 预防接种率',
  '健康体检 免费体检 免费健康体检 体检',
  '老年人 老人 长者',
  '健康素养水平 健康素养',
  '两癌 宫颈癌和乳腺癌 乳腺癌宫颈癌',
  '医学人才 医疗人才 卫生人才 医学类人才 卫技人才',
  '硕士 硕士研究生 硕士及以上 硕士以上',
  // Economy.
  '地区生产总值 生产总值 GDP gdp',
  '社会消费品零售总额 社零总额 社消零 社消零总额 社零',
  '规模以上 规上',
  '限额以上 限上',
  '固定资产投资 固投 全社会固定资产投资',
  '一般公共预算收入 地方一般公共预算收入 一般预算收入',
  '技术改造 技改',
  '高新技术企业 国家高新技术企业 高企',
  '可支配收入 人均可支配收入',
  '城镇居民 城镇常住居民',
  '农村居民 农村常住居民',
  '省外资金 省外境内资金 省外到位资金',
  '闲置土地 闲置用地 批而未用土地',
  '进出口总额 外贸进出口 进出口',
  '能耗 能源消耗 综合能耗',
  '单位GDP能耗 万元GDP能耗 单位地区生产总值能耗 单位生产总值能耗 万元地区生产总值能耗 万元生产总值能耗 单位国内生产总值能耗',
  '研发经费 研究与试验发展经费 R&D经费',
  // Works.
  '停车位 停车泊位 泊位 车位',
  '老旧小区 城镇老旧小区 老旧住宅小区',
  '公厕 公共厕所 公共卫生间',
  '农村户厕 户厕 卫生户厕 卫生厕所',
  '高标准农田 高标农田',
  '自来水普及率 集中供水率',
  '营造林 造林 植树造林 造林绿化 人工造林',
  '农村公路 乡村公路 四好农村路',
  '城市道路 市政道路',
  '污水处理率 污水集中处理率',
  '平均浓度 年均浓度 均值 浓度均值',
  '投资 投入',
  '建设投资 建设资金',
  '基础建设 基建 基础设施建设',
  '村集体经济收入 集体经济收入 村级集体经济收入',
  '改造 改造提升 提升改造',
  '改建扩建 改扩建 新改扩建',
  '新增 净增 增加 新添',
  // People and help.
  '资助资金 资助金 助学金',
  '补贴资金 补贴金',
  '奖补资金 奖补金 以奖代补资金',
  '城镇新增就业 新增城镇就业 新增就业',
  '技能培训 职业技能培训 职业培训',
  '基本医疗保险 基本医保 医保',
  '基本养老保险 养老保险',
  '研修 研修学习 进修 培训学习',
  '支教 支援教学',
  '校长教师 校长、教师 教师校长',
  '入河排污口 排污口',
  '便民服务中心 便民中心',
  '互联网+ 互联网＋',
];

const FIRST = new Map<string, string>();
for (const line of LINES) {
  const [canonical = '', ...others] = line.split(' ');
  for (const word of [canonical, ...others]) FIRST.set(word.toLowerCase(), canonical.toLowerCase());
}
/** Words by their first character, longest first: of 社零总额 the whole is read, not 社零. */
const BY_CHAR = new Map<string, string[]>();
for (const word of FIRST.keys()) BY_CHAR.set(word.charAt(0), [...(BY_CHAR.get(word.charAt(0)) ?? []), word]);
for (const words of BY_CHAR.values()) words.sort((a, b) => b.length - a.length);

/** A name with every known word replaced by the one that stands for it. */
export function withoutSynonyms(name: string): string {
  const text = name.toLowerCase();
  let written = '';
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    const word = BY_CHAR.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
    if (word === undefined) at += 1;
    else {
      written += text.slice(kept, at) + (FIRST.get(word) as string);
      at += word.length;
      kept = at;
    }
  }
  return kept === 0 ? text : written + text.slice(kept);
}
