import { download } from '../../components/download.ts';
import type { SigningProps } from '../../components/publish/signing-box.tsx';
import { useLive } from '../../components/use-live.ts';
import { changeOver, newKeyBackup, signingKeys, stopSigning, useKeyBackup } from '../../lib/desk/signing.ts';
import type { KitParts } from '../../lib/publish/kit.ts';
import { LEAST_PASSPHRASE } from '../../lib/signing/signing-key.ts';

/** The keys of this computer, live: for the box that keeps them, and for the kit. */
export function useSigning(): { box: SigningProps; signing: KitParts['signing'] } | null {
  const live = useLive(signingKeys, 'signing');
  if (live.error !== undefined) throw live.error;
  const keys = live.value;
  if (!keys) return null;
  return {
    signing: keys.current ? { key: keys.current, standby: keys.standby ? [keys.standby] : [] } : undefined,
    box: {
      keys,
      least: LEAST_PASSPHRASE,
      onMake: async (passphrase) => {
        const backup = await newKeyBackup(passphrase);
        download(`${JSON.stringify(backup, null, 1)}\n`, `jiannuo-key-${backup.kid}.json`, 'application/json');
      },
      onUse: useKeyBackup,
      onChangeOver: () => void changeOver(),
      onStop: () => void stopSigning(),
    },
  };
}
