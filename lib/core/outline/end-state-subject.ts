/** What a target without a figure promises, in parts: the indicator or project, and the verb that names the state. */
export interface EndStateWords {
  subject: string;
  verb?: string;
}

/** Words before the verb that say how firmly or how, not what. */
const MANNER =
  /^(?:要|将|须|应|全力|全面|努力|力争|争取|确保|着力|稳步|切实|大力|积极|持续|进一步|加快|推动|支持|督促指导|督促|指导|加强|做好|逐步|有序|深入|扎实|年底前|年内|今年|基本|原则上|完成(?=.{2,20}(?:申报|创建)))+/;
/** States said at the end of a clause, of what stands before them; what of them is no part of the indicator's name. */
const AT_END =
  /(?:到?(?:\d{4}年)?(?:(?:[春秋]季)?(?:学期)?开学|年底|年末|\d{1,2}月底?|[一二三四]季度末?|上半年|[暑寒]假)(?:之?前|内))?(?:全部|全面|基本|正式|顺利|工作)?(?:实现|完成)?(全覆盖|清零|归零|交付使用|投入使用|建成投用|投用|启用|竣工|完工|通车|开工|建成|完成|取得(?:新|实质性|重大|明显|显著)?(?:突破|进展)|申报|创建)$/;
const AT_FRONT =
  /^(.{0,24}?)(创建成|创成|争创|创建|申报|申创|获评|入选|跻身|通过|开工建设|建成|覆盖|提高|提升|扩大|增加|降低|减少|压减|缩小|压降|提振|实行|实现|完成)(.{3,200})$/;

/** 该项工作于…前完成 speaks of what was said before. */
const POINTS_BACK = /^(?:(?:该|此|这|上述|以上)?项?(?:工作|任务|整改|项目)?)$/;

/**
 * Takes a clause apart: 努力提升课后服务参与率 is 提升 and 课后服务参与率; a clause of another shape is its own subject. The subject is empty
 * where the clause only says when (…，2024年6月底前完成), of something named before.
 */
export function endStateWords(clause: string, hedge: string | undefined): EndStateWords {
  const bare = clause.replace(MANNER, '');
  const end = AT_END.exec(bare);
  if (end) {
    const what = bare.slice(0, end.index).replace(MANNER, '');
    const subject = withoutHedge(what, hedge).replace(/[应拟]?[于在]$/, '');
    // 甲县、乙县完成申报: what is left names places alone.
    if (what.length < 8 && what.includes('、')) return { subject: bare, verb: end[1] as string };
    return { subject: POINTS_BACK.test(subject) ? '' : subject, verb: end[1] as string };
  }
  const front = AT_FRONT.exec(bare);
  if (front) return { subject: front[3] as string, verb: front[2] as string };
  return { subject: withoutHedge(bare, hedge) || clause };
}

function withoutHedge(words: string, hedge: string | undefined): string {
  return hedge ? words.replace(hedge, '') : words;
}
