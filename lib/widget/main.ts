import { define } from './define.ts';

// The other files lie beside this script.
define((document.currentScript as HTMLScriptElement | null)?.src ?? '');
