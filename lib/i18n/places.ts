import type { Change } from '../core/resolve/wording.ts';
import type { Lang } from './domain.ts';

/** What became of the places of notes on a page, and what a reader can do about it. */
interface PlaceWords {
  title: (count: number) => string;
  lead: string;
  was: string;
  now: string;
  figureChanged: (stored: string, now: string) => string;
  changed: (what: string) => string;
  change: Record<Change, string>;
  ambiguous: (count: number, more: boolean) => string;
  orphaned: string;
  skipped: string;
  moreNotes: (count: number) => string;
  evidence: string;
  /** The notes of this page whose places are certain. */
  here: (count: number) => string;
  origin: string;
  moved: string;
  moreHere: (count: number) => string;
  show: string;
  isHere: string;
  isRevision: string;
  atSelection: string;
  gone: string;
  noneOfThem: string;
  searchAgain: string;
  candidate: (index: number, count: number) => string;
  previous: string;
  next: string;
  /** What happened when a decision could not be kept, by the error's name. */
  refused: Record<string, string> & { other: string };
  list: (items: readonly string[]) => string;
}

export const PLACES: Record<Lang, PlaceWords> = {
  'zh-CN': {
    title: (count) => `${count}处记录的位置需要确认`,
    lead: '页面和填报时不同了。原记录和原引文都在，没有移动。',
    was: '原文',
    now: '现在',
    figureChanged: (stored, now) => `原文由“${stored}”变为“${now}”。请确认这是修订还是另一项指标。`,
    changed: (what) => `原处的${what}变了。请确认这是修订还是另一处。`,
    change: { value: '数字', unit: '单位', comparator: '限定词', place: '地点', negation: '否定词', wording: '措辞' },
    ambiguous: (count, more) => `有${count}处${more ? '以上' : ''}相同或相近的文字，前后文不足以断定哪一处是原处。`,
    orphaned: '在页面上找不到原处了，可能已被删改。可以在页面上选中新的位置，再放到那里。',
    skipped: '页面太长，没有找完，不等于不在。',
    moreNotes: (count) => `这一页的记录太多，另有${count}条没有核对位置。`,
    evidence: '佐证',
    here: (count) => `本页上的记录和佐证（${count}处）`,
    origin: '填报处',
    moved: '文字没变，位置移动了',
    moreHere: (count) => `再列出（还有${count}处）`,
    show: '看这一处',
    isHere: '就是这一处',
    isRevision: '是修订，移到这里',
    atSelection: '放到所选文字',
    gone: '原处已不在',
    noneOfThem: '都不是',
    searchAgain: '再找一次',
    candidate: (index, count) => `第${index}处，共${count}处`,
    previous: '上一处',
    next: '下一处',
    refused: {
      NoSuchPlace: '没有改动：页面上没有选中正文里的文字，或者页面刚刚变了。请在页面上选中新的位置，再按一次。',
      StoreFull: '没有存入：磁盘空间不足。已存的记录都在。请清理空间，再按一次。',
      other: '没有存入：处理时出错。已存的记录没有改动。请再按一次；仍出现时重新载入这一页。',
    },
    list: (items) => items.join('、'),
  },
  en: {
    title: (count) => (count === 1 ? 'The place of 1 note needs a look' : `The places of ${count} notes need a look`),
    lead: 'The page is not what it was when they were made. Notes and quotes are kept, and nothing was moved.',
    was: 'Then',
    now: 'Now',
    figureChanged: (stored, now) => `“${stored}” has become “${now}”. Is this a revision, or another indicator?`,
    changed: (what) => `The ${what} changed there. Is this a revision, or another place?`,
    change: { value: 'figure', unit: 'unit', comparator: 'bound', place: 'place name', negation: 'negation', wording: 'wording' },
    ambiguous: (count, more) =>
      `${count === 1 ? 'One place has' : `${count}${more ? ' or more' : ''} places have`} the same or similar words, and what stands around does not tell whether it is the one.`,
    orphaned:
      'Its place is no longer on the page; it may have been deleted or rewritten. Select the new place on the page, then put it there.',
    skipped: 'The page is too long to be searched to its end. That does not mean that the place is gone.',
    moreNotes: (count) => `This page has too many notes: ${count} more were not looked for.`,
    evidence: 'Evidence',
    here: (count) => `Notes and evidence on this page (${count})`,
    origin: 'Reported here',
    moved: 'The same words, now elsewhere on the page',
    moreHere: (count) => `Show more (${count} left)`,
    show: 'Show',
    isHere: 'This is the one',
    isRevision: 'A revision: move it here',
    atSelection: 'Put it at the selection',
    gone: 'The place is gone',
    noneOfThem: 'None of them',
    searchAgain: 'Search again',
    candidate: (index, count) => `${index} of ${count}`,
    previous: 'Previous place',
    next: 'Next place',
    refused: {
      NoSuchPlace:
        'Nothing was changed: no words of the text are selected on the page, or the page has just changed. Select the new place, then try again.',
      StoreFull: 'Not saved: the disk is full. All stored records are there. Make room, then try again.',
      other: 'Not saved: something went wrong. Stored records are unchanged. Try again; if it stays so, reload the page.',
    },
    list: (items) => items.join(', '),
  },
};
