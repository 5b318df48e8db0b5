import { subjectKey } from '../../outline/subject-key.ts';
import { notComparable, type Rule } from '../outcome.ts';

/** Behind 其中 stands a part of the figure before it, unless it is the target's own name. */
export const partRule: Rule = (setting) => {
  const { claim, target } = setting;
  if (!claim.isPart) return null;
  const said = subjectKey(claim.subject);
  const own = [target.subject, ...target.names].some((name) => {
    const key = subjectKey(name);
    return said.length > 1 && (key === said || key.endsWith(said));
  });
  return own || target.quote.includes('其中') ? null : notComparable('part', 'part-of-whole', setting);
};
