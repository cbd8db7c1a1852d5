/** What the page's consent tool remembers: cookies that go to the page's host, and its local storage. Values are dropped once read. */
import { consentTools } from '../../../rules/index.ts';
import { hostOf } from '../../core/parties/index.ts';
import { readChoice, type Kept } from '../../core/visit/consent.ts';
import type { Choice } from '../../core/visit/visit.ts';
import { CdpError, type Session } from '../browser/cdp.ts';
import { evaluate } from '../observe/page-reads.ts';
import { goesTo, type Cookie } from '../translate/from-cdp-cookie.ts';

interface Remembered {
  /** Id in rules/consent. */
  tool: string;
  choice: Choice;
}

const LOCAL = `(() => {
  try {
    return Object.entries(localStorage).slice(0, 500).map(([key, value]) => [key, String(value).slice(0, 20000)]);
  } catch {
    return []; // The page may not store.
  }
})()`;

/** Null where no known tool remembers anything. */
export async function remembered(
  page: Session,
  cookies: () => Promise<Cookie[]>,
): Promise<Remembered | null> {
  try {
    const { frameTree } = await page.send('Page.getFrameTree');
    const { id, url } = frameTree.frame;
    const host = hostOf(url) ?? '';
    const [jar, local] = await Promise.all([cookies(), evaluate<[string, string][]>(page, id, LOCAL)]);
    const kept: Kept[] = [
      ...jar
        .filter((cookie) => goesTo(cookie, host))
        .map(({ name, value }) => ({ store: 'cookie' as const, key: name, value })),
      ...local.map(([key, value]) => ({ store: 'local' as const, key, value })),
    ];
    return readChoice(consentTools, kept);
  } catch (error) {
    // The page went on to another meanwhile: then it is asked there.
    if (error instanceof CdpError) return null;
    throw error;
  }
}
