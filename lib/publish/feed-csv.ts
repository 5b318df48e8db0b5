import { csvText } from '../core/csv.ts';
import type { Feed } from '../core/model/feed.ts';
import { EVIDENCE, PACE, STATUS } from '../i18n/domain.ts';
import { targetText } from '../i18n/format.ts';

const LANG = 'zh-CN';
const HEAD = ['任务编号', '任务', '指标', '目标', '目标值', '单位', '期限', '已达', '状态', '进度', '依据', '数据截至'];

/** The feed's commitments as a table, one a row, in the order of the plan. Values are plain numbers in the unit of their column. */
export function feedCsv({ plan, items }: Feed): string {
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  const rows = items.map(({ taskId, subject, quantity, hedge, deadline, value, status, pace, evidence, asOf }) => [
    tasks.get(taskId)?.number,
    tasks.get(taskId)?.title,
    subject,
    quantity ? targetText(quantity, hedge, LANG) : '定性目标',
    quantity?.value,
    quantity?.unit,
    deadline?.date,
    value,
    STATUS[status ?? 'none'].words[LANG],
    PACE[pace.code].words[LANG],
    EVIDENCE[evidence].words[LANG],
    asOf,
  ]);
  return csvText([HEAD, ...rows]);
}
