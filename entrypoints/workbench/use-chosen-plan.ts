import { useState } from 'preact/hooks';

const KEY = 'plan';

/** Which of several plans the workbench shows; remembered on this computer. */
export function useChosenPlan(): [string | null, (planId: string) => void] {
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEY));
  return [
    chosen,
    (planId) => {
      localStorage.setItem(KEY, planId);
      setChosen(planId);
    },
  ];
}
