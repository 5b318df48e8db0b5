import { detect } from '../core/detect.ts';
import { webAddress } from '../core/web-address.ts';
import { type Command, UsageError } from './command.ts';
import { readDocument } from './read-document.ts';

export const detectCommand: Command = {
  usage: 'detect FILE.html [--url URL]',
  about: 'whether a page is a policy page, and why',
  options: { url: { type: 'string' } },
  run(file, { url }) {
    if (url !== undefined && !webAddress(url)) throw new UsageError(`--url is not a web address: ${url}`);
    const { facts } = readDocument(file, url);
    if (!facts) throw new UsageError(`not an HTML file: ${file}`);
    return [detect(facts)];
  },
};
