import { useEffect, useState } from 'preact/hooks';

const TABS = ['overview', 'records', 'tables', 'publish', 'settings'] as const;
export type TabId = (typeof TABS)[number];

const tabOf = (hash: string): TabId => TABS.find((tab) => hash === `#/${tab}`) ?? 'overview';

/** The tab whose page is to be adopted as a plan (`#/adopt?tab=12`), or null. */
const adoptedTab = (hash: string): number | null => Number(/^#\/adopt\?tab=(\d+)$/.exec(hash)?.[1] ?? Number.NaN) || null;

/** The chosen tab, kept in the address: it outlives a reload, and other pages can lead to it. */
export function useHashTab(): [TabId, (tab: TabId) => void, number | null] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [
    tabOf(hash),
    (chosen) => {
      location.hash = `#/${chosen}`;
    },
    adoptedTab(hash),
  ];
}
