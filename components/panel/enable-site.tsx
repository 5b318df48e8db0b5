import { useState } from 'preact/hooks';
import { useWords } from '../language.ts';

/**
 * The site of the page in the tab, where the detector does not run: `unseen` when the browser does not even tell us its address
 * (the toolbar button makes it known), otherwise what asks the browser for it. `enable` answers whether it was granted.
 */
export type OtherSite = 'unseen' | { host: string; enable: () => Promise<boolean> };

/** Offers to read pages of another site, and says what that means before the browser asks. */
export function EnableSite({ site }: { site: OtherSite }) {
  const { words } = useWords();
  const [declined, setDeclined] = useState(false);
  if (site === 'unseen') return <p>{words.site.unseen}</p>;
  return (
    <>
      <p>{words.site.means(site.host)}</p>
      <button
        type="button"
        class="btn btn-primary"
        onClick={() =>
          void site.enable().then(
            (granted) => setDeclined(!granted),
            () => setDeclined(true),
          )
        }
      >
        {words.site.enable}
      </button>
      <p role="status">{declined && words.site.declined}</p>
    </>
  );
}
