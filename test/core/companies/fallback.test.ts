import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fallback } from '../../../rules/fallback.ts';
import { companiesOf } from '../../../src/core/companies/index.ts';
import { siteOf } from '../../../src/core/parties/index.ts';
import { compileFallback } from '../../../tools/compile-fallback.ts';

const known = companiesOf([], fallback);
const hosts = fallback.entities.flatMap(([, , , listed]) => listed.split(' '));

describe('the fallback', () => {
  it('is in step with the package and the corrections', async () => {
    const written = readFileSync(new URL('../../../rules/third-party-web.json', import.meta.url), 'utf8');
    expect(written).toBe(await compileFallback());
  });

  it('names each host once', () => {
    expect(hosts.length).toBeGreaterThan(2500);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('claims a suffix under which anyone may stand only as hosting', () => {
    const suffixes = hosts.filter((host) => siteOf(`x.${host}`) === `x.${host}`);
    expect(suffixes).toContain('azurewebsites.net');
    const claimed = suffixes.filter((host) => known.ofRequest({ host: `x.${host}` })?.category !== 'hosting');
    // Each service of Google has a host of its own there; the one that stores tenants' files is told apart.
    expect(claimed).toEqual(['googleapis.com']);
    expect(known.ofRequest({ host: 'storage.googleapis.com' })?.category).toBe('hosting');
  });

  it('holds nothing of councils or government but the weather', () => {
    expect(hosts.filter((host) => /\bgov\.(?:uk|wales|scot)$/.test(host))).toEqual(['metoffice.gov.uk']);
  });

  it.each([
    ['www.microsoft.com', 'Microsoft', 'unknown'],
    ['az416426.vo.msecnd.net', 'Microsoft', 'hosting'],
    ['bat.bing.com', 'Microsoft', 'advertising'],
    ['dev.virtualearth.net', 'Microsoft', 'content'],
    ['forms.azurewebsites.net', 'Microsoft', 'hosting'],
    ['council.s3.eu-west-2.amazonaws.com', 'Amazon', 'hosting'],
    ['d111.cloudfront.net', 'Amazon', 'hosting'],
    ['www.google-analytics.com', 'Google', 'statistics'],
    ['cdn.krxd.net', 'Salesforce', 'advertising'],
    ['x.llnwd.net', 'Limelight', 'hosting'],
  ])('%s: %s, %s', (host, company, category) => {
    expect(known.ofRequest({ host })).toMatchObject({ company, category, confidence: 'likely' });
  });

  it.each(['www.de.com', 'x.net.pl', 'www.norfolk.gov.uk', 'x.cloudfront.ne'])(
    'knows nobody behind %s',
    (host) => {
      expect(known.ofRequest({ host })).toBeNull();
    },
  );
});
