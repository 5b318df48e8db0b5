/** A stage is reached only with all stages before it: what has a roof is not in use. Words of one line are one stage. */
export const LADDERS: Record<string, string[]> = {
  works: [
    '谋划 立项 可研 前期 选址 招标 签约 供地',
    '开工 动工 启动建设 奠基 在建 开建 施工 破土',
    '主体结顶 主体封顶 结顶 封顶 主体完工 完成主体 主体工程 主体施工',
    '建成 完工 竣工 建好 改造完成 完成改造 全面完成',
    '通过验收 竣工验收 验收 交付 移交',
    '投用 投入使用 启用 投产 交付使用 通车 开学 运营 投运 开诊 开馆',
  ],
  title: ['申报 申请创建 启动创建 申请', '通过初评 通过评估 通过验收 公示 入围', '创成 命名 获评 认定 授牌 入选 获批 获得'],
  rule: ['起草 编制 征求意见 送审', '出台 印发 颁布'],
};

/** What a plan's own verb asks for where no stage is named: something new is to stand, not only to be begun. */
export const BUILT_BY =
  /^(?:新建|增建|改建|扩建|新改扩建|新建改扩建|改扩建|建设|改造|新改建|修建|建立|完成|打造|提升改造|改造提升|加装|安装|铺设|更换|更新|修缮)$/;
export const BEGUN_BY = /^(?:实施|推进|启动|开展|谋划|安排)$/;

/** Words of one line exclude each other in an indicator's name: what is true of one is not true of the other. */
export const CONTRASTS: readonly (readonly string[])[] = [
  '公办 民办 普惠',
  '在园幼儿 学位 教师',
  '世界级 国家级 省级 市级 县级 区级 校级 乡级',
  '小学 初中 普通高中 中职 高职 高校 幼儿园',
  '初中 高中阶段 高等教育 学前教育',
  '城镇 农村 全体居民',
  '常住 户籍',
  '毛入学率 净入学率 入园率 巩固率 毕业率 升学率 录取率',
  '签约率 履约率 规范管理率 控制率 知晓率 建档率 筛查率',
  '高血压 糖尿病 结核病 艾滋病 精神障碍 肿瘤',
  '孕产妇 婴儿 新生儿 儿童 老年人 妇女',
  '死亡率 患病率 发病率 治愈率',
  '工业投资 民间投资 技改投资 基础设施投资 房地产投资 固定资产投资',
  '一般公共预算收入 一般公共预算支出 税收收入 政府性基金',
  '进口 出口 进出口',
  '存款 贷款',
  '第一产业 第二产业 第三产业',
  '收入 支出',
  '优良率 合格率 优秀率 达标率 及格率',
  '中医 西医',
  '道路 桥梁 公厕 户厕',
  '地表水 地下水 饮用水',
  'PM2.5 PM10 臭氧 二氧化硫',
  '床位 床护比 病床使用率',
  '新能源 传统能源',
  '就业 失业 再就业',
  '登记失业率 调查失业率',
  '普惠性 等级 示范性',
  '粮食 蔬菜 油料 生猪',
  '面积 产量 单产',
  '重点人群 全人群',
].map((line) => line.split(' '));

/** Words that make an indicator narrower: a claim that says one which its target does not say is about a part. */
export const NARROWING =
  /[一-鿿]三角(?!形)|湾区|都市圈|城市群|经济带|城区|农村|乡村|城镇|山区|海岛|女性|男性|贫困|脱贫|低收入|残疾|民营|国有|外资|规模以上|限额以上|工业|制造业|建筑业|服务业|公立|寄宿制|随迁|留守|非(?!常)/g;

/** What takes away cannot keep a promise to add. */
export const TAKEN_AWAY = /关停|关闭|撤并|撤销|辞退|解聘|淘汰|取缔|拆除|退出|流失|注销|清退|减少|压减/;
/** Beside acts, what may stand behind an indicator's name without making it another one. */
export const STILL_THE_SAME =
  /^(?:任务|项目|工程|工作|人数|人次|总数|总量|总额|数量|数|规模|覆盖|到位|惠及|全部|全面|均值|平均值|圆满|顺利|如期|提前|按期|基本|正式|陆续|相继|有序|稳步|扎实|新|已|的|均|都|也|共|并|可以|累计|受益|受助|受惠|获助)/;
/** Words before an indicator's name that are no part of it. */
export const BEFORE_NAME =
  /^(?:[二三四五六七八九十两]?年?来|累计|总共|共计|合计|总计|[全我][省市县区]|[省市县区]本级|\d{4}学年|新增|净增|新建|建成|已|共)/;

/** The administration's own part of its region: its own schools, its own offices. */
export const OWN_PART = /[省市县区]本级|[省市县]直|[省市县]属|城区|市区/;

/** Running totals and stocks. */
export const TOTAL_WORDS = /累计|总数|总量|总计达|历年|共有|现有|拥有|保有|存量|总规模/;
/** … unless they count the year's own work. */
export const THIS_YEAR = /全年|今年|当年|年内|本年|年度|上半年|下半年|[一二三四]季度|\d{1,2}月/;
/** 2022年全省累计…: in one year, unless up to its end. */
export const NAMED_YEAR = /(?<!截[至止]|到|至)20\d{2}年(?![底末来]|以来|至今)/;
export const NEW_WORDS = /新增|净增|新建|增建|新开|新设|新创|新认定|新评|新培育|新引进|新招|新打造|新改/;
/** Work of several years told as one figure. */
export const MANY_YEARS =
  /[二三四五六七八九十两]年来|近[二三四五六七八九十两]年|[二三四五六七八九十两]年间|十[二三四五]五[”"]?(?:期间|时期|以来)|届以来/;

/** An average over several years; 年均浓度 is that of one. */
export const YEARLY_AVERAGE = /年均(?!浓度|值|气温|降水)|年平均(?!浓度|值|气温|降水)/;

/** Less of it is better: a bare figure is a ceiling. */
export const ADVERSE =
  /失业率|消费价格|物价|死亡率|近视率|发病率|患病率|能耗|排放|浓度|发案|事故|负债率|不良率|辍学率|大班额|贫困发生率|投诉|信访量|班额|次均费用|药占比|空置率|腐败|劣[ⅤV]/;
