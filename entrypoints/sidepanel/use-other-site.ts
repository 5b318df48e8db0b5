import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OtherSite } from '../../components/panel/enable-site.tsx';

/** All pages of an address's host as a match pattern (which has no port), or null for what is no web page. */
function patternOf(address: string): string | null {
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/**
 * The site of a page on which the detector does not run, with the way to ask for it; null where it runs, and on pages of the browser.
 * `address` is null when the browser does not tell it.
 */
export function useOtherSite(address: string | null): OtherSite | null {
  const pattern = address === null ? null : patternOf(address);
  const [granted, setGranted] = useState<{ pattern: string; granted: boolean } | null>(null);
  useEffect(() => {
    if (pattern === null) return;
    const look = () => void browser.permissions.contains({ origins: [pattern] }).then((found) => setGranted({ pattern, granted: found }));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [pattern]);
  return useMemo(() => {
    if (address === null) return 'unseen';
    if (pattern === null || granted?.pattern !== pattern || granted.granted) return null;
    // Asked for in the click itself: the browser refuses later.
    return { host: new URL(address).hostname, enable: () => browser.permissions.request({ origins: [pattern] }) };
  }, [address, pattern, granted]);
}
