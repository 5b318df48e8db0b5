import type { Lang } from './domain.ts';

/** Why a plan page shows nothing: what happened, what was kept, what to do. By the error's name. */
const TOLD: Record<Lang, Record<string, string> & { other: string }> = {
  'zh-CN': {
    StoreUnavailable: '这一页没能读出来：本机数据没有打开。已存的记录没有改动。请关闭其他践诺页面，再重试。',
    StoreFull: '这一页没能读出来：磁盘空间不足。已存的记录都在。请清理空间，再重试。',
    InvalidMessage: '这一页没能读出来：页面上有践诺认不出的内容。已存的记录没有改动。请重新载入这一页，再重试。',
    other: '这一页没能读出来：处理时出错。已存的记录没有改动。请重试；仍出现时，关闭一些标签页或重新打开浏览器。',
  },
  en: {
    StoreUnavailable:
      'This page could not be read: the data on this computer did not open. Stored records are unchanged. Close other Jiannuo pages, then try again.',
    StoreFull: 'This page could not be read: the disk is full. All stored records are there. Make room, then try again.',
    InvalidMessage:
      'This page could not be read: it holds something that Jiannuo cannot take. Stored records are unchanged. Reload the page, then try again.',
    other:
      'This page could not be read: something went wrong on the way. Stored records are unchanged. Try again; if it stays so, close some tabs or restart the browser.',
  },
};

export function pageFailure(lang: Lang, failed: string): string {
  const told = TOLD[lang];
  return (Object.hasOwn(told, failed) && told[failed]) || told.other;
}
