import { defineBackground } from 'wxt/utils/define-background';
import { listenToAction } from '../lib/background/action.ts';
import { adoptPlan } from '../lib/background/adopt-plan.ts';
import { attentionHere } from '../lib/background/attention-here.ts';
import { closeCard, pointAt, sizeCard, viewCard } from '../lib/background/card.ts';
import { checkAgainst, checkPage } from '../lib/background/check-page.ts';
import { choosePace } from '../lib/background/choose-pace.ts';
import { listenToCommands } from '../lib/background/commands.ts';
import { forgetPage } from '../lib/background/forget-page.ts';
import { freshLogFirst } from '../lib/background/fresh-log-first.ts';
import { listenToPermissions } from '../lib/background/granted-sites.ts';
import { importNotes } from '../lib/background/import-notes.ts';
import { dropImport, stageReports, writeImport } from '../lib/background/import-table.ts';
import { keepIndexed } from '../lib/background/keep-indexed.ts';
import { keepFailure, keepPaused } from '../lib/background/keep-page.ts';
import { readMarked } from '../lib/background/marked-page.ts';
import { chooseTarget, noteSelection } from '../lib/background/note-selection.ts';
import { listenToToolSettings, pageTools, setTool, setToolHere } from '../lib/background/page-tools.ts';
import { openPanel, readAgain, selectedSpan, showOnPage, showSpan } from '../lib/background/panel.ts';
import { placeNote } from '../lib/background/place-note.ts';
import { policyPageFound } from '../lib/background/policy-page-found.ts';
import { recordsRestored } from '../lib/background/records-restored.ts';
import { reviewClaim, withdrawLost } from '../lib/background/review-claim.ts';
import { changeVisibility, saveNote } from '../lib/background/save-note.ts';
import { seedPlans } from '../lib/background/seed.ts';
import { listenToSelectionMenu } from '../lib/background/selection-menu.ts';
import { styleFrames } from '../lib/background/style-frames.ts';
import { listenToTabs } from '../lib/background/tabs.ts';
import { matchesHidden, viewPage } from '../lib/background/view-page.ts';
import { askTab } from '../lib/messages/send.ts';
import { type Handlers, serve } from '../lib/messages/serve.ts';
import { keepDraft } from '../lib/store/drafts.ts';
import { addPublication } from '../lib/store/publications.ts';
import { acknowledgeChanges } from '../lib/store/sightings.ts';
import firstPlan from '../seeds/taizhou-2020.json' with { type: 'json' };

export default defineBackground(() => {
  freshLogFirst();
  const handlers: Handlers = {
    policyPageFound,
    viewPage,
    matchesHidden,
    attentionHere: (_, { tabId }) => attentionHere(tabId),
    pageLeft: (_, { tabId }) => forgetPage(tabId).then(() => null),
    frameMarked: (_, { tabId }) => styleFrames(tabId).then(() => null),
    readingPaused: (_, { tabId }) => keepPaused(tabId).then(() => null),
    pointAt,
    noteSelection,
    chooseTarget,
    pageTools,
    setToolHere,
    setTool,
    viewCard,
    keepDraft: ({ target, draft }) => keepDraft(target, draft).then(() => null),
    saveNote,
    openPanel,
    closeCard,
    sizeCard,
    showOnPage,
    showSpan,
    placeNote,
    checkPage,
    checkAgainst,
    reviewClaim,
    withdrawLost,
    selectedSpan,
    readAgain,
    changeVisibility,
    recordPublication: ({ feed, approvedBy }) => addPublication(feed, approvedBy).then(() => null),
    readForPlan: ({ tabId }) => askTab(tabId, 'readForPlan', null),
    adoptPlan,
    readMarked,
    importNotes,
    choosePace,
    recordsRestored,
    stageReports,
    writeImport,
    dropImport,
    acknowledgeChanges: ({ url }) => acknowledgeChanges(url, new Date().toISOString()).then(() => null),
  };
  serve(handlers, (name, caller, error) => {
    // The page must not hear of it, and the reader must.
    if (name === 'viewPage' && caller.kind === 'page') keepFailure(caller, error).catch(() => {});
  });
  listenToAction();
  listenToCommands();
  listenToTabs();
  listenToPermissions();
  listenToToolSettings();
  listenToSelectionMenu();
  seedPlans([firstPlan]).catch(() => {});
  void keepIndexed();
});
