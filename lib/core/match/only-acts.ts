import { STILL_THE_SAME } from '../compare/lexicon.ts';
import { stageAt } from '../compare/stages.ts';
import { CUES } from '../extract/lexicon/cues.ts';

/** Whether words only say what was done (举办, 开工改造), with no noun of what. Also of no words at all. */
export function isOnlyActs(words: string): boolean {
  let at = 0;
  while (at < words.length) {
    const act = CUES.startingAt(words, at, words.length);
    const rest = words.slice(at);
    const length =
      STILL_THE_SAME.exec(rest)?.[0].length ??
      stageAt(rest)?.word.length ??
      (act?.role === 'act' || act?.role === 'change' ? act.word.length : 0);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/**
 * The last clause before `end` that has no figure: over those that only count on, it says of what. Looked for in its sentence, and where that is all
 * there is, in the words that open its paragraph (社区食堂。已建成33家). Empty when there is none.
 */
export function topicBefore(text: string, end: number): string {
  const paragraph =
    text
      .slice(Math.max(0, end - REACH), end)
      .split('\n')
      .at(-1) ?? '';
  const sentences = paragraph.replace(ENUMERATOR, '').split(/[。；：]/);
  // Behind the last mark stands the figure's own clause.
  const clauses = (sentences.at(-1) ?? '').split('，').slice(0, -1);
  const opening = sentences.length === 2 && clauses.length === 0 ? [sentences[0] as string] : [];
  const topic = [...opening, ...clauses].findLast((clause) => clause.length < LONGEST && !/\d/.test(clause) && !isOnlyActs(clause)) ?? '';
  return topic.replace(SETTING_OUT, '').replace(HOW_IT_GOES, '');
}
const REACH = 120;
const LONGEST = 30;
const ENUMERATOR = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*/;
/** 积极开展老旧小区改造 */
const SETTING_OUT = /^(?:积极|大力|全面|深入|持续|加快|扎实|稳步|继续|有序|着力){0,2}(?:开展|推进|实施|推动|组织|加强|抓好|做好)?/;
/** 工程已全面复工, 工作进展顺利 */
const HOW_IT_GOES = /(?<=.{3})(?:已|正在|全部|全面|进展|稳步|有序|顺利|加快|持续).{0,12}$/;
