import { Profile } from '../core/model/form-draft.ts';
import { type Store, store } from './database.ts';
import { withStore } from './unavailable.ts';

export const PROFILE_KEY = 'profile';

/** Who reported last on this computer; empty strings before the first report. */
export async function readProfile(db: Store = store): Promise<Profile> {
  const stored = Profile.safeParse((await withStore(() => db.meta.get(PROFILE_KEY)))?.value);
  return stored.success ? stored.data : { author: '', office: '' };
}

export async function rememberProfile(profile: Profile, db: Store = store): Promise<void> {
  await withStore(() => db.meta.put({ key: PROFILE_KEY, value: profile }));
}
