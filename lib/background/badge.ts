import { browser } from 'wxt/browser';
import type { Lang } from '../i18n/domain.ts';
import { readLanguage } from '../i18n/language.ts';
import { pageFailure } from '../i18n/page-failure.ts';
import type { TabPage } from '../messages/calls.ts';
import { shownMatches } from '../messages/shown-matches.ts';

/** `--accent` and `--st-late` of the design tokens (light): the toolbar knows no custom properties. */
const CALM = '#1f4b7a';
const LATE = '#994a00';

const TITLE: Record<Lang, (count: number, unreported: number, late: number) => string> = {
  'zh-CN': (count, unreported, late) => `践诺：本页${count}项承诺指标，${late}项滞后，${unreported}项无填报`,
  en: (count, unreported, late) => `Jiannuo: ${count} commitments on this page, ${late} behind, ${unreported} without a report`,
};

/** The page changes without rest and is not followed any more: what stands before it may be out of date. */
const PAUSED: Record<Lang, string> = {
  'zh-CN': '（页面一直在变，已暂停跟随；可在侧边栏“本页”重新读取）',
  en: ' (paused: the page keeps changing; “This page” in the side panel reads it again)',
};
const PAUSED_GLYPH = '‖';

/** Shows on the toolbar how many commitments a tab's page holds, amber when one of them is behind; that it is not followed any more; or that it could not be read. */
export async function showBadge(tabId: number, page: TabPage): Promise<void> {
  const { failed, paused } = page;
  const matches = shownMatches(page);
  const statusOf = new Map(matches.map(({ commitmentId, status }) => [commitmentId, status]));
  const statuses = [...statusOf.values()];
  const late = statuses.filter((status) => status === 'late').length;
  const unreported = statuses.filter((status) => status === 'none').length;
  const { action } = browser;
  const lang = await readLanguage();
  const counted = TITLE[lang](statuses.length, unreported, late) + (paused ? PAUSED[lang] : '');
  const title = failed === undefined ? counted : pageFailure(lang, failed);
  const count = (paused ? PAUSED_GLYPH : '') + (matches.length > 0 ? statuses.length : '');
  const text = failed !== undefined ? '!' : count;
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: late > 0 || paused || failed !== undefined ? LATE : CALM }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title }),
  ]);
}

/** Takes the count off the toolbar; the button's title is the manifest's again. */
export async function clearBadge(tabId: number): Promise<void> {
  const { action, runtime } = browser;
  const title = runtime.getManifest().action?.default_title ?? '';
  await Promise.all([action.setBadgeText({ tabId, text: '' }), action.setTitle({ tabId, title })]);
}
