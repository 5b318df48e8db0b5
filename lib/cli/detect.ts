import { detect } from '../core/detect.ts';
import { webAddress } from '../core/web-address.ts';
import { DETECTION_WORDS } from '../i18n/detection-words.ts';
import { type Command, UsageError } from './command.ts';
import { readDocument } from './read-document.ts';

export const detectCommand: Command = {
  usage: 'detect FILE.html [--url URL] [--lang zh-CN|en]',
  about: 'whether a page is a policy page, and why in plain words',
  options: { url: { type: 'string' }, lang: { type: 'string' } },
  run(file, { url, lang = 'zh-CN' }) {
    if (lang !== 'zh-CN' && lang !== 'en') throw new UsageError(`no such language: ${lang} (there is zh-CN, en)`);
    if (url !== undefined && !webAddress(url)) throw new UsageError(`--url is not a web address: ${url}`);
    const { facts } = readDocument(file, url);
    if (!facts) throw new UsageError(`not an HTML file: ${file}`);
    const found = detect(facts);
    return [{ ...found, reasons: found.reasons.map((code) => DETECTION_WORDS[lang][code]) }];
  },
};
