/**
 * How a target without a figure is worded.
 * - `reach` an end state is to be attained (创成…县, 通过…验收, 开工建设…)
 * - `all` everything of a named whole (实现全覆盖, 覆盖所有…): 100 %
 * - `none` nothing is to be left (清零, 全部消除): 0
 * - `by` something is to be finished by a stated time (秋季开学前交付使用)
 * - `direction` only the direction is said (提高…率)
 */
export type EndState = 'reach' | 'all' | 'none' | 'by' | 'direction';

export interface EndStateShape {
  readonly form: EndState;
  readonly shape: RegExp;
}

/** Tried in this order on one clause; the first that fits wins. */
export const END_STATES: readonly EndStateShape[] = [
  {
    form: 'all',
    shape: /全覆盖|覆盖(?:所有|全部|全体|全市|全县|全区|全省)|应[^\d，]{1,2}尽[^\d，]{1,2}|全部(?:达标|达到|纳入|完成|建成|实现)|百分之百/,
  },
  { form: 'none', shape: /清零|归零|零(?:事故|发生|增长|死亡|新增|拖欠)|(?:全部|全面|基本|彻底)(?:消除|淘汰|取缔|清退|关停)/ },
  {
    form: 'by',
    shape:
      /(?:[年月季]底|年末|季度末|上半年|开学|年内|\d月|\d日|[寒暑]假)(?:之?前|内)?[^，]{0,30}(?:交付|投入使用|投用|启用|竣工|完工|通车|运营|运行|开业|招生|开工|完成|建成)|前(?:全部|全面|基本|正式)?(?:交付|投入使用|投用|启用|竣工|完工|通车|完成|建成)/,
  },
  // An honour or a rank that somebody grants.
  {
    form: 'reach',
    shape:
      /(?:创成|争创|创建|创建成|申报|申创|获评|入选|跻身|列入|建成)[^\d，]{2,30}(?:市|县|区|镇|乡|村|校|园|城|省|基地|单位|品牌|试点|称号|名录|名单|行列|前列|高地|强[市县区省]|样板|项目|工程)$/,
  },
  { form: 'reach', shape: /通过[^\d，]{2,30}(?:评估|验收|认定|评审|复审|复核|认证|审核)/ },
  {
    form: 'reach',
    shape: /(?:完成|启动)(?:申报|创建)$|取得(?:新|实质性|重大|明显|显著)?(?:突破|进展)$|(?:开工建设|建成投用|建成投产|竣工投用)/,
  },
  {
    form: 'direction',
    shape: /(?:提高|提升|扩大|增加|降低|减少|压减|缩小|压降|提振)[^\d，。]{2,24}(?:率|比例|比重|占比|覆盖面|满意度|强度|浓度)$/,
  },
];
