import type { Lang } from './domain.ts';

/** The few words that a policy page is given: what is read out, and the name of the card's frame. */
export interface PageWords {
  card: string;
  /** A place that the keyboard went to: its words and where it stands among the others. */
  place: (words: string, index: number, count: number) => string;
  /** The marks of the page were put on it, or taken off. */
  marks: (shown: boolean) => string;
}

export const PAGE_WORDS: Record<Lang, PageWords> = {
  'zh-CN': {
    card: '践诺',
    place: (words, index, count) => `${words}，第${index}处，共${count}处`,
    marks: (shown) => (shown ? '已显示标注' : '已隐藏标注'),
  },
  en: {
    card: 'Jiannuo',
    place: (words, index, count) => `${words}, ${index} of ${count}`,
    marks: (shown) => (shown ? 'Marks shown' : 'Marks hidden'),
  },
};

/** What selected words are offered for, on the page and in its context menu. */
interface SelectionWords {
  progress: string;
  evidence: string;
  /** Name of the offer. */
  offer: string;
  turnOff: string;
  turnedOff: string;
  undo: string;
}

export const SELECTION_WORDS: Record<Lang, SelectionWords> = {
  'zh-CN': {
    progress: '记为进展',
    evidence: '记为证据',
    offer: '选中的文字',
    turnOff: '在这个网站不再出现',
    turnedOff: '这个网站不再出现，可在工作台“设置”里恢复。',
    undo: '撤销',
  },
  en: {
    progress: 'Report progress',
    evidence: 'Use as evidence',
    offer: 'Selected words',
    turnOff: 'Do not show on this site',
    turnedOff: 'Off on this site. The workbench settings bring it back.',
    undo: 'Undo',
  },
};

interface MinimapWords {
  /** A place on the strip; how it stands is not said, for everybody sees it. */
  place: (index: number, count: number) => string;
  turnOff: string;
}

export const MINIMAP_WORDS: Record<Lang, MinimapWords> = {
  'zh-CN': {
    place: (index, count) => `第${index}处，共${count}处`,
    turnOff: '在这个网站关闭缩略图（可在工作台“设置”里恢复）',
  },
  en: {
    place: (index, count) => `${index} of ${count}`,
    turnOff: 'Turn the minimap off on this site (the workbench settings bring it back)',
  },
};
