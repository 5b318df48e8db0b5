import { detect } from '../core/detect.ts';
import { buildPlan } from '../core/outline/build-plan.ts';
import type { Command } from './command.ts';
import { readAny } from './read-any.ts';
import { referenceDate } from './read-document.ts';

export const planCommand: Command = {
  usage: 'plan FILE [--id ID] [--url URL] [--reference-date YYYY-MM-DD]',
  about: 'the plan that a text, HTML, DOCX or PDF file makes: sections, tasks, commitments with their place, findings; one JSON document',
  options: { id: { type: 'string' }, url: { type: 'string' }, 'reference-date': { type: 'string' } },
  async run(file, { id, url, ...options }) {
    const document = await readAny(file, url);
    const { title, issuer, docNumber } = document.facts ? detect(document.facts) : {};
    const publishedOn = document.publishedOn ?? undefined;
    return [
      buildPlan(document.text, {
        referenceDate: referenceDate(options['reference-date'], document),
        known: {
          ...(title && { title }),
          ...(issuer && { issuer }),
          ...(docNumber && { docNumber }),
          ...(publishedOn && { publishedOn }),
          ...(url && { url }),
        },
        shape: document.shape,
        ...(id && { id }),
      }),
    ];
  },
};
