import { useMemo } from 'preact/hooks';
import { BackupBox, type BackupBoxProps } from '../../components/backup/backup-box.tsx';
import { BackupReminder } from '../../components/backup/backup-reminder.tsx';
import { RestoreBox } from '../../components/backup/restore-box.tsx';
import { Overview } from '../../components/board/overview.tsx';
import { PlanChoice } from '../../components/board/plan-choice.tsx';
import { RecordSearch } from '../../components/board/record-search.tsx';
import { Settings } from '../../components/board/settings.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../components/language.ts';
import { TabPanel, Tabs } from '../../components/tabs.tsx';
import { TroubleNotice } from '../../components/trouble-notice.tsx';
import { useLive } from '../../components/use-live.ts';
import { dayOf } from '../../lib/core/day.ts';
import { linesOf } from '../../lib/core/line.ts';
import { putOffReminder, watchBackups } from '../../lib/desk/backup.ts';
import { desk } from '../../lib/desk/desk.ts';
import { searched } from '../../lib/desk/search.ts';
import { watchTools } from '../../lib/desk/tools.ts';
import { dismissTrouble, watchTrouble } from '../../lib/desk/trouble.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { chooseLanguage } from '../../lib/i18n/language.ts';
import { TABLES } from '../../lib/i18n/tables-ui.ts';
import { ask } from '../../lib/messages/send.ts';
import { AdoptPage } from './adopt-page.tsx';
import { BACKUP_WORK } from './backup-work.ts';
import { PacePage } from './pace-page.tsx';
import { PublishPage } from './publish-page.tsx';
import { TablesPage } from './tables-page.tsx';
import { useChosenPlan } from './use-chosen-plan.ts';
import { useHashTab } from './use-hash-tab.ts';

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

/** The workbench: it reads the store live and writes through the background. */
export function WorkbenchPage() {
  const { words, lang } = useWords();
  const plans = useLive(desk.plans, 'plans');
  const profile = useLive(desk.profile, 'profile');
  const trouble = useLive(watchTrouble, 'trouble').value;
  const backups = useLive(watchBackups, 'backups').value;
  const tools = useLive(watchTools, 'tools').value;
  const [tab, setTab, adopting] = useHashTab();
  const [chosen, choosePlan] = useChosenPlan();
  const day = dayOf(new Date());
  const known = plans.value?.find(({ row }) => row.id === chosen) ?? plans.value?.[0];
  const rows = useMemo(() => (plans.value ?? []).map(({ row }) => row), [plans.value]);
  const lines = useMemo(() => (known ? linesOf(known.row.plan, known.states, day) : []), [known, day]);

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
        {adopting === null && <PlanChoice plans={rows.map(({ plan }) => plan)} chosen={known?.row.id} choose={choosePlan} />}
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
          {known && shown === 'publish' && <PublishPage key={known.row.id} plan={known.row.plan} today={day} />}
          <div class="wb-main" hidden={shown === 'publish' || shown === 'adopt'}>
            {!known && <EmptyState text={words.plan.empty} />}
            {known && shown === 'overview' && (
              <Overview key={known.row.id} {...{ desk, lines }} plan={known.row.plan} profile={profile.value} today={day} />
            )}
            {known && shown === 'records' && (
              <RecordSearch
                key={known.row.id}
                {...{ desk, lines }}
                search={searched}
                plan={known.row.plan}
                states={known.states}
                profile={profile.value}
                today={day}
              />
            )}
            {known && shown === 'tables' && <TablesPage key={known.row.id} row={known.row} profile={profile.value} today={day} />}
            {known && shown === 'settings' && <PacePage key={known.row.id} planId={known.row.id} author={author} />}
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
