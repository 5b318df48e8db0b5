import { extract } from '../core/extract/extract.ts';
import type { Command } from './command.ts';
import { readDocument, referenceDate } from './read-document.ts';

export const extractCommand: Command = {
  usage: 'extract FILE [--reference-date YYYY-MM-DD]',
  about: 'every numeric expression of a text or HTML file, one JSON object a line',
  options: { 'reference-date': { type: 'string' } },
  run(file, options) {
    const document = readDocument(file);
    return extract(document.text, { referenceDate: referenceDate(options['reference-date'], document) });
  },
};
