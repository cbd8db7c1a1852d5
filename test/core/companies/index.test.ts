import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companiesOf, type FallbackData } from '../../../src/core/companies/index.ts';
import { company, product } from './made-up.ts';

const fallback: FallbackData = {
  source: 'a list',
  licence: 'MIT',
  categories: ['advertising', 'content'],
  entities: [
    ['Ad Thing', 'Big Ltd', 0, 'ads.big.example adthing.example'],
    ['Tenant', 0, 1, 'd1.cloud.example'],
    ['Big images', 'Big', 1, 'img.cloud.example'],
    ['Other & Co', 0, 0, 'shared.example'],
  ],
};

const known = companiesOf(
  [
    company(
      'Big',
      product('search', { category: 'content', hosts: [{ host: 'big.example' }] }),
      product('maps', { category: 'content', hosts: [{ host: 'big.example', path: '/maps' }] }),
      product('atlas', { category: 'content', hosts: [{ host: 'big.example', path: '/maps/atlas' }] }),
      product('tags', { category: 'functional', hosts: [{ host: 'tags.example' }] }),
      product('counts', {
        hosts: [{ host: 'tags.example', tag: 'G-' }, { host: 'counts.example' }],
        cookies: [
          { name: '_ct' },
          { name: '_ct_*', category: 'advertising' },
          { name: 'SR', needsHost: true },
          { name: 'CONSENTID', hosts: ['big.example'] },
          { name: 'ID', hosts: ['big.example'] },
        ],
        storage: [
          { key: 'ct-queue', kind: 'local' },
          { key: 'q', needsHost: true },
        ],
      }),
      product('shared-a', { hosts: [{ host: 'shared.example', path: '/a' }] }),
      product('shared-b', { category: 'advertising', hosts: [{ host: 'shared.example', path: '/b' }] }),
      product('lone', { hosts: [{ host: 'lone.example', path: '/x' }] }),
    ),
    company('Cloud', product('cloud', { category: 'hosting', hosts: [{ host: 'cloud.example' }] })),
    company('Exact', product('exact', { hosts: [{ host: 'only.example', exact: true }] })),
    company(
      'Servers',
      product('servers', {
        category: 'necessary',
        cookies: [
          { name: 'SESSION', technical: 'sessions' },
          { name: 'LB*', technical: 'load balancing' },
        ],
      }),
    ),
    company(
      'Rival',
      product('rival', {
        cookies: [{ name: 'SESSION' }, { name: 'visit_count' }],
        hosts: [{ host: 'rival.example' }],
      }),
    ),
    company('Copy', product('copy', { cookies: [{ name: 'visit_count' }] })),
  ],
  fallback,
);

const who = (host: string, path?: string | null, tag?: string | null) => known.ofRequest({ host, path, tag });

describe('ofRequest', () => {
  it.each([
    ['big.example', '/', null, 'search'],
    ['www.big.example', '/maps?', null, 'maps'],
    ['www.big.example', '/maps/atlas/1', null, 'atlas'],
    ['a.b.c.big.example', '/', null, 'search'],
    ['tags.example', '/', null, 'tags'],
    ['tags.example', '/', 'G-1', 'counts'],
    ['tags.example', '/', 'X-1', 'tags'],
    ['only.example', '/', null, 'exact'],
    ['shared.example', '/a/1', null, 'shared-a'],
    ['x.cloud.example', '/', null, 'cloud'],
  ])('%s%s with tag %s is %s', (host, path, tag, id) => {
    expect(who(host, path, tag)).toMatchObject({
      productId: id,
      confidence: 'certain',
      source: 'Facts, 2026-11-21',
    });
  });

  it.each([
    ['notbig.example'],
    ['big.example.com'],
    ['example'],
    ['x.only.example'],
    [''],
    ['localhost'],
    ['127.0.0.1'],
  ])('knows nobody behind %s', (host) => {
    expect(who(host, '/')).toBeNull();
  });

  it('knows the company alone where several of its products share the host', () => {
    expect(who('shared.example')).toMatchObject({
      product: null,
      productId: 'company:Big',
      company: 'Big',
      companyId: 'Big',
      category: 'unknown',
      confidence: 'likely',
    });
    expect(who('shared.example', '/c')?.productId).toBe('company:Big');
  });

  it('takes the one product of a host whose path was not seen, and says that it is likely', () => {
    expect(who('lone.example')).toMatchObject({ productId: 'lone', confidence: 'likely' });
  });

  it('asks the fallback only where our own rules are silent', () => {
    expect(who('x.adthing.example', '/')).toMatchObject({
      product: null,
      productId: 'third-party-web:ad-thing',
      productName: 'Ad Thing',
      category: 'advertising',
      confidence: 'likely',
      source: 'a list',
    });
    expect(who('ads.big.example', '/')?.productId).toBe('search');
  });

  it('gives our own company where the fallback names it', () => {
    expect(who('adthing.example')).toMatchObject({ company: 'Big', companyId: 'Big' });
  });

  it('names the tenant that the fallback knows on servers that we know', () => {
    expect(who('d1.cloud.example', '/')?.productId).toBe('third-party-web:tenant');
    expect(who('d2.cloud.example', '/')?.productId).toBe('cloud');
  });

  it('answers alike for a host and for its cookies’ dotted form', () => {
    expect(who('.big.example', '/')).toEqual(who('big.example', '/'));
  });

  it('never throws', () => {
    const host = fc.oneof(fc.string(), fc.domain());
    fc.assert(fc.property(host, fc.string(), (h, path) => who(h, path) === null || true));
  });
});

describe('ofCookie', () => {
  const cookie = (name: string, host: string | null = '.council.example', setByHost: string | null = null) =>
    known.ofCookie({ name, host, setByHost });

  it.each([
    ['a name of its own', '_ct', undefined, undefined, 'counts', 'certain'],
    ['a longer pattern before a shorter', '_ct_1', undefined, undefined, 'counts', 'certain'],
    ['a short name on a host of the product', 'SR', '.counts.example', undefined, 'counts', 'certain'],
    ['a short name that the product wrote', 'SR', undefined, 'counts.example', 'counts', 'certain'],
    ['a short name on another host of the company', 'SR', 'www.big.example', undefined, 'counts', 'likely'],
    ['a name on the host it belongs on', 'ID', '.big.example', undefined, 'counts', 'certain'],
    ['a name on a host where it does not belong', 'CONSENTID', undefined, undefined, 'counts', 'weak'],
    ['a name whose host is not known', 'CONSENTID', null, undefined, 'counts', 'certain'],
    [
      'a technical name that another product claims too',
      'SESSION',
      undefined,
      undefined,
      'servers',
      'certain',
    ],
    ['the same name, written by that product', 'SESSION', undefined, 'rival.example', 'rival', 'certain'],
    ['a technical pattern', 'LB12', undefined, undefined, 'servers', 'likely'],
    ['an unknown name on a vendor’s host', 'zzz', '.counts.example', undefined, 'counts', 'likely'],
    ['an unknown name that a vendor wrote', 'zzz', undefined, 'counts.example', 'counts', 'likely'],
    [
      'an unknown name on a host that the fallback knows',
      'zzz',
      '.adthing.example',
      undefined,
      'third-party-web:ad-thing',
      'likely',
    ],
  ] as const)('%s', (_, name, host, setByHost, id, confidence) => {
    expect(cookie(name, host, setByHost)).toMatchObject({ productId: id, confidence });
  });

  it.each([
    ['a short name alone', 'SR', undefined, undefined],
    ['a short name that a third party wrote', 'SR', undefined, 'rival2.example'],
    ['a short name on another’s host', 'ID', undefined, undefined],
    ['an unknown name', 'zzz', undefined, undefined],
    ['an unknown name that a tag manager wrote', 'zzz', undefined, 'tags.example'],
    ['another case', '_CT', undefined, undefined],
  ] as const)('nobody for %s', (_, name, host, setByHost) => {
    expect(cookie(name, host, setByHost)).toBeNull();
  });

  it('is weak, and says why, where two companies claim one name', () => {
    expect(cookie('visit_count')).toMatchObject({ confidence: 'weak' });
    expect(cookie('visit_count')?.reason).toContain('copy');
    expect(cookie('visit_count', '.rival.example')).toMatchObject({
      productId: 'rival',
      confidence: 'certain',
    });
  });

  it('gives what is known of the cookie, its own category included', () => {
    expect(cookie('_ct_1')).toMatchObject({ category: 'advertising', known: { name: '_ct_*' } });
  });
});

describe('ofStorage', () => {
  it('knows a key in the kind of storage it belongs to', () => {
    const ask = (kind: 'local' | 'session', key: string, host: string) =>
      known.ofStorage({ kind, key, host });
    expect(ask('local', 'ct-queue', 'www.council.example')).toMatchObject({
      productId: 'counts',
      confidence: 'certain',
    });
    expect(ask('local', 'q', 'www.council.example')).toBeNull();
    expect(ask('local', 'q', 'www.counts.example')).toMatchObject({
      productId: 'counts',
      confidence: 'certain',
    });
    expect(ask('session', 'zzz', 'www.counts.example')).toMatchObject({
      productId: 'counts',
      confidence: 'likely',
    });
  });
});

describe('a name met elsewhere than where it is known from', () => {
  it('is likely the same product’s, and nothing is told of what it keeps', () => {
    const inSession = known.ofStorage({ kind: 'session', key: 'ct-queue', host: 'www.council.example' });
    expect(inSession).toMatchObject({ productId: 'counts', confidence: 'likely' });
    expect(inSession?.known).toBeUndefined();
    expect(known.ofCookie({ name: 'ct-queue', host: null })).toMatchObject({
      productId: 'counts',
      confidence: 'likely',
    });
    expect(known.ofStorage({ kind: 'local', key: '_ct_1', host: 'www.council.example' })).toMatchObject({
      productId: 'counts',
      confidence: 'likely',
    });
  });

  it('decides nothing where the name is short', () => {
    expect(known.ofCookie({ name: 'q', host: null })).toBeNull();
  });
});

describe('a name that needs its host only where the host is known', () => {
  const asked = companiesOf([
    company(
      'Network',
      product('network', {
        cookies: [
          { name: 'ab', hosts: ['network.example'], needsHost: 'where-known' },
          { name: 'user2', hosts: ['network.example'], needsHost: 'where-known' },
        ],
      }),
    ),
  ]);

  it('tells whose it commonly is, never for certain', () => {
    expect(asked.ofCookie({ name: 'ab', host: null })).toMatchObject({ confidence: 'weak' });
    expect(asked.ofCookie({ name: 'user2', host: null })).toMatchObject({ confidence: 'likely' });
  });

  it('is certain on that host, and nobody’s on another', () => {
    expect(asked.ofCookie({ name: 'ab', host: '.network.example' })).toMatchObject({ confidence: 'certain' });
    expect(asked.ofCookie({ name: 'user2', host: 'www.council.example' })).toBeNull();
  });
});

describe('a printed name that lost its first underscore', () => {
  const asked = companiesOf([
    company(
      'Counter',
      product('counter', {
        cookies: [{ name: '__visits' }, { name: '_cid' }, { name: '_since', needsHost: true }],
      }),
    ),
    company('Other', product('other', { cookies: [{ name: '_visitors' }, { name: 'visitors' }] })),
  ]);

  it('is the product’s that sets the whole name', () => {
    expect(asked.ofPattern('__visits')).toEqual(['counter']);
    expect(asked.ofPattern('_visits')).toEqual(['counter']);
  });

  it('is nobody’s where it is short, needs a host or lacks more than one', () => {
    expect(['cid', 'since', 'visits'].flatMap((name) => asked.ofPattern(name))).toEqual([]);
  });

  it('stays as printed where that is a name too', () => {
    expect(asked.ofPattern('visitors')).toEqual(['other']);
  });

  it('is not taken so where a browser holds it', () => {
    expect(asked.ofCookie({ name: '_visits', host: null })).toBeNull();
  });
});

describe('a name that ends in hexadecimal digits', () => {
  const asked = companiesOf([
    company('Wall', product('wall', { cookies: [{ name: 'TS*', form: 'hexadecimal' }] })),
  ]);
  const whose = (name: string) => asked.ofCookie({ name, host: 'www.council.example' })?.productId ?? null;

  it('is told from words that begin alike', () => {
    expect(['TS7c0b1d76', 'TS7c0b1d76027', 'TS9c8e7d6a_77'].map(whose)).toEqual(['wall', 'wall', 'wall']);
    expect(['TS', 'TSession', 'TS1234', 'TSeedbeef_next'].map(whose)).toEqual([null, null, null, null]);
  });
});

describe('product and company', () => {
  it('are found by id, ours alone', () => {
    expect(known.product('maps')).toMatchObject({ product: { id: 'maps' }, companyId: 'Big' });
    expect(known.product('third-party-web:tenant')).toBeNull();
    expect(known.company('Big')?.name).toBe('Big');
    expect(known.company('none')).toBeNull();
  });
});
