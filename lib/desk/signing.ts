import { type KeyBackup, KeyBackup as KeyBackupFile, makeKey, openBackup, type SigningKey } from '../signing/signing-key.ts';
import { keepSigningKeys, readSigningKeys, type SigningKeys } from '../store/signing-keys.ts';
import { type Watch, watch } from './watch.ts';

/** Which of the two a key is to be. */
export type KeyRole = keyof SigningKeys;

export const signingKeys: Watch<SigningKeys> = watch(() => readSigningKeys());

/** A new key's backup, which the user must save. The key itself is dropped: only what can be had back from the file is ever used. */
export async function newKeyBackup(passphrase: string): Promise<KeyBackup> {
  return (await makeKey(passphrase)).backup;
}

/** The file is no backup of a key. */
export class NoKeyBackup extends Error {
  override name = 'NoKeyBackup';
}

/**
 * Takes the key of a saved backup into use. Written from the page that asks, not by message: messages are JSON, and a key that cannot be
 * exported cannot be written as such. Throws {@link NoKeyBackup}, and `Unopenable` for another passphrase.
 */
export async function useKeyBackup(file: string, passphrase: string, role: KeyRole): Promise<SigningKey> {
  const key = await openBackup(backupIn(file), passphrase);
  const keys = await readSigningKeys();
  const others = Object.fromEntries(Object.entries(keys).filter(([, other]) => other?.kid !== key.kid));
  await keepSigningKeys({ current: null, standby: null, ...others, [role]: key });
  return key;
}

function backupIn(file: string): KeyBackup {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    json = null;
  }
  const parsed = KeyBackupFile.safeParse(json);
  if (!parsed.success) throw new NoKeyBackup('no backup of a key');
  return parsed.data;
}

/** The standby signs from now on, and the former key is no longer pinned by new kits. */
export async function changeOver(): Promise<void> {
  const { standby } = await readSigningKeys();
  if (standby) await keepSigningKeys({ current: standby, standby: null });
}

/** No issue is signed any more on this computer. */
export async function stopSigning(): Promise<void> {
  await keepSigningKeys({ current: null, standby: null });
}
