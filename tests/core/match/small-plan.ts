import type { Commitment, Plan } from '../../../lib/core/model/plan.ts';

function made(id: string, subject: string, more: Partial<Commitment> = {}): Commitment {
  const taskId = `p/${id.split('/')[0]}`;
  return { id: `p/${id}`, taskId, kind: more.quantity ? 'numeric' : 'qualitative', subject, aliases: [], places: [], ...more };
}

const quantity = (value: number, unit: string | null, comparator: '=' | '>=' | '<=' | 'increase_by' | 'decrease_by' = '=') => ({
  quantity: { value, unit, comparator },
});

/** A plan of an invented county: libraries, roads, air. */
export const smallPlan: Plan = {
  schema: 'jiannuo-plan/1',
  id: 'p',
  edition: 1,
  title: '青禾县2023年工作要点',
  shortTitle: '青禾2023',
  issuer: '青禾县人民政府',
  region: '青禾县',
  period: { start: '2023-01-01', end: '2023-12-31' },
  publishedOn: '2023-02-10',
  sources: [],
  sections: [{ id: 'p/s1', number: '一、', title: '主要任务' }],
  tasks: [
    { id: 'p/1', sectionId: 'p/s1', number: '1', title: '建设书香县城' },
    { id: 'p/2', sectionId: 'p/s1', number: '2', title: '改善城乡道路' },
    { id: 'p/3a', sectionId: 'p/s1', number: '3', title: '守护蓝天碧水' },
    { id: 'p/3b', sectionId: 'p/s1', number: '3', title: '扶持小微企业' },
    { id: 'p/4', sectionId: 'p/s1', number: '4', title: '办好民生实事' },
    { id: 'p/4.1', sectionId: 'p/s1', parentId: 'p/4', number: '⑴', title: '改造公共厕所' },
  ],
  commitments: [
    made('1/libraries', '社区图书馆', { ...quantity(12, '所'), verb: '新建' }),
    made('1/county-rooms', '县级阅读基地', quantity(10, '个')),
    made('1/city-rooms', '市级阅读基地', quantity(10, '个')),
    made('1/readers', '全民阅读参与率', quantity(85, '%', '>=')),
    made('2/spending', '农村公路建设投资', { ...quantity(300_000_000, '元'), aliases: ['农村公路投资'] }),
    made('2/villages', '山区公路硬化里程', { ...quantity(40, '公里'), places: ['云岭镇', '石桥镇'] }),
    made('3a/pm', '细颗粒物平均浓度', quantity(30, '微克/立方米', '<=')),
    made('3a/air', '空气优良天数比例', quantity(90, '%')),
    made('3b/loans', '小微企业贷款余额', { ...quantity(15, '%', 'increase_by'), baseline: { value: 2e9, unit: '元', origin: 'stated' } }),
    made('3b/service', '企业开办服务满意率'),
    made('4.1/toilets', '公共厕所', { ...quantity(20, '座'), verb: '改造' }),
  ],
  findings: [],
};
