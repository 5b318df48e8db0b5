import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BackupReminder } from '../../components/backup/backup-reminder.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../components/language.ts';
import { type PanelTabId, SidePanel } from '../../components/panel/side-panel.tsx';
import { TroubleNotice } from '../../components/trouble-notice.tsx';
import { useLive } from '../../components/use-live.ts';
import { dayOf } from '../../lib/core/day.ts';
import { type Line, linesOf } from '../../lib/core/line.ts';
import { foldNotes } from '../../lib/core/status.ts';
import { putOffReminder, watchBackups } from '../../lib/desk/backup.ts';
import { desk } from '../../lib/desk/desk.ts';
import { dismissTrouble, watchTrouble } from '../../lib/desk/trouble.ts';
import type { TabPage } from '../../lib/messages/calls.ts';
import { ask } from '../../lib/messages/send.ts';
import { shownMatches } from '../../lib/messages/shown-matches.ts';
import { Changes } from './changes.tsx';
import { exportSheet } from './export-sheet.ts';
import { Sharing } from './sharing.tsx';
import { useOtherSite } from './use-other-site.ts';
import { usePageCheck } from './use-page-check.ts';
import { usePanelTarget } from './use-panel-target.ts';
import { useTabPage } from './use-tab-page.ts';

/** The page's commitments in its order, each once. */
function linesOnPage(page: TabPage, lines: readonly Line[]): Line[] {
  const byId = new Map(lines.map((line) => [line.commitment.id, line]));
  const ids = new Set(shownMatches(page).map(({ commitmentId }) => commitmentId));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** The side panel beside a tab: it reads the store live and writes through the background. */
export function PanelPage() {
  const { lang, words } = useWords();
  const { tabId, page, address } = useTabPage();
  const site = useOtherSite(address);
  const { check, failed, nothing, retry, decide, withdrawLost, choosePlans } = usePageCheck(tabId, page);
  const trouble = useLive(watchTrouble, 'trouble').value;
  const backups = useLive(watchBackups, 'backups').value;
  const plans = useLive(desk.plans, 'plans');
  const profile = useLive(desk.profile, 'profile');
  const [tab, setTab] = useState<PanelTabId>('page');
  const [current, setCurrent] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [lost, setLost] = useState(false);
  usePanelTarget(tabId, (id) => {
    setCurrent(id);
    setTab('records');
  });
  const known = plans.value?.find(({ row }) => row.id === page?.planId) ?? plans.value?.[0];
  const day = dayOf(new Date());
  const lines = useMemo(() => (known ? linesOf(known.row.plan, known.states, day) : []), [known, day]);
  // The page may be checked against more plans than the one it is marked with.
  const stored = useMemo(
    () => plans.value?.map((one) => ({ plan: one.row.plan, lines: one === known ? lines : linesOf(one.row.plan, one.states, day) })) ?? [],
    [plans.value, known, lines, day],
  );
  const unreported = useMemo(() => foldNotes([]), []);

  if (plans.error !== undefined || profile.error !== undefined) throw plans.error ?? profile.error;
  if (!plans.value || !profile.value) return <EmptyState text={words.app.loading} />;

  async function show(line: Line): Promise<void> {
    setCurrent(line.commitment.id);
    if (tabId === null) return;
    const target = { taskId: line.task.id, commitmentId: line.commitment.id };
    const answer = await ask('showOnPage', { tabId, target, openCard: false }).catch(() => ({ found: false }));
    setLost(!answer.found);
  }

  return (
    <SidePanel
      {...{ desk, lines, tab, current, writing, setWriting, lost }}
      notice={
        <>
          {trouble && <TroubleNotice trouble={trouble} onDismiss={() => void dismissTrouble(trouble)} />}
          {backups && (
            <BackupReminder
              standing={backups}
              onBackUp={() => void browser.tabs.create({ url: browser.runtime.getURL('/workbench.html#/settings') })}
              onLater={() => void putOffReminder()}
            />
          )}
        </>
      }
      site={tabId === null ? null : site}
      plan={known?.row.plan ?? null}
      taskStateOf={(taskId) => known?.states.get(taskId) ?? unreported}
      page={
        page && {
          url: page.url,
          title: page.title,
          lines: linesOnPage(page, lines),
          unknownPlan: page.planId === null,
          cut: page.cut,
          paused: page.paused,
          notes: page.notes ?? [],
          moreNotes: page.moreNotes ?? 0,
          failed: page.failed,
        }
      }
      profile={profile.value}
      today={day}
      choose={setTab}
      setCurrent={setCurrent}
      onShow={(line) => void show(line)}
      onAdopt={page && (() => void browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html#/adopt?tab=${tabId}`) }))}
      onShowSpan={(span) => tabId !== null && void ask('showSpan', { tabId, ...span }).catch(() => {})}
      review={{
        check,
        failed,
        nothing,
        onRetry: retry,
        stored,
        choosePlans: (planIds) => void choosePlans(planIds),
        onDecide: decide,
        onWithdrawLost: withdrawLost,
        onShow: async (span) => tabId !== null && (await ask('showSpan', { tabId, ...span })).found,
        findSelection: async () => (tabId === null ? null : ask('selectedSpan', { tabId })),
        onExport: async (format) => {
          if (check) await exportSheet(format, check, plans.value?.map(({ row }) => row.plan) ?? [], lang);
        },
      }}
      onPlace={async ({ noteId, part }, at) => {
        if (tabId !== null) await ask('placeNote', { tabId, noteId, part, at });
      }}
      changes={page && <Changes url={page.url} lines={lines} />}
      sharing={page && known && tabId !== null && <Sharing plan={known.row.plan} lines={linesOnPage(page, lines)} {...{ tabId, page }} />}
      onReadAgain={() => tabId !== null && void ask('readAgain', { tabId }).catch(() => {})}
    />
  );
}
