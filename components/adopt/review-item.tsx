import type { Commitment } from '../../lib/core/model/plan.ts';
import type { CommitmentEdit, ReviewItem } from '../../lib/core/outline/edit-draft.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { useWords } from '../language.ts';
import { targetSentence } from '../line-text.ts';
import { EditForm } from './edit-form.tsx';

/** What a reviewer can do to one commitment. */
export interface ItemActs {
  choose: (id: string) => void;
  decide: (id: string, verdict: 'accepted' | 'rejected') => void;
  startEdit: (id: string | null) => void;
  edit: (id: string, edit: CommitmentEdit) => void;
  merge: (id: string) => void;
  split: (id: string) => void;
}

function Details({ commitment }: { commitment: Commitment }) {
  const { words, lang } = useWords();
  const { deadline, places, responsible, doubtful } = commitment;
  const origin = { stated: '', inherited: words.figure.inheritedDeadline, implied: words.figure.impliedDeadline };
  const parts = [
    targetSentence(commitment, lang) ?? [commitment.hedge, words.figure.qualitative].filter(Boolean).join(words.figure.separator),
    deadline &&
      `${words.figure.deadline} ${deadline.date}${deadline.text ? words.figure.writtenDeadline(deadline.text) : origin[deadline.origin]}`,
    places.join(words.app.and),
    responsible,
    doubtful && words.figure.doubtful(doubtful),
  ];
  return (
    <span class="ad-details">
      {parts.filter(Boolean).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}

/** One commitment under review: what was read, and what is to become of it. */
export function ReviewRow(props: { item: ReviewItem; current: boolean; editing: boolean; canMerge: boolean; acts: ItemActs }) {
  const { item, current, editing, canMerge, acts } = props;
  const { commitment, verdict, edited } = item;
  const { id } = commitment;
  const { lang } = useWords();
  const words = ADOPT[lang];
  return (
    <li class={`ad-item ${verdict}${current ? ' is-current' : ''}`}>
      <button type="button" class="ad-name" data-item={id} aria-current={current || undefined} onClick={() => acts.choose(id)}>
        <span class="ad-subject">
          {commitment.subject}
          {edited && <span class="ad-tag">{words.edited}</span>}
        </span>
        <Details commitment={commitment} />
      </button>
      {editing ? (
        <EditForm commitment={commitment} onDone={(edit) => acts.edit(id, edit)} onCancel={() => acts.startEdit(null)} />
      ) : (
        <div class="ad-acts">
          <button type="button" class="fchip" aria-pressed={verdict === 'accepted'} onClick={() => acts.decide(id, 'accepted')}>
            {verdict === 'accepted' ? words.accepted : words.accept}
          </button>
          <button type="button" class="fchip" aria-pressed={verdict === 'rejected'} onClick={() => acts.decide(id, 'rejected')}>
            {verdict === 'rejected' ? words.rejected : words.reject}
          </button>
          <button type="button" class="btn-line" onClick={() => acts.startEdit(id)}>
            {words.edit}
          </button>
          {canMerge && (
            <button type="button" class="btn-line" onClick={() => acts.merge(id)}>
              {words.merge}
            </button>
          )}
          <button type="button" class="btn-line" onClick={() => acts.split(id)}>
            {words.split}
          </button>
        </div>
      )}
    </li>
  );
}
