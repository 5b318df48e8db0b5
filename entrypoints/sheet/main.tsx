import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/style/sheet.css';
import { chooseRoot } from '../../components/page-root.ts';
import { type PrintedSheet, SheetPages } from '../../components/review/sheet-pages.tsx';
import { SHEET_TO_PRINT } from '../../lib/messages/session-keys.ts';

/** The review sheet as a page of its own: a side panel cannot open the print window in every browser, a tab can. */
const stored = (await browser.storage.session.get(SHEET_TO_PRINT))[SHEET_TO_PRINT] as PrintedSheet | undefined;
const { lang, tables }: PrintedSheet = stored ?? { lang: 'zh-CN', tables: [] };
document.documentElement.lang = lang;
document.title = tables[0]?.heading ?? document.title;
render(<SheetPages {...{ lang, tables }} onPrint={() => print()} />, chooseRoot());
if (tables.length > 0) requestAnimationFrame(() => print());
