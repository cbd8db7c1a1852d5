/** Which of a page's links lead to the notice that speaks of the website. Pure. */
import { hostOf } from '../../parties/index.ts';
import type { NoticeLinkFound } from '../../report/tab-state.ts';
import type { LinkSeen } from '../../visit/visit.ts';

const MOST_LINKS = 6;

/** Words of links that mean the website's own notice, the surest first. */
const SURE: Record<NoticeLinkFound['kind'], RegExp[]> = {
  privacy: [
    /^(?:web ?site )?(?:privacy|cookies?) (?:and|&) (?:privacy|cookies?)(?: (?:notice|policy|statement))?$/i,
    /\bweb ?site privacy\b|\bprivacy\b.*\bweb ?site\b/i,
    /^(?:(?:our|general|full|corporate|council|the council'?s) )?privacy(?: (?:notice|policy|statement))?s?$/i,
    /^hysbysiad preifatrwydd$|^preifatrwydd$|^polisi preifatrwydd$/i,
    /privacy|preifatrwydd/i,
  ],
  cookies: [
    /^(?:(?:our|use of|how we use|about) )?cookies?(?: (?:notice|policy|statement|page|list))?$/i,
    /^(?:polisi )?cwcis$/i,
    /cookies?|cwcis/i,
  ],
};

/** `isOwn`: whether a host is one of the council's, as seen from the page. The likeliest first, each address once. */
export function candidatesOf(
  links: readonly LinkSeen[],
  isOwn: (host: string) => boolean,
): NoticeLinkFound[] {
  const found = new Map<string, NoticeLinkFound>();
  const ranked = links
    .flatMap(({ text, address, kind }) =>
      address === null || kind === 'consent-control' ? [] : [{ text, address, kind }],
    )
    .map((link) => ({ ...link, isOwn: isOwn(hostOf(link.address) ?? '') }))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || rankOf(a) - rankOf(b));
  for (const link of ranked) if (!found.has(link.address)) found.set(link.address, link);
  return [...found.values()].slice(0, MOST_LINKS);
}

/** What to ask for: the likeliest privacy notice and the likeliest cookie page, of the council's own. */
export function worthReading(candidates: readonly NoticeLinkFound[]): NoticeLinkFound[] {
  const own = candidates.filter(({ isOwn }) => isOwn);
  return (['privacy', 'cookies'] as const).flatMap((kind) => own.find((link) => link.kind === kind) ?? []);
}

function rankOf({ text, kind }: Pick<NoticeLinkFound, 'text' | 'kind'>): number {
  const words = text.replace(/[’']/g, "'").trim();
  const at = SURE[kind].findIndex((pattern) => pattern.test(words));
  return at < 0 ? SURE[kind].length : at;
}
