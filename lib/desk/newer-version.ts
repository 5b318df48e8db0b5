import { store } from '../store/database.ts';

/**
 * Tells when a newer version of the extension takes the database over. This page's code has let go of it by then (Dexie closes the connection, so
 * that the newer one need not wait), and may not understand what it would find: the page has to be loaded anew. Answers a disposer.
 */
export function watchNewerVersion(tell: () => void): () => void {
  const listen = ({ newVersion }: IDBVersionChangeEvent) => {
    // Null: it is deleted, to be made anew of a backup; what is read next comes from that.
    if (newVersion !== null) tell();
  };
  store.on('versionchange', listen);
  return () => store.on('versionchange').unsubscribe(listen);
}
