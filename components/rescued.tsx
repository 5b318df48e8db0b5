import { Component, type ComponentChildren } from 'preact';
import { RestoreBox, type RestoreBoxProps } from './backup/restore-box.tsx';
import { ReloadNotice } from './reload-notice.tsx';
import { RescueScreen } from './rescue-screen.tsx';

/** A later version of the extension has made the database: nothing is wrong with it, and nothing must take its place. */
const isNewer = (error: unknown) => error instanceof Error && (error.cause as Error | undefined)?.name === 'VersionError';

/** Catches what the views below throw when the store fails them, and shows the rescue screen instead of an empty page. */
export class Rescued extends Component<
  {
    readReadable: () => Promise<{ text: string; count: number }>;
    /** Puts a backup in the place of a store that does not open. */
    instead: Pick<RestoreBoxProps, 'survey' | 'restore'>;
    /** Tells when a newer version of the extension takes the database over. */
    watchNewerVersion: (tell: () => void) => () => void;
    children?: ComponentChildren;
  },
  { error: unknown; isOld: boolean }
> {
  override state = { error: undefined as unknown, isOld: false };
  #stop: (() => void) | null = null;

  override componentDidMount() {
    this.#stop = this.props.watchNewerVersion(() => this.setState({ isOld: true }));
  }

  override componentWillUnmount() {
    this.#stop?.();
  }

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { children, readReadable, instead } = this.props;
    const { error, isOld } = this.state;
    // A page that failed to open its database holds on to the failure: only a fresh page tries again.
    const retry = () => location.reload();
    if (isOld) {
      // What is typed stays in sight as long as the views can be drawn.
      return (
        <>
          <ReloadNotice reload={retry} />
          {error === undefined && children}
        </>
      );
    }
    if (error === undefined) return children;
    return (
      <RescueScreen {...{ error, readReadable, retry }}>
        {!isNewer(error) && <RestoreBox {...instead} replaces onDone={retry} />}
      </RescueScreen>
    );
  }
}
