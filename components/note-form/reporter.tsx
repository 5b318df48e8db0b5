import type { Profile } from '../../lib/core/model/form-draft.ts';
import { useWords } from '../language.ts';
import { Field, invalid } from './field.tsx';

/** Office and name: fields until they are known, then one line with a way to change them. */
export function Reporter(props: {
  profile: Profile;
  asking: boolean;
  errors: { author?: string | undefined; office?: string | undefined };
  change: (changed: Partial<Profile>) => void;
  ask: () => void;
}) {
  const { profile, asking, errors, change, ask } = props;
  const { words } = useWords();
  if (!asking) {
    return (
      <span class="muted">
        {words.form.reporter(profile.office, profile.author)}{' '}
        <button type="button" class="btn-line" onClick={ask}>
          {words.form.change}
        </button>
      </span>
    );
  }
  return (
    <div class="wide">
      <div class="two">
        {(['office', 'author'] as const).map((field) => (
          <Field key={field} id={`note-${field}`} label={words.form[field]} error={errors[field]}>
            <span class={errors[field] ? 'in is-bad' : 'in'}>
              <input
                id={`note-${field}`}
                value={profile[field]}
                autoComplete="off"
                onInput={(event) => change({ [field]: event.currentTarget.value })}
                {...invalid(`note-${field}`, errors[field])}
              />
            </span>
          </Field>
        ))}
      </div>
      <p class="muted">{words.form.askedOnce}</p>
    </div>
  );
}
