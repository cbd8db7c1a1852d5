/** What a browser's processes hold in memory. */
import pidusage from 'pidusage';
import { CdpError, type Connection } from './cdp.ts';

const MEGABYTE = 1024 * 1024;
/** A process that has ended since it was named, in the systems' words. */
const ENDED: readonly (string | undefined)[] = ['ENOENT', 'ESRCH'];

/** Megabytes that all of its processes hold together, shared parts counted in each; 0 where it cannot be said. */
export async function memoryOf(connection: Connection): Promise<number> {
  try {
    const { processInfo } = await connection.browser.send('SystemInfo.getProcessInfo');
    const used = await pidusage(processInfo.map(({ id }) => id));
    return Object.values(used).reduce((sum, one) => sum + (one?.memory ?? 0), 0) / MEGABYTE;
  } catch (error) {
    // The browser has ended, which its next command says, or one of its processes: the next page measures again.
    if (error instanceof CdpError || ENDED.includes((error as NodeJS.ErrnoException).code)) return 0;
    throw error;
  } finally {
    // It keeps each process's file open for a minute, to work out its share of the processor.
    pidusage.clear();
  }
}
