/** One file of a site, as it comes: robots.txt, a sitemap. Over redirects within its site, bounded in size and time. */
import { Unreachable, type AskForPage } from '../../core/notices/site/follow.ts';
import { siteOf } from '../../core/parties/index.ts';

export interface FileAnswer {
  /** Of the answer in the end; null where none came, or it led to another site. */
  status: number | null;
  /** Where it was found in the end. */
  address: string;
  /** Null where there is none, or it is larger than 10 MB. */
  bytes: Uint8Array | null;
}

const MOST_BYTES = 10_000_000;
const PATIENCE_MS = 15_000;
/** As RFC 9309 has it for robots.txt. */
const MOST_HOPS = 5;

/** Never rejects for what a site does. */
export async function fetchFile(address: string, ask: AskForPage): Promise<FileAnswer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  const late = new Promise<FileAnswer>((resolve) =>
    stop.signal.addEventListener('abort', () => resolve({ status: null, address, bytes: null })),
  );
  try {
    return await Promise.race([walk(address, ask, stop.signal), late]);
  } finally {
    clearTimeout(timer);
    // Frees what the asking holds.
    stop.abort();
  }
}

async function walk(address: string, ask: AskForPage, signal: AbortSignal): Promise<FileAnswer> {
  const site = siteOf(URL.parse(address)?.hostname ?? '');
  let at = URL.parse(address);
  try {
    for (let hop = 0; hop <= MOST_HOPS && at !== null; hop += 1) {
      if (!/^https?:$/.test(at.protocol) || siteOf(at.hostname) !== site) break;
      const { status, header, bytes } = await ask(at.href, signal);
      if (status < 300 || status >= 400)
        return { status, address: at.href, bytes: status < 300 ? await bytes(MOST_BYTES) : null };
      const to: string | null | undefined = header('location');
      at = to == null ? null : URL.parse(to, at.href);
    }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
  }
  return { status: null, address, bytes: null };
}
