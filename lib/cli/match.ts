import { indexPlan } from '../core/match/plan-index.ts';
import { matchMentions } from '../core/match.ts';
import { type Command, UsageError } from './command.ts';
import { mentionsOf, readDocument } from './read-document.ts';
import { readPlan } from './read-plan.ts';

export const matchCommand: Command = {
  usage: 'match FILE --plan ID [--reference-date YYYY-MM-DD]',
  about: "every target and result of a file with the plan's commitment it speaks of, or null and the reason",
  options: { plan: { type: 'string' }, 'reference-date': { type: 'string' } },
  run(file, options) {
    if (options.plan === undefined) throw new UsageError('match needs --plan ID');
    const plan = readPlan(options.plan);
    const document = readDocument(file);
    const mentions = mentionsOf(document, options['reference-date']);
    const matches = matchMentions(mentions, indexPlan(plan), { publishedOn: options['reference-date'] ?? document.publishedOn });
    return matches.filter((match) => match.reason !== 'no-quantity').map(({ mention, ...match }) => ({ ...mentions[mention], ...match }));
  },
};
