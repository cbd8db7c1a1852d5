/** What the cookie banner of a page that is scanned says: read as the page comes to rest, and again at the end. */
import { createHash } from 'node:crypto';
import { readBanner, type BannerWords } from '../../probes/banner-words.ts';
import { BANNER_CUT, MOST_BANNER_TEXT } from '../../core/visit/banner.ts';
import type { Session } from '../browser/cdp.ts';
import { tooSlow, TooSlow, type Deadline } from '../browser/deadline.ts';
import type { Artifacts } from './artifacts.ts';
import { evaluate } from './page-reads.ts';

const BANNER = `(${readBanner.toString()})(${MOST_BANNER_TEXT})`;

/** What was read goes into `artifacts`. `gone`: the page went on to another, or would not be asked. */
export async function readBannerInto(
  artifacts: Artifacts,
  session: Session,
  deadline: Deadline,
): Promise<'read' | 'late' | 'gone'> {
  const read = async (): Promise<BannerWords> => {
    const { frameTree } = await session.send('Page.getFrameTree');
    return evaluate<BannerWords>(session, frameTree.frame.id, BANNER);
  };
  try {
    const { text, isCut } = await deadline.within(read(), tooSlow('the banner'));
    const sha256 = createHash('sha256').update(text).digest('hex');
    if (text !== '') artifacts.banners.push({ text, sha256, time: Date.now() });
    if (isCut) artifacts.gaps.push(BANNER_CUT);
    return 'read';
  } catch (error) {
    return error instanceof TooSlow ? 'late' : 'gone';
  }
}
