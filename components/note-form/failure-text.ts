import type { Dictionary } from '../../lib/i18n/zh-cn.ts';

/** Why a note was not saved, in words: what happened, what was kept, what to do. Errors are known by name (CallFailed). */
export function failureText(error: unknown, words: Dictionary): string {
  const { other, ...known } = words.failure;
  const name = error instanceof Error ? error.name : '';
  if (Object.hasOwn(known, name)) return known[name as keyof typeof known];
  return other(error instanceof Error ? error.message : String(error));
}
