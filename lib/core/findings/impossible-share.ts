import type { Commitment, TargetFinding } from '../model/plan.ts';

/** Shares of a whole. */
const SHARE =
  /(?:覆盖率|覆盖面|普及率|入[学园]率|巩固率|毕业率|合格率|达标率|优良率|持证率|参保率|参与率|就业率|到位率|办结率|满意率|满意度|知晓率|入户率|通达率|普及面|占比|比例|比重|标准化率|处理率|利用率|安全率|签约率|接种率|治愈率|及格率|优秀率|近视率|失业率|死亡率|开通率|建成率|好转率)/;
/** Rates that may pass 100 %: gross enrolment counts people of other ages, growth and fulfilment have no ceiling. */
const OPEN =
  /毛入[学园]率|增长|增速|增幅|涨幅|完成率|完成比例|产销率|负债|杠杆|覆盖倍|超额|资本|债务|拨备|流动性|偿付|自给率|存贷比|投资回报|利润/;

/** Shares of a whole above 100 %, and shares that a promised rise would carry beyond it. */
export function impossibleShares(commitments: readonly Commitment[]): TargetFinding[] {
  return commitments.flatMap(({ id, taskId, subject, quantity, baseline }) => {
    if (!quantity || OPEN.test(subject) || !SHARE.test(subject)) return [];
    const share = reached(quantity.valueHigh ?? quantity.value, quantity.unit, quantity.comparator, baseline?.value);
    if (share === null || share <= 100) return [];
    return [{ kind: 'impossible-share' as const, taskIds: [taskId], commitmentIds: [id], figures: [share], unit: '%' }];
  });
}

/** The share in percent that a target asks for, or null when it asks for none. */
function reached(value: number, unit: string | null, comparator: string, from: number | undefined): number | null {
  if (unit === '%' || unit === '％') return comparator.endsWith('_by') ? null : value;
  if (unit !== '百分点') return null;
  if (comparator === 'increase_by') return (from ?? 0) + value;
  return comparator === 'decrease_by' && value > 100 ? value : null;
}
