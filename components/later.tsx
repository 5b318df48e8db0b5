import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is loaded when it is first drawn: a page opens sooner when it need not read what it does not show. Throws when drawn if that fails. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function Later(props) {
    const [View, setView] = useState<ComponentType<Props> | null>(null);
    const [failed, setFailed] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      load().then(
        (view) => setView(() => view),
        (error) => setFailed({ error }),
      );
    }, []);
    if (failed) throw failed.error;
    return View && <View {...props} />;
  };
}
