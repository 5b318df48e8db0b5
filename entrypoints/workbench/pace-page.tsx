import { PaceBox } from '../../components/board/pace-box.tsx';
import { useLive } from '../../components/use-live.ts';
import { choosePace, watchPace } from '../../lib/desk/pace.ts';

/** 进度判定标准 of one plan. */
export function PacePage({ planId, author }: { planId: string; author: string }) {
  const standing = useLive(watchPace(planId), planId).value;
  return standing ? <PaceBox {...standing} author={author} choose={(choice) => choosePace({ planId, ...choice })} /> : null;
}
