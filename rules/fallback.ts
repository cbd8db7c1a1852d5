/**
 * Hosts that no rule of ours knows, and who is behind them. The data beside this file is written by
 * tools/compile-fallback.ts, which is held to this type.
 */
import type { FallbackData } from '../src/core/companies/fallback.ts';
import fallbackFile from './third-party-web.json' with { type: 'json' };

export const fallback = fallbackFile as unknown as FallbackData;
