/**
 * Stands in for WXT's content script context in the detector's bundle: the gate looks once or twice and is gone, so it
 * needs no restart events and no location watcher (1.7 kB of the 4 kB it may weigh).
 */
export class ContentScriptContext {}
