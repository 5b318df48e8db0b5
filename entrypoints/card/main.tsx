import { render } from 'preact';
import '../../components/style/parts.css';
import '../../components/style/card.css';
import { Localized } from '../../components/localized.tsx';
import { chooseRoot } from '../../components/page-root.ts';
import { readLanguage, watchLanguage } from '../../lib/i18n/language.ts';
import { CardPage } from './card-page.tsx';

render(
  <Localized read={readLanguage} watch={watchLanguage}>
    <CardPage />
  </Localized>,
  chooseRoot(),
);
