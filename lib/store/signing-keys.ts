import type { SigningKey } from '../signing/signing-key.ts';
import { type Store, store } from './database.ts';
import { withStore } from './unavailable.ts';

const KEY = 'signing-keys';

/** The key that signs the next issue, and the one that pages pin beside it in case the first is lost. */
export interface SigningKeys {
  current: SigningKey | null;
  standby: SigningKey | null;
}

function isKey(value: unknown): value is SigningKey {
  const { kid, publicKey, privateKey } = (value ?? {}) as Partial<SigningKey>;
  return typeof kid === 'string' && typeof publicKey === 'string' && privateKey instanceof CryptoKey && !privateKey.extractable;
}

/** The keys of this computer. What cannot be read counts as absent: its backup brings it back. */
export async function readSigningKeys(db: Store = store): Promise<SigningKeys> {
  const row = (await withStore(() => db.meta.get(KEY)))?.value as Partial<SigningKeys> | undefined;
  return { current: isKey(row?.current) ? row.current : null, standby: isKey(row?.standby) ? row.standby : null };
}

/** Keeps them. The private parts stand in the database as keys that cannot be exported; no backup of the records holds them. */
export async function keepSigningKeys(keys: SigningKeys, db: Store = store): Promise<void> {
  await withStore(() => db.meta.put({ key: KEY, value: keys }));
}
