import { Component, type ComponentChildren } from 'preact';
import { RestoreBox, type RestoreBoxProps } from './backup/restore-box.tsx';
import { RescueScreen } from './rescue-screen.tsx';

/** A later version of the extension has made the database: nothing is wrong with it, and nothing must take its place. */
const isNewer = (error: unknown) => error instanceof Error && (error.cause as Error | undefined)?.name === 'VersionError';

/** Catches what the views below throw when the store fails them, and shows the rescue screen instead of an empty page. */
export class Rescued extends Component<
  {
    readReadable: () => Promise<{ text: string; count: number }>;
    /** Puts a backup in the place of a store that does not open. */
    instead: Pick<RestoreBoxProps, 'survey' | 'restore'>;
    children?: ComponentChildren;
  },
  { error: unknown }
> {
  override state = { error: undefined as unknown };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { children, readReadable, instead } = this.props;
    const { error } = this.state;
    // A page that failed to open its database holds on to the failure: only a fresh page tries again.
    if (error === undefined) return children;
    const retry = () => location.reload();
    return (
      <RescueScreen {...{ error, readReadable, retry }}>
        {!isNewer(error) && <RestoreBox {...instead} replaces onDone={retry} />}
      </RescueScreen>
    );
  }
}
