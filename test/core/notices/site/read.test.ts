import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../../../src/core/notices/site/page.ts';
import {
  readSiteNotice,
  type NoticesRead,
  type ReadingWays,
} from '../../../../src/core/notices/site/read.ts';
import type { NoticeTroubleCode } from '../../../../src/core/notices/site/trouble.ts';
import type { LinkSeen } from '../../../../src/core/visit/visit.ts';
import { notice } from '../../build.ts';

const SITE = 'https://www.leeds.gov.uk';
const link = (path: string, kind: LinkSeen['kind'] = 'privacy'): LinkSeen => ({
  text: kind === 'privacy' ? 'Privacy' : 'Cookies',
  address: `${SITE}${path}`,
  kind,
});

type Page = {
  says?: string;
  trouble?: NoticeTroubleCode;
  isBeside?: boolean;
  links?: { text: string; address: string; kind: 'cookies' | 'privacy' }[];
};

/** A site of these pages; what is not there is not found. */
async function reading(
  pages: Record<string, Page>,
  links: LinkSeen[],
  declared: LinkSeen[] = [],
): Promise<NoticesRead & { asked: string[] }> {
  const asked: string[] = [];
  const ways: ReadingWays = {
    page: `${SITE}/`,
    whose: (host) => (host === 'www.leeds.gov.uk' ? 'own' : 'other'),
    fetch: async (address): Promise<Fetched> => {
      asked.push(address.replace(SITE, ''));
      const isThere = new URL(address).pathname in pages;
      return isThere
        ? { page: { address, addresses: [address], text: address, form: 'html' } }
        : { trouble: { code: 'not-found', address } };
    },
    read: async ({ address }) => {
      const { says, trouble, links: further = [], isBeside = false } = pages[new URL(address).pathname] ?? {};
      return {
        isBeside,
        notice:
          says === undefined
            ? null
            : notice({
                id: says,
                sha256: says,
                address,
                addresses: [address],
                links: further.map((one) => ({ ...one, quote: one.text, offset: 0, read: false })),
              }),
        trouble: trouble ?? (says === undefined ? 'empty' : null),
        links: further.map((link) => ({ ...link, quote: link.text })),
      };
    },
  };
  return { ...(await readSiteNotice(links, declared, ways)), asked };
}

const cookies = (address: string) => ({ text: 'our cookies page', address, kind: 'cookies' as const });

describe('reading a site’s notice', () => {
  it('reads the privacy notice and the cookie page that the page links to', async () => {
    const found = await reading({ '/privacy': { says: 'privacy' }, '/cookies': { says: 'cookies' } }, [
      link('/privacy'),
      link('/cookies', 'cookies'),
    ]);
    expect(found.notices.map(({ id }) => id)).toEqual(['privacy', 'cookies']);
    expect(found.troubles).toEqual([]);
  });

  it('goes one step further to a cookie page, and no more', async () => {
    const found = await reading(
      {
        '/privacy': { says: 'privacy', links: [cookies('/cookies')] },
        '/cookies': { says: 'cookies', links: [cookies('/more-cookies')] },
        '/more-cookies': { says: 'more' },
      },
      [link('/privacy')],
    );
    expect(found.asked).toEqual(['/privacy', '/cookies']);
  });

  it('takes what a notice points to and what lists nothing for read, as part of that notice', async () => {
    const links = [cookies('/cookies/switch-matomo-off')];
    const found = await reading(
      {
        '/privacy': { says: 'privacy', links },
        '/cookies/switch-matomo-off': { isBeside: true },
      },
      [link('/privacy')],
    );
    expect(found.troubles).toEqual([]);
    expect(
      found.notices.map(({ id, addresses }) => [id, addresses.includes(`${SITE}/cookies/switch-matomo-off`)]),
    ).toEqual([['privacy', true]]);
    const unread = await reading(
      { '/privacy': { says: 'privacy', links }, '/cookies/switch-matomo-off': {} },
      [link('/privacy')],
    );
    expect(unread.troubles.map(({ code }) => code)).toEqual(['empty']);
  });

  it('takes no page that the page itself links to for such a one', async () => {
    const found = await reading({ '/privacy': { says: 'privacy' }, '/cookies': { isBeside: true } }, [
      link('/privacy'),
      link('/cookies', 'cookies'),
    ]);
    expect(found.troubles.map(({ code }) => code)).toEqual(['empty']);
  });

  it('goes no further to other sites, nor to one page twice', async () => {
    const found = await reading(
      {
        '/privacy': {
          says: 'privacy',
          links: [cookies('https://cookies.example/'), cookies('/privacy#cookies'), cookies('/privacy/')],
        },
      },
      [link('/privacy')],
    );
    expect(found.asked).toEqual(['/privacy']);
  });

  it('finds the website’s notice through a page that only lists notices, which then is no trouble', async () => {
    const found = await reading(
      {
        '/privacy': {
          links: [{ text: 'Website privacy notice', address: '/privacy/website', kind: 'privacy' }],
        },
        '/privacy/website': { says: 'website' },
      },
      [link('/privacy')],
    );
    expect(found.notices.map(({ id }) => id)).toEqual(['website']);
    expect(found.troubles).toEqual([]);
  });

  it('follows what the cookie banner declares as its statement', async () => {
    const found = await reading({ '/statement': { says: 'statement' } }, [], [link('/statement', 'cookies')]);
    expect(found.notices.map(({ id }) => id)).toEqual(['statement']);
  });

  it('keeps what it got beside what it did not', async () => {
    const found = await reading({ '/privacy': { says: 'privacy' } }, [
      link('/privacy'),
      link('/gone', 'cookies'),
    ]);
    expect(found.notices).toHaveLength(1);
    expect(found.troubles).toEqual([{ code: 'not-found', address: `${SITE}/gone` }]);
  });

  it('says that a page says nothing where that is all there was', async () => {
    const found = await reading({ '/privacy': {} }, [link('/privacy')]);
    expect(found.troubles).toEqual([{ code: 'empty', address: `${SITE}/privacy` }]);
  });

  it('takes one page behind two addresses once', async () => {
    const found = await reading({ '/privacy': { says: 'both' }, '/cookies': { says: 'both' } }, [
      link('/privacy'),
      link('/cookies', 'cookies'),
    ]);
    expect(found.notices).toHaveLength(1);
  });

  it('leaves no link that it found without a word', async () => {
    const many = Array.from({ length: 9 }, (_, at) => link(`/privacy-${at}`));
    const elsewhere: LinkSeen = { text: 'Cookies', address: 'https://list.example/', kind: 'cookies' };
    const links = [...many, link('/cookies', 'cookies'), elsewhere];
    const found = await reading(
      { '/privacy-0': { says: 'a', links: [cookies('/more')] }, '/cookies': { says: 'b' } },
      links,
    );
    expect(found.asked).toHaveLength(7);
    const accounted = [
      ...found.notices.flatMap(({ addresses }) => addresses),
      ...found.troubles.map(({ address }) => address),
    ];
    expect(new Set(accounted)).toEqual(new Set([...links.map(({ address }) => address), `${SITE}/more`]));
    expect(new Set(found.troubles.map(({ code }) => code))).toEqual(
      new Set(['not-found', 'too-many', 'other-site']),
    );
  });

  it('knows one page by every address that leads to it', async () => {
    const found = await reading({ '/privacy': { says: 'both' }, '/cookies': { says: 'both' } }, [
      link('/privacy'),
      link('/cookies', 'cookies'),
    ]);
    expect(found.notices.map(({ addresses }) => addresses)).toEqual([[`${SITE}/privacy`, `${SITE}/cookies`]]);
  });

  it('keeps a page that was read but for its list, and says so', async () => {
    const found = await reading({ '/cookies': { says: 'cookies', trouble: 'rows-missing' } }, [
      link('/cookies', 'cookies'),
    ]);
    expect(found.notices).toHaveLength(1);
    expect(found.troubles).toEqual([{ code: 'rows-missing', address: `${SITE}/cookies` }]);
  });

  it('looks at the privacy notice that only the cookie page points to', async () => {
    const general = { text: 'privacy notice', address: '/privacy', kind: 'privacy' as const };
    const pages = { '/cookies': { says: 'cookies', links: [general] }, '/privacy': { says: 'privacy' } };
    const alone = await reading(pages, [link('/cookies', 'cookies')]);
    expect(alone.notices.map(({ id }) => id)).toEqual(['cookies', 'privacy']);
    const both = await reading(pages, [link('/cookies', 'cookies'), link('/other')]);
    expect(both.asked).toEqual(['/other', '/cookies']);
  });

  it('asks for nothing where there is no link of the council’s own', async () => {
    expect(await reading({}, [])).toEqual({
      notices: [],
      troubles: [{ code: 'no-link', address: null }],
      asked: [],
    });
    const elsewhere: LinkSeen = { text: 'Privacy', address: 'https://supplier.example/', kind: 'privacy' };
    expect(await reading({}, [elsewhere])).toEqual({
      notices: [],
      troubles: [{ code: 'other-site', address: 'https://supplier.example/' }],
      asked: [],
    });
  });
});
