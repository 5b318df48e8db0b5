import { BackupBox, type BackupBoxProps } from '../../components/backup/backup-box.tsx';
import { BackupReminder } from '../../components/backup/backup-reminder.tsx';
import { RestoreBox } from '../../components/backup/restore-box.tsx';
import { PlanChoice } from '../../components/board/plan-choice.tsx';
import { RecordSearch } from '../../components/board/record-search.tsx';
import { Settings } from '../../components/board/settings.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../components/language.ts';
import { later } from '../../components/later.tsx';
import { TabPanel, Tabs } from '../../components/tabs.tsx';
import { TroubleNotice } from '../../components/trouble-notice.tsx';
import { useLive } from '../../components/use-live.ts';
import { dayOf } from '../../lib/core/day.ts';
import { putOffReminder, watchBackups } from '../../lib/desk/backup.ts';
import { desk } from '../../lib/desk/desk.ts';
import { searched } from '../../lib/desk/search.ts';
import { watchTools } from '../../lib/desk/tools.ts';
import { dismissTrouble, watchTrouble } from '../../lib/desk/trouble.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { chooseLanguage } from '../../lib/i18n/language.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import { ask } from '../../lib/messages/send.ts';
import type { PlanRow } from '../../lib/store/database.ts';
import { BACKUP_WORK } from './backup-work.ts';
import { OverviewPage } from './overview-page.tsx';
import { PacePage } from './pace-page.tsx';
import { useChosenPlan } from './use-chosen-plan.ts';
import { useHashTab } from './use-hash-tab.ts';

const AdoptPage = later(async () => (await import('./adopt-page.tsx')).AdoptPage);
const PublishPage = later(async () => (await import('./publish-page.tsx')).PublishPage);
const TablesPage = later(async () => (await import('./tables-page.tsx')).TablesPage);

/** 备份 and 从备份恢复. */
function Backup({ standing }: Pick<BackupBoxProps, 'standing'>) {
  const { make, survey, restore } = BACKUP_WORK;
  return (
    <>
      <BackupBox {...{ standing, make }} />
      <RestoreBox {...{ survey, restore }} />
    </>
  );
}

const NONE: readonly PlanRow[] = [];

/** The workbench: it reads the store live and writes through the background. */
export function WorkbenchPage() {
  const { words, lang } = useWords();
  const plans = useLive(desk.planRows, 'plans');
  const profile = useLive(desk.profile, 'profile');
  const trouble = useLive(watchTrouble, 'trouble').value;
  const backups = useLive(watchBackups, 'backups').value;
  const tools = useLive(watchTools, 'tools').value;
  const [tab, setTab, adopting] = useHashTab();
  const [chosen, choosePlan] = useChosenPlan();
  const day = dayOf(new Date());
  const rows = plans.value ?? NONE;
  const known = rows.find(({ id }) => id === chosen) ?? rows[0];

  if (plans.error !== undefined || profile.error !== undefined) throw plans.error ?? profile.error;
  if (!plans.value || !profile.value) return <EmptyState text={words.app.loading} />;
  const { author, office } = profile.value;
  const tabs = [
    { id: 'overview', label: words.tabs.overview },
    { id: 'records', label: words.tabs.records },
    { id: 'tables', label: TABLES[lang].tab },
    { id: 'publish', label: words.tabs.publish },
    { id: 'settings', label: words.tabs.settings },
    // Only while a page is under review.
    ...(adopting === null ? [] : [{ id: 'adopt', label: ADOPT[lang].title } as const]),
  ] as const;
  const shown = adopting === null ? tab : 'adopt';

  return (
    <div class="wb jn">
      <header class="bar-top">
        <b>{words.app.name}</b>
        {adopting === null && <PlanChoice plans={rows.map(({ plan }) => plan)} chosen={known?.id} choose={choosePlan} />}
        <Tabs label={words.tabs.main} tabs={tabs} chosen={shown} choose={(id) => id !== 'adopt' && setTab(id)} />
        <span class="who">{office && words.form.reporter(office, author)}</span>
      </header>
      <main>
        {trouble && <TroubleNotice trouble={trouble} onDismiss={() => void dismissTrouble(trouble)} />}
        {backups && shown !== 'settings' && (
          <BackupReminder standing={backups} onBackUp={() => setTab('settings')} onLater={() => void putOffReminder()} />
        )}
        <TabPanel id={shown}>
          {adopting !== null && (
            <AdoptPage
              key={adopting}
              tabId={adopting}
              rows={rows}
              onEnd={(planId) => {
                if (planId !== null) choosePlan(planId);
                setTab('overview');
              }}
            />
          )}
          {known && shown === 'publish' && <PublishPage key={known.id} plan={known.plan} today={day} />}
          <div class="wb-main" hidden={shown === 'publish' || shown === 'adopt'}>
            {!known && <EmptyState text={words.plan.empty} />}
            {known && shown === 'overview' && <OverviewPage key={known.id} plan={known.plan} profile={profile.value} today={day} />}
            {known && shown === 'records' && (
              <RecordSearch key={known.id} {...{ desk, search: searched }} plan={known.plan} profile={profile.value} today={day} />
            )}
            {known && shown === 'tables' && <TablesPage key={known.id} row={known} profile={profile.value} today={day} />}
            {known && shown === 'settings' && <PacePage key={known.id} planId={known.id} author={author} />}
            {shown === 'settings' && (
              <Settings
                backup={<Backup standing={backups} />}
                chooseLanguage={(lang) => void chooseLanguage(lang)}
                tools={tools}
                setTool={(set) => void ask('setTool', set).catch(() => {})}
              />
            )}
          </div>
        </TabPanel>
      </main>
    </div>
  );
}
