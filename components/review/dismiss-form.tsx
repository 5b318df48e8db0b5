import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimDecision } from '../../lib/core/page-check.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { useWords } from '../language.ts';
import { Field, invalid } from '../note-form/field.tsx';

/** Why a claim is no claim: nothing is dismissed without a reason. */
export function DismissForm(props: { id: string; onSave: (decision: Omit<ClaimDecision, 'reviewer'>) => void; onCancel: () => void }) {
  const { lang } = useWords();
  const words = REVIEW[lang].form;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const id = `${props.id}-reason`;
  const error = asked && reason.trim() === '' ? words.whyDismissed : undefined;

  function save(event: Event): void {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '') input.current?.focus();
    else props.onSave({ decision: 'dismissed', opinion: reason.trim() });
  }

  return (
    <form class="claim-form" onSubmit={save} noValidate>
      <Field id={id} label={words.reason} error={error}>
        <span class={error ? 'in is-bad' : 'in'}>
          <input
            ref={input}
            id={id}
            value={reason}
            maxLength={2000}
            autoComplete="off"
            onInput={(event) => setReason(event.currentTarget.value)}
            {...invalid(id, error)}
          />
        </span>
      </Field>
      <div class="claim-acts">
        <button type="submit" class="btn btn-small btn-primary">
          {words.saveDismissal}
        </button>
        <button type="button" class="btn btn-small btn-quiet" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
