/** The invented banners, with what can be done on each by the shortest way. */
import type { Invented } from './invented.ts';
import { councils } from './councils.ts';
import { shapes } from './shapes.ts';
import { tools } from './tools.ts';

export const invented: readonly Invented[] = [...shapes, ...tools, ...councils];
