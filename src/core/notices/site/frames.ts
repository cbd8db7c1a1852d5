/**
 * A page whose words are shown in frames → the same with the pages that its frames show in their places. Those of the
 * council's own alone are asked for; the others stay pointed to.
 */
import { framesFilled, framesIn } from '../../reading/page/frames.ts';
import { MOST_BYTES, secure, type Fetched, type NoticePage } from './page.ts';

/** Pages asked for of one page's frames, and how deep: a frameset may hold another. */
const MOST_ASKED = 6;
const DEEPEST = 2;

/** `fetch`: as for the page itself, to the council's own sites alone. The page as it is where nothing comes of it. */
export async function withFrames<Form extends string>(
  page: NoticePage<Form>,
  fetch: (address: string) => Promise<Fetched<string>>,
  depth = DEEPEST,
): Promise<NoticePage<Form>> {
  if (page.form !== 'html') return page;
  const frames = framesIn(page.text).slice(0, MOST_ASKED);
  const filled = await Promise.all(
    frames.map(async (frame) => {
      const html = await shownIn(frame.address, page.address, fetch, depth);
      return html === null ? [] : [{ frame, html }];
    }),
  );
  if (filled.flat().length === 0) return page;
  const text = framesFilled(page.text, filled.flat());
  return text.length > MOST_BYTES ? page : { ...page, text };
}

async function shownIn(
  address: string,
  from: string,
  fetch: (address: string) => Promise<Fetched<string>>,
  depth: number,
): Promise<string | null> {
  const url = secure(address, from);
  if (url === null || url.href === from) return null;
  const found = await fetch(url.href);
  if ('trouble' in found) return null;
  const { form, text } = found.page;
  if (form !== 'html') return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
  return depth > 1 ? (await withFrames(found.page, fetch, depth - 1)).text : text;
}
