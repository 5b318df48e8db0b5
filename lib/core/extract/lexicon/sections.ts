export type Lean = 'past' | 'future';

/** Titles that look back: what stands under them was achieved. */
const REVIEW =
  /总结|總結|(?:中期|终期|总体|实施|执行|情况)评估(?=[：:]|结果|报告|显示|$)|评估(?=结果|报告显示)|(?<!打造|培育|形成)工作亮点|今年以来|回顾|回顧|完成情况|进展情况|执行情况|工作情况|开展情况|落实情况|推进情况|办理情况|(?:工作|发展|建设)成[效果就]|主要成[绩效就]|取得的?成[绩效就]|过去[一五]年|发展基础|发展现状|现状|基本情况|概况|汇报|彙報|自评|自查|述职/;
/** Titles that look ahead. A plan word alone is not enough: 实施强师计划 may head an achievement. */
const PLAN =
  /重点工作|重點工作|目标任务|目標任務|总体要求|下一?步|今后|实事$|(?:下一阶段|未来|明年|来年|\d年|主要|工作|总体|预期|发展|時期|时期|奋斗|重点|具体|年度).{0,12}(?:思路|计划|安排|打算|目标|任务|(?<!报告)要点|部署|展望|举措|规划|方案|(?<=预期|规划|目标|发展|约束性|考核|年度|\d年主要|\d年|时期[^，。]{0,10}主要|发展主要|^[（(一二三四五六七八九十）)、\s]{0,6}主要)指标|措施|計劃|目標|任務|規劃)/;

/** 去年成就: a short heading that names the year that is over. */
const LAST_YEAR = /^[\s一二三四五六七八九十、（()）]{0,6}(?:去年|上年|过去的?一年)[^，。；：]{0,10}$/;
/** 今年主要目标, 今年重点任务: what is to come of the year that runs; a headline with 今年 says more. */
const THIS_YEAR =
  /^[\s一二三四五六七八九十、（()）]{0,6}今年的?(?![^，。]{0,6}(?:完成|实现|兑现|超额|落实))[^，。：；\d]{0,6}(?:目标|任务|重点(?:工作)?|打算|安排|思路|举措)$/;

/** Which way a heading's words lean what stands below it; null when they say nothing or both (工作总结和工作计划). */
export function leanOfWords(title: string): Lean | null {
  // 主要目标任务完成情况: how far the targets came.
  if (/(?:完成|进展|执行|落实|推进|办理)情况[）)]?$|(?:进展|进度)(?:[（(][^（）()]{0,12}[）)])?[：:]?$/.test(title)) return 'past';
  if (saysHowItGoes(title) || LAST_YEAR.test(title)) return 'past';
  if (THIS_YEAR.test(title)) return 'future';
  const past = REVIEW.test(title);
  if (past === PLAN.test(title)) return null;
  return past ? 'past' : 'future';
}

/** The same for a numbered heading, whose bare year also tells. `year` is the document's own year. */
export function leanOfTitle(title: string, year: number): Lean | null {
  const words = leanOfWords(title);
  if (words) return words;
  const said = /(?:19|20)\d\d(?=年(?!\d))/.exec(title);
  return said ? (Number(said[0]) < year ? 'past' : 'future') : null;
}

/** 2021年主要工作 in a document of 2022 looks back, with nothing but its year to tell. `year` is the document's own. */
export function leanOfYearsWork(title: string, year: number): Lean | null {
  const named = /(?<!\d)((?:19|20)\d\d)年度?(?:主要|全年|各项)?(?:工作|任务)(?:情况)?[：:]?\s{0,4}$/.exec(title);
  return named && Number(named[1]) < year ? 'past' : null;
}

/** 主要目标是：, 重点做好以下九方面工作：: which way what a sentence leads into leans. */
export function leanOfLead(lead: string): Lean | null {
  const sentence =
    lead
      .trimEnd()
      .replace(/。$/, '')
      .split(/[。\n]/)
      .at(-1) ?? '';
  if (/回顾|完成了|取得了|成效|成绩/.test(sentence)) return 'past';
  return /(?:目标|指标|目標|指標)(?:是|为|為|如下)?[:：]$|(?:制定|提出|确定|明确)[^，。]{0,20}(?:目标|指标|任务)$|(?:做好|抓好|办好|实施|推进|突出|落实)(?:好)?(?:以下|下列|如下)/.test(
    sentence,
  )
    ? 'future'
    : null;
}

/** 1—9月民生实事项目情况: a line that ends so tells how things stand, whatever plan it names on the way. */
const PROGRESS_TITLE = /(?:\d年|\d月份?)[^，。；：\n]{0,40}情况(?:表|通报|公示)?[ 　]{0,4}(?:\n|$)/;

/** 十件实事全部兑现, 全面完成十件民生实事 */
const ALL_DONE =
  /^[^，。：\n]{2,30}(?:全部|全面|圆满|如期|提前)(?:兑现|完成|收官|办结)(?:完成|[^，。：\n]{0,16}(?:实事|任务|目标|项目|工程|實事|任務|目標|項目))?[！!]?$/;
/** 民生实事工作进展顺利, 重点项目进度过半 */
const GOES_WELL =
  /^[^。\n]{4,60}(?:进展|推进|实施)(?:情况)?(?:顺利|良好|有序)[！!]?$|^[^。\n]{4,60}(?:成效(?:显著|明显|初显)|进度过半|喜获丰收)[！!]?$|“?(?:成绩单|答卷)”?(?:来了|出炉|公布|亮相)[！!]?$/;
/** 上半年十件民生实事完成投资30亿元: a title that says what was done tells how things stand. Of a heading below it nobody knows. */
const DONE_TITLE = /^[^，。：\n]{4,30}完成[^，。：\n]{0,8}\d[^，。：\n]{0,12}(?:\n|$)/;

/** The title and the opening of a document; enough to tell a plan from a report. */
const OPENING = 160;

/** Which way a document leans as a whole. `asPlan`: whoever asks takes it for a plan, so one that tells nothing of it looks ahead. */
export function leanOfWhole(text: string, asPlan = false): Lean | 'both' | null {
  return leanOfDocument(text.slice(0, OPENING)) ?? (asPlan ? 'future' : null);
}

/**
 * Which way a document leans as a whole, from its opening words; `both` for 工作总结和工作要点. In a sentence most words that name a kind of
 * document (规划, 意见) only speak of one; in a title they say what this one is.
 */
function leanOfDocument(opening: string): Lean | 'both' | null {
  const title = opening.trimStart();
  const lines = title.split('\n');
  if (PROGRESS_TITLE.test(opening) || DONE_TITLE.test(title) || lines.some(saysHowItGoes)) return 'past';
  if (isPromise(lines[0] ?? '')) return 'future';
  const past =
    REVIEW.test(opening) ||
    /(?:^|\n)[^。\n]{0,24}今年以来/.test(opening) ||
    lines.some((line) => (/。/.test(line) ? /^[^。]{0,24}(?:报告|報告|公报)[：:]/ : REPORT).test(line));
  // A government's report looks back first and ahead then; an excerpt of one may do either.
  if (!past && /政府工作(?:的)?(?:报告|報告)(?!》|[确確提明要部])/.test(opening))
    return lines.some((line) => MATTERS.test(line)) ? 'future' : 'both';
  const titles = lines.map((line) => line.replace(OF_ANOTHER, ''));
  const future = titles.some((line) => (/[，。]/.test(line) ? SPOKEN_OF : TITLED).test(line)) || NEWS_OF_PLANS.test(opening);
  if (past && future) return 'both';
  return past ? 'past' : future ? 'future' : null;
}

/** 《某规划》实施情况评估: the name of the plan that a review speaks of does not make it one. */
const OF_ANOTHER = /《[^》\n]{2,60}》(?=[^，。\n]{0,12}(?:评估|(?:实施|执行|落实|完成)情况))/g;

function saysHowItGoes(line: string): boolean {
  return ALL_DONE.test(line) || GOES_WELL.test(line);
}

/** 十件实事承诺, under which the report stands that it was made in: the title's own word counts. */
function isPromise(title: string): boolean {
  return /承诺(?:书|事项|清单)?$/.test(title.trim()) && !REVIEW.test(title);
}
/** 十件民生实事出炉, which the article under it says that the government's report named. */
const MATTERS = /^(?!.{0,120}(?:完成|进展|推进|进度|情况|兑现|收官|办结|落实|成绩|回眸))[^。]{0,60}(?:实事|實事)[^。]{0,60}$/;
const SPOKEN_OF =
  /《[^》]{0,60}(?:计划|规划|方案|要点|意见|措施|安排|計劃|規劃)》[^，。]{0,8}印[发發]|[通印][知发](?:给你们|如下)|提出(?:如下|以下)(?:实施)?意见|制[定订](?:本|如下)|方案|打算|目标任务|计划草案|(?<!件)实事|實事/;
/** What names a document that looks back, in its title. A sentence only speaks of one: 市长作工作报告. */
const REPORT = /公报|公報|(?<!政府工作|政府工作的)(?:报告|報告)(?!》|[确確提明要部])|简报/;
/** 接下来这样干, 新的一年有哪些新目标: how news tell of a plan. */
const NEWS_OF_PLANS =
  /(?:接下来|新的一年|新一年|今年|明年|20\d\d年)[^，。！!？?\n]{0,12}(?:(?:要|将|该)?(?:怎么|怎样|如何|这么|这样)干|干(?:什么|啥|些?哪些)|(?:有|定下|锁定|瞄准)[^，。！!？?\n]{0,4}新?(?:目标|任务|期待))/;
const TITLED =
  /思路|预期目标|若干政策|若干措施|计划|計[劃畫]|规划|規劃|方案|要点|要點|打算|安排|意见|意見|通知|决定|实事|實事|指标|目标任务/;

/** 进展情况：, 完成情况：: what follows in the paragraph is told as it stands, beside what was aimed at (目标任务：) in another one. */
export function opensProgress(paragraph: string): boolean {
  return /^\s*(?:已?(?:全面|全部|超额|提前|圆满)完成|超出)[^，。；\d]{0,4}(?:目标|任务)(?:任务)?。|^[^。；：:]{0,6}(?:进展|完成|落实|推进|办理|实施|建设)(?:情况|进度|成效)[:：]/.test(
    paragraph,
  );
}

/** 主要目标：, 预期目标是：: what follows in the paragraph is aimed at, whatever its sentences say. */
export function opensGoals(paragraph: string): boolean {
  return /^[^。；]{0,40}(?:目标|指标|目標|指標)(?:是|为|為|如下)?[:：]/.test(paragraph);
}
