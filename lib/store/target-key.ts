/** The key of what a note is about: its commitment, or the task when it speaks of the task as a whole. Ids are unique over both. */
export function targetKey(target: { taskId: string; commitmentId?: string | undefined }): string {
  return target.commitmentId ?? target.taskId;
}
