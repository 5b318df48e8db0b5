import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { UploadProps, UploadState } from '../../components/publish/upload-box.tsx';
import type { KitFile } from '../../lib/publish/kit.ts';
import { addressesOf, UploadFailed, uploadKit } from '../../lib/publish/upload.ts';

/** Basic authentication (RFC 7617) with names in UTF-8; null without a user name. */
function authorizationOf(user: string, password: string): string | null {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return user === '' ? null : `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** The sites that must be allowed, as match patterns, which have no ports. Throws TypeError for what is no address. */
function sitesOf(address: string): string[] {
  const probe: KitFile[] = ['feed.json', 'status.html'].map((name) => ({ name, bytes: new Uint8Array() }));
  return [...new Set(addressesOf(probe, address).map(({ url }) => `*://${new URL(url).hostname}/*`))];
}

/**
 * The upload of the last issue. `kit` makes its files when they are asked for. The address is remembered on this computer, for each plan; the password is not.
 */
export function useUpload(planId: string, seq: number | null, kit: () => Promise<KitFile[]>): UploadProps | null {
  const key = `upload ${planId}`;
  const [state, setState] = useState<UploadState | null>(null);
  const leaving = useRef<AbortController | null>(null);
  if (seq === null) return null;

  async function upload({ address, user, password }: Parameters<UploadProps['onUpload']>[0]): Promise<void> {
    let sites: string[];
    try {
      sites = sitesOf(address);
    } catch {
      setState({ kind: 'wrong-address' });
      return;
    }
    // Asked before anything else is waited for: browsers want to see the click. Firefox throws where it has seen none.
    if (!(await browser.permissions.request({ origins: sites }).catch(() => false))) {
      setState({ kind: 'not-granted' });
      return;
    }
    localStorage.setItem(key, address);
    const leave = new AbortController();
    leaving.current = leave;
    try {
      const files = await kit();
      const place = { address, authorization: authorizationOf(user, password) };
      const sent = await uploadKit(files, seq as number, place, (progress) => setState({ kind: 'running', progress }), leave.signal);
      setState({ kind: 'done', sent, all: addressesOf(files, address).length });
    } catch (error) {
      const { problem, file, message } =
        error instanceof UploadFailed ? error : { problem: 'unreachable' as const, file: '', message: String(error) };
      setState({ kind: 'failed', problem, file, detail: message });
    }
  }

  return {
    seq,
    address: localStorage.getItem(key) ?? '',
    state,
    onUpload: (place) => void upload(place),
    onCancel: () => leaving.current?.abort(),
  };
}
