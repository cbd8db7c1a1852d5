import { describe, expect, it } from 'vitest';
import { sitesFrom, sitesIn } from '../../../src/scan/given/sites.ts';

const addresses = async (text: string): Promise<string[]> =>
  (await sitesIn(text, 'sites.txt')).map(({ address }) => address);

describe('A list of sites', () => {
  it('has an address a line, each once, with comments and empty lines left out', async () => {
    expect(
      await addresses(
        '# ours\nwww.norfolk.gov.uk\n\n"https://one.example/a?b=1,2"\nhttps://www.norfolk.gov.uk/\n',
      ),
    ).toEqual(['https://www.norfolk.gov.uk/', 'https://one.example/a?b=1,2']);
  });

  it('is a table with addresses in its first column', async () => {
    expect(await addresses('one.example,First\ntwo.example,"Second, of two"\n')).toEqual([
      'https://one.example/',
      'https://two.example/',
    ]);
  });

  it('is a table whose first row names the column', async () => {
    const table = '\uFEFFCouncil;Website\r\nFirst;one.example\r\nSecond;two.example\r\n';
    expect(await addresses(table)).toEqual(['https://one.example/', 'https://two.example/']);
  });

  it('says which councils a site is of', async () => {
    expect(await sitesIn('https://www.norfolk.gov.uk/', 'a')).toMatchObject([{ councils: ['norfolk'] }]);
    expect(await sitesIn('https://one.example/', 'a')).toMatchObject([{ councils: [] }]);
  });

  it('is refused where something in it is no address', async () => {
    await expect(addresses('one.example\nnot an address\n')).rejects.toThrow(/sites\.txt: .*not an address/);
    await expect(addresses('Council,Town\nFirst,Here\n')).rejects.toThrow(/first column/);
  });

  it('can be all councils, each once, where several share a home page', async () => {
    const all = await sitesFrom('councils');
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
    const ids = all.flatMap(({ councils }) => councils);
    expect(new Set(ids).size).toBe(382);
    expect(all.find(({ address }) => address.includes('adur-worthing'))?.councils).toHaveLength(2);
  });

  it('is refused where there is no such file', async () => {
    await expect(sitesFrom('/nowhere/sites.csv')).rejects.toThrow(/cannot be read/);
  });
});
