import { unitClass } from '../../match/comparable-units.ts';
import { notComparable, type Rule } from '../outcome.ts';

/** Money and shares have no stages of building. */
const NO_STAGES = new Set(['rate', 'points', 'person', '元']);

/** What is begun is not built, and what is built is not in use. A later stage than asked for includes the earlier ones. */
export const stageRule: Rule = (setting) => {
  const { claim, said, target } = setting;
  if (!claim.stage || !target.stage || claim.stage.ladder !== target.stage.ladder) return null;
  if (claim.stage.ladder === 'works' && NO_STAGES.has(unitClass(said.unit))) return null;
  if (claim.stage.rung < target.stage.rung) return notComparable('stage', 'stage-differs', setting);
  // Fewer in use than were to be built: others may stand without being used.
  const isFewer = claim.stage.low > target.stage.rung + 1 && target.quantity !== null && said.value < target.quantity.value;
  return isFewer ? notComparable('stage', 'stage-differs', setting) : null;
};
