import { JiannuoStatus } from './element.ts';

// A page may load the script twice (two snippets on one page): the first one stays.
if (!customElements.get('jiannuo-status')) customElements.define('jiannuo-status', JiannuoStatus);
