import { FormDraft } from '../core/model/form-draft.ts';
import { type Store, store } from './database.ts';
import { targetKey } from './target-key.ts';
import { withStore } from './unavailable.ts';

/** Keeps what is half typed about a target; `null` forgets it. */
export function keepDraft(
  target: { taskId: string; commitmentId?: string | undefined },
  draft: FormDraft | null,
  db: Store = store,
): Promise<void> {
  const key = targetKey(target);
  const { taskId, commitmentId } = target;
  return withStore(async () => {
    if (draft === null) await db.drafts.delete(key);
    else
      await db.drafts.put({
        target: key,
        taskId,
        ...(commitmentId === undefined ? {} : { commitmentId }),
        draft,
        keptAt: new Date().toISOString(),
      });
  });
}

/** What was half typed about a target, or null. A kept draft that cannot be read counts as none. */
export async function draftOf(target: string, db: Store = store): Promise<FormDraft | null> {
  return FormDraft.safeParse((await withStore(() => db.drafts.get(target)))?.draft).data ?? null;
}
