import type { Plan } from '../../core/model/plan.ts';
import { subjectKey } from '../../core/outline/subject-key.ts';
import type { RowFault } from '../../i18n/table-words.ts';
import type { Place, RowCells } from './row-cells.ts';

/** Finds what rows are about: by the id, or by task number and the name of indicator (or task). Pure; made once for a plan. */
export function placeFinder(
  plan: Plan,
  vanished: Pick<Plan, 'tasks' | 'commitments'>,
): (cells: RowCells) => { place: Place; fault: null } | { place: null; fault: RowFault } {
  const tasks = new Map([...plan.tasks, ...vanished.tasks].map((task) => [task.id, task]));
  const byId = new Map<string, Place>([...tasks.values()].map((task) => [task.id, { task, commitment: null }]));
  const byName = new Map<string, Place[]>();
  for (const commitment of [...plan.commitments, ...vanished.commitments]) {
    const task = tasks.get(commitment.taskId);
    if (!task) continue;
    const place = { task, commitment };
    byId.set(commitment.id, place);
    for (const name of new Set([commitment.subject, ...commitment.aliases].map(subjectKey)))
      byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  const numberOf = ({ task }: Place) => (tasks.get(task.parentId ?? '')?.number ?? '') + task.number;
  const numberKey = (text: string) => text.normalize('NFKC').replace(/[\s.、()]/g, '');
  return (cells) => {
    const id = String(cells.targetId ?? '').trim();
    if (id !== '') {
      const place = byId.get(id);
      return place ? { place, fault: null } : { place: null, fault: 'no-target' };
    }
    const name = subjectKey(String(cells.indicator ?? ''));
    if (name === '') return { place: null, fault: 'no-target' };
    const number = numberKey(String(cells.taskNumber ?? ''));
    const title = subjectKey(String(cells.task ?? ''));
    const found = (byName.get(name) ?? []).filter(
      (place) => (number === '' || numberKey(numberOf(place)) === number) && (title === '' || subjectKey(place.task.title) === title),
    );
    const [place] = found;
    if (!place) return { place: null, fault: 'no-target' };
    return found.length > 1 ? { place: null, fault: 'ambiguous-target' } : { place, fault: null };
  };
}
