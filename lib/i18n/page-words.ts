import type { Lang } from './domain.ts';

/** The few words that a policy page is given: what is read out, and the name of the card's frame. */
export interface PageWords {
  card: string;
  /** A place that the keyboard went to: its words and where it stands among the others. */
  place: (words: string, index: number, count: number) => string;
}

export const PAGE_WORDS: Record<Lang, PageWords> = {
  'zh-CN': { card: '践诺', place: (words, index, count) => `${words}，第${index}处，共${count}处` },
  en: { card: 'Jiannuo', place: (words, index, count) => `${words}, ${index} of ${count}` },
};
