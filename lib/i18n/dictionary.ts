import type { Lang } from './domain.ts';
import { en } from './en.ts';
import { type Dictionary, zhCN } from './zh-cn.ts';

/** All texts of the interface, by language. */
export const DICTIONARY: Record<Lang, Dictionary> = { 'zh-CN': zhCN, en };
