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

/** Shows on the toolbar how many commitments a tab's page holds, amber when one of them is behind; or that it could not be read. */
export async function showBadge(tabId: number, page: TabPage): Promise<void> {
  const { failed } = page;
  const matches = shownMatches(page);
  const statusOf = new Map(matches.map(({ commitmentId, status }) => [commitmentId, status]));
  const statuses = [...statusOf.values()];
  const late = statuses.filter((status) => status === 'late').length;
  const unreported = statuses.filter((status) => status === 'none').length;
  const { action } = browser;
  const lang = await readLanguage();
  const title = failed === undefined ? TITLE[lang](statuses.length, unreported, late) : pageFailure(lang, failed);
  const text = failed !== undefined ? '!' : matches.length > 0 ? String(statuses.length) : '';
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: late > 0 || failed !== undefined ? LATE : CALM }),
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
