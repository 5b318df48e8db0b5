import type { Command } from './command.ts';
import { mentionsOf, readDocument } from './read-document.ts';

export const extractCommand: Command = {
  usage: 'extract FILE [--reference-date YYYY-MM-DD]',
  about: 'every numeric expression of a text or HTML file, one JSON object a line',
  options: { 'reference-date': { type: 'string' } },
  run(file, options) {
    return mentionsOf(readDocument(file), options['reference-date']);
  },
};
