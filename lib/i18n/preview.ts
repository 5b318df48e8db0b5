import type { Lang } from './domain.ts';

interface PreviewWords {
  title: string;
  hint: string;
  open: string;
  close: string;
  view: string;
  views: Record<'board' | 'task' | 'inline', string>;
  theme: string;
  themes: Record<'light' | 'dark' | 'light large', string>;
  failed: string;
}

/** Texts of the box that shows the widget as readers will see it. */
export const PREVIEW: Record<Lang, PreviewWords> = {
  'zh-CN': {
    title: '预览',
    hint: '读者会看到的样子，用的就是发布包里的组件',
    open: '打开预览',
    close: '收起预览',
    view: '视图',
    views: { board: '看板', task: '一项任务', inline: '正文里的标记' },
    theme: '主题',
    themes: { light: '浅色', dark: '深色', 'light large': '大字（适老）' },
    failed: '预览没有打开：组件读不到。发布不受影响，请重新打开这个页面再试。',
  },
  en: {
    title: 'Preview',
    hint: 'As readers will see it, by the widget of the kit',
    open: 'Open the preview',
    close: 'Close the preview',
    view: 'View',
    views: { board: 'Board', task: 'One task', inline: 'Marks in the text' },
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', 'light large': 'Large text' },
    failed: 'The preview did not open: the widget cannot be read. Publishing is not affected; open this page again.',
  },
};
