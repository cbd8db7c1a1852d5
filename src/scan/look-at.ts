/** All that is looked at for one address that was asked for: its page, or pages of its site. */
import type { Report } from '../core/report/report.ts';
import type { How, Scanner } from './scanner.ts';

/** `signal`: nobody waits for it any more. */
export type LookAt = (scanner: Scanner, address: string, how: How, signal?: AbortSignal) => Promise<Report[]>;

export const thePage: LookAt = async (scanner, address, how) => [await scanner.scan(address, how)];
