import { Component, type ComponentChildren } from 'preact';
import { RescueScreen } from './rescue-screen.tsx';

/** Catches what the views below throw when the store fails them, and shows the rescue screen instead of an empty page. */
export class Rescued extends Component<
  { readReadable: () => Promise<{ text: string; count: number }>; children?: ComponentChildren },
  { error: unknown }
> {
  override state = { error: undefined as unknown };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { children, readReadable } = this.props;
    const { error } = this.state;
    // A page that failed to open its database holds on to the failure: only a fresh page tries again.
    return error === undefined ? children : <RescueScreen error={error} readReadable={readReadable} retry={() => location.reload()} />;
  }
}
