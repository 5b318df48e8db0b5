import { render } from 'preact';
import '../../components/style/parts.css';
import '../../components/style/panel.css';
import '../../components/style/board.css';
import '../../components/publish/publish.css';
import '../../components/adopt/adopt.css';
import '../../components/board/search.css';
import '../../components/tables/tables.css';
import { Localized } from '../../components/localized.tsx';
import { chooseRoot } from '../../components/page-root.ts';
import { Rescued } from '../../components/rescued.tsx';
import { INSTEAD } from '../../lib/desk/backup.ts';
import { watchNewerVersion } from '../../lib/desk/newer-version.ts';
import { readReadable } from '../../lib/desk/readable.ts';
import { readLanguage, watchLanguage } from '../../lib/i18n/language.ts';
import { WorkbenchPage } from './workbench-page.tsx';

render(
  <Localized read={readLanguage} watch={watchLanguage}>
    <Rescued readReadable={readReadable} instead={INSTEAD} watchNewerVersion={watchNewerVersion}>
      <WorkbenchPage />
    </Rescued>
  </Localized>,
  chooseRoot(),
);
