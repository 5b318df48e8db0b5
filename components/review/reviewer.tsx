import { useState } from 'preact/hooks';
import { REVIEW } from '../../lib/i18n/review.ts';
import { useWords } from '../language.ts';

/** Who signs the decisions: a field until it is known, then one line with a way to change it. */
export function Reviewer({ name, change }: { name: string; change: (name: string) => void }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const [asking, setAsking] = useState(name === '');
  if (!asking) {
    return (
      <p class="muted">
        {words.reviewerNow(name)}{' '}
        <button type="button" class="btn-line" onClick={() => setAsking(true)}>
          {words.changeReviewer}
        </button>
      </p>
    );
  }
  return (
    <label class="reviewer">
      {words.reviewer}
      <span class="in">
        <input value={name} maxLength={100} autoComplete="off" onInput={(event) => change(event.currentTarget.value)} />
      </span>
    </label>
  );
}
