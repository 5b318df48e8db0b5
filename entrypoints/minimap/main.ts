import '../../components/style/tokens.css';
import '../../components/style/minimap.css';
import { readLanguage } from '../../lib/i18n/language.ts';
import { MINIMAP_WORDS } from '../../lib/i18n/page-words.ts';
import { connectToAnnotator } from '../../lib/messages/minimap-port.ts';
import { Strip } from './strip.ts';

const words = MINIMAP_WORDS[await readLanguage().catch(() => 'zh-CN' as const)];
const canvas = document.querySelector('canvas') as HTMLCanvasElement;
const off = document.querySelector('button') as HTMLButtonElement;
off.title = words.turnOff;

const act = await connectToAnnotator((drawing) => strip.show(drawing));
const strip = new Strip(canvas, words.place, act);
off.addEventListener('click', () => act({ off: true }));
