import { useState } from 'preact/hooks';
import { effectiveNotes } from '../../lib/core/effective-notes.ts';
import { diffFeeds } from '../../lib/core/feed-diff.ts';
import type { Feed } from '../../lib/core/model/feed.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import type { PublishingMaterial } from '../../lib/desk/publishing.ts';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { checkFeed } from '../../lib/publish/checks.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { openingsOf } from '../story.ts';
import { ChangeTable } from './change-table.tsx';
import { CheckList } from './check-list.tsx';
import { IssueBox } from './issue-box.tsx';
import { PreviewBox, type PreviewProps } from './preview-box.tsx';
import { SigningBox, type SigningProps } from './signing-box.tsx';
import { SnippetBox, type SnippetProps } from './snippet-box.tsx';
import { UploadBox, type UploadProps } from './upload-box.tsx';
import { VisibilityList } from './visibility-list.tsx';

/** What went wrong or well last; an error says what was kept. */
export type Outcome =
  | { kind: 'exported'; seq: number }
  | { kind: 'export-failed'; reason: string }
  /** No kit can be made of the issue as it is. */
  | { kind: 'not-buildable'; reason: string }
  | { kind: 'visibility-failed'; reason: string };

export interface PublishProps {
  plan: Plan;
  /** All records of the plan, corrected and withdrawn ones too. */
  notes: readonly Note[];
  /** Records that could not be read. */
  damaged: number;
  /** The issue as it would be exported now. */
  feed: Feed;
  /** The last issue (its feed is null when it is damaged), or null before the first. */
  previous: PublishingMaterial['previous'];
  files: readonly { name: string; size: number }[] | null;
  busy: boolean;
  pending: ReadonlySet<string>;
  outcome: Outcome | null;
  today: string;
  approver: string;
  onApprover: (name: string) => void;
  loadWidget: PreviewProps['loadWidget'];
  signing: SigningProps;
  snippet: SnippetProps;
  /** Null before the first issue. */
  upload: UploadProps | null;
  onSetVisibility: (note: Note, visibility: Note['visibility']) => void;
  onExpires: (day: string) => void;
  onExport: () => void;
}

/** 发布: what becomes public, what changes, what to look at again, and the kit. */
export function PublishScreen(props: PublishProps) {
  const { plan, notes, damaged, feed, previous, outcome } = props;
  const { lang } = useWords();
  const words = PUBLISH[lang];
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const current = effectiveNotes(notes).reverse();
  const byId = new Map(notes.map((note) => [note.id, note]));
  const reportOf = (note: Note) => openingsOf(note, byId)[0]?.supersedes ?? note.id;
  const authors = notes.map((note) => note.author);
  return (
    <div class="pub">
      <div class="pub-title">
        <h1>{words.title(feed.seq)}</h1>
        <span class="muted">
          {previous?.feed ? words.previous(previous.feed.issuedOn, previous.seq, previous.approvedBy) : !previous && words.first}
        </span>
      </div>
      {damaged > 0 && (
        <p class="note-warn" role="status">
          <Glyph name="warn" />
          {words.damaged(damaged)}
        </p>
      )}
      {previous?.feed === null && (
        <p class="note-warn" role="status">
          <Glyph name="warn" />
          {words.damagedIssue(previous.seq)}
        </p>
      )}
      <div role="status">
        {outcome && (
          <p class={outcome.kind === 'exported' ? 'pub-done' : 'note-err'}>
            <Glyph name={outcome.kind === 'exported' ? 'check' : 'warn'} />
            {outcome.kind === 'exported' && words.exported(outcome.seq)}
            {outcome.kind === 'export-failed' && words.failed(outcome.reason)}
            {outcome.kind === 'not-buildable' && words.notBuildable(outcome.reason)}
            {outcome.kind === 'visibility-failed' && words.visibilityFailed(outcome.reason)}
          </p>
        )}
      </div>
      <div class="pub-columns">
        <div class="pub-column">
          <OpenAndClosed feed={feed} internal={current.filter((note) => note.visibility === 'internal').length} />
          <ChangeTable
            plan={plan}
            changes={diffFeeds(previous?.feed ?? null, feed)}
            previous={previous?.feed?.seq ?? null}
            seq={feed.seq}
          />
          <VisibilityList
            plan={plan}
            notes={current}
            reportOf={reportOf}
            marked={marked}
            pending={props.pending}
            onSetVisibility={props.onSetVisibility}
          />
          <PreviewBox feed={feed} loadWidget={props.loadWidget} />
          <SnippetBox {...props.snippet} />
        </div>
        <div class="pub-column">
          <CheckList
            checks={checkFeed(feed, authors, previous?.seq ?? 0)}
            onLook={(ids) => setMarked(new Set(current.filter(({ id }) => ids.includes(id)).map(reportOf)))}
          />
          <IssueBox
            feed={feed}
            files={props.files}
            busy={props.busy}
            today={props.today}
            approver={props.approver}
            onApprover={props.onApprover}
            onExpires={props.onExpires}
            onExport={props.onExport}
          />
          {props.upload && <UploadBox {...props.upload} />}
          <SigningBox {...props.signing} />
        </div>
      </div>
    </div>
  );
}

function OpenAndClosed({ feed, internal }: { feed: Feed; internal: number }) {
  const { lang } = useWords();
  const words = PUBLISH[lang];
  const numeric = feed.items.filter(({ quantity }) => quantity !== undefined).length;
  const links = feed.notes.reduce((sum, note) => sum + note.evidence.length, 0);
  return (
    <section class="pub-box" aria-labelledby="pub-what">
      <div class="pub-box-h">
        <h2 id="pub-what">{words.what}</h2>
        <span class="muted">{words.cannotRecall}</span>
      </div>
      <div class="pub-split">
        <div>
          <h3 class="ink-done">
            <Glyph name="check" /> {words.open}
          </h3>
          <ul>
            <li>{words.openItems(numeric, feed.items.length - numeric)}</li>
            <li>{words.openStates(feed.items.filter((item) => item.status).length)}</li>
            <li>{words.openNotes(feed.notes.length, links)}</li>
            <li>{words.openOffices}</li>
          </ul>
        </div>
        <div>
          <h3 class="soft">
            <Glyph name="lock" /> {words.closed}
          </h3>
          <ul>
            <li>{words.closedNotes(internal)}</li>
            <li>{words.closedNames}</li>
            <li>{words.closedPlans}</li>
          </ul>
        </div>
      </div>
    </section>
  );
}
