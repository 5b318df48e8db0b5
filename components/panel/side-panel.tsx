import type { ComponentChildren } from 'preact';
import type { Line } from '../../lib/core/line.ts';
import type { Profile } from '../../lib/core/model/form-draft.ts';
import type { Plan, Task } from '../../lib/core/model/plan.ts';
import type { NoteOnPage, Span } from '../../lib/core/note-on-page.ts';
import type { CommitmentState } from '../../lib/core/status.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { pageFailure } from '../../lib/i18n/page-failure.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { EmptyState } from '../empty-state.tsx';
import { useWords } from '../language.ts';
import { ReviewPanel, type ReviewPanelProps } from '../review/review-panel.tsx';
import { countedClaims } from '../review/shown-claims.ts';
import { type Tab, TabPanel, Tabs } from '../tabs.tsx';
import { TargetRecords } from '../target-records.tsx';
import { EnableSite, type OtherSite } from './enable-site.tsx';
import { LatestNotes } from './latest-notes.tsx';
import { NotePlaces, type NotePlacesProps } from './note-places.tsx';
import { NotesHere } from './notes-here.tsx';
import { PageTab } from './page-tab.tsx';
import { PlanTab } from './plan-tab.tsx';

export type PanelTabId = 'page' | 'review' | 'plan' | 'records';

/** What the panel knows of the page in the tab beside it; `lines` are in the page's order. */
export interface PanelPage {
  url: string;
  title: string;
  lines: readonly Line[];
  /** It is a policy page, of which none of the figures belongs to a plan kept here. */
  unknownPlan: boolean;
  /** Only the beginning of a very long page was read. */
  cut?: boolean | undefined;
  /** It keeps changing and is not read any more. */
  paused?: boolean | undefined;
  /** Notes that were made on it, by what became of their places; so many more were made than are looked for. */
  notes: readonly NoteOnPage[];
  moreNotes: number;
  /** Name of the error for which the page could not be read. */
  failed?: string | undefined;
}

export interface SidePanelProps {
  desk: Desk;
  plan: Plan | null;
  lines: readonly Line[];
  taskStateOf: (taskId: string) => CommitmentState;
  page: PanelPage | null;
  /** The page's site, when the detector does not run on it. */
  site: OtherSite | null;
  /** What has to be told above everything. */
  notice: ComponentChildren;
  profile: Profile;
  today: string;
  tab: PanelTabId;
  choose: (tab: PanelTabId) => void;
  /** Id of the commitment or task that the panel speaks of. */
  current: string | null;
  setCurrent: (id: string | null) => void;
  /** The reader asked to write about `current`. */
  writing: boolean;
  setWriting: (writing: boolean) => void;
  lost: boolean;
  onShow: (line: Line) => void;
  /** Leads to the review of the page as a plan; null when no page is read. */
  onAdopt: (() => void) | null;
  /** Let a page that could not be read try again. */
  onReadAgain: () => void;
  /** Shows a stretch of the page's text. */
  onShowSpan: (span: Span) => void;
  /** The page's claims beside their targets. */
  review: ReviewPanelProps['review'];
  /** Keeps a decision on the place of a note; rejects when it was not kept. */
  onPlace: NotePlacesProps['onPlace'];
  /** What changed on the page since it was read before. */
  changes: ComponentChildren;
  /** Export and import of the page's records. */
  sharing: ComponentChildren;
}

function findTask(plan: Plan, line: Line | null, id: string): Task | undefined {
  return line?.task ?? plan.tasks.find((task) => task.id === id);
}

function RecordsTab(props: SidePanelProps & { plan: Plan }) {
  const { desk, plan, lines, taskStateOf, page, profile, today, choose, current, setCurrent, writing } = props;
  const { words } = useWords();
  const line = lines.find(({ commitment }) => commitment.id === current) ?? null;
  const task = current === null ? undefined : findTask(plan, line, current);
  if (!task) return <LatestNotes {...{ desk, plan, lines }} onChoose={setCurrent} onSeePlan={() => choose('plan')} />;
  return (
    <TargetRecords
      {...{ desk, plan, task, line, profile, page, today }}
      state={line?.state ?? taskStateOf(task.id)}
      startWriting={writing}
      backLabel={words.story.back}
      onBack={() => setCurrent(null)}
    />
  );
}

/** The side panel: 本页, 核对, 计划, 记录. */
export function SidePanel(props: SidePanelProps) {
  const { plan, lines, page, site, notice, tab, choose, current, setCurrent, setWriting, lost, onShow, onAdopt } = props;
  const { onReadAgain, onShowSpan, onPlace, review, profile, changes, sharing } = props;
  const { lang, words } = useWords();
  const tabs: Tab<PanelTabId>[] = [
    { id: 'page', label: words.tabs.page, count: page?.lines.length },
    { id: 'review', label: REVIEW[lang].tab, count: review.check ? countedClaims(review.check) : undefined },
    { id: 'plan', label: words.tabs.plan },
    { id: 'records', label: words.tabs.records },
  ];
  const nameOf = ({ target }: NoteOnPage): string =>
    lines.find(({ commitment }) => commitment.id === target.commitmentId)?.commitment.subject ??
    plan?.tasks.find(({ id }) => id === target.taskId)?.title ??
    target.taskId;
  const places = page && (
    <>
      {changes}
      <NotePlaces {...{ nameOf, onPlace }} notes={page.notes} more={page.moreNotes} onShow={onShowSpan} onSearchAgain={onReadAgain} />
      <NotesHere {...{ nameOf }} notes={page.notes} onShow={onShowSpan} />
    </>
  );
  const hasClaims = (review.check?.claims.length ?? 0) > 0;
  const openRecords = (id: string, write: boolean) => {
    setWriting(write);
    setCurrent(id);
    choose('records');
  };
  return (
    <main class="panel jn" aria-label={words.tabs.panel}>
      {notice}
      <Tabs label={words.tabs.main} tabs={tabs} chosen={tab} choose={choose} />
      <TabPanel id={tab}>
        {!plan && (
          <EmptyState text={words.plan.empty}>
            {onAdopt && (
              <button type="button" class="btn btn-primary" onClick={onAdopt}>
                {ADOPT[lang].adopt}
              </button>
            )}
          </EmptyState>
        )}
        {plan && tab === 'page' && page && page.lines.length > 0 && (
          <PageTab
            {...{ plan, current, lost, onShow, onAdopt }}
            lines={page.lines}
            cut={page.cut === true}
            onResume={page.paused ? onReadAgain : null}
            {...{ places, sharing }}
            onNote={(line) => openRecords(line.commitment.id, true)}
          />
        )}
        {plan && tab === 'page' && page?.failed !== undefined && (
          <div role="alert">
            <EmptyState text={pageFailure(lang, page.failed)}>
              <button type="button" class="btn" onClick={onReadAgain}>
                {words.app.retry}
              </button>
            </EmptyState>
          </div>
        )}
        {plan && tab === 'page' && page?.failed === undefined && !(page && page.lines.length > 0) && places}
        {plan && tab === 'page' && page?.failed === undefined && !(page && page.lines.length > 0) && (
          <EmptyState text={page?.unknownPlan ? words.page.noPlan : hasClaims ? REVIEW[lang].claimsOnly : words.page.notPolicy}>
            {hasClaims && (
              <button type="button" class="btn btn-primary" onClick={() => choose('review')}>
                {REVIEW[lang].tab}
              </button>
            )}
            {site && <EnableSite site={site} />}
            {page?.unknownPlan && onAdopt && (
              <button type="button" class="btn btn-primary" onClick={onAdopt}>
                {ADOPT[lang].adopt}
              </button>
            )}
            <button type="button" class="btn" onClick={() => choose('plan')}>
              {words.page.seePlan}
            </button>
          </EmptyState>
        )}
        {plan && tab === 'review' && <ReviewPanel {...{ page, review, onAdopt }} reviewer={profile.author} />}
        {plan && tab === 'plan' && <PlanTab plan={plan} lines={lines} onChoose={(id) => openRecords(id, false)} />}
        {plan && tab === 'records' && <RecordsTab {...props} plan={plan} />}
      </TabPanel>
    </main>
  );
}
