import { render } from 'preact';
import '../../components/style/parts.css';
import '../../components/style/panel.css';
import '../../components/style/review.css';
import '../../components/style/share.css';
import { Localized } from '../../components/localized.tsx';
import { chooseRoot } from '../../components/page-root.ts';
import { Rescued } from '../../components/rescued.tsx';
import { INSTEAD } from '../../lib/desk/backup.ts';
import { watchNewerVersion } from '../../lib/desk/newer-version.ts';
import { readReadable } from '../../lib/desk/readable.ts';
import { readLanguage, watchLanguage } from '../../lib/i18n/language.ts';
import { PanelPage } from './panel-page.tsx';

render(
  <Localized read={readLanguage} watch={watchLanguage}>
    <Rescued readReadable={readReadable} instead={INSTEAD} watchNewerVersion={watchNewerVersion}>
      <PanelPage />
    </Rescued>
  </Localized>,
  chooseRoot(),
);
