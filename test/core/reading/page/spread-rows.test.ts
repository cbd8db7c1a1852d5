/** Tables of programs that turn HTML into text: rows over several lines, two spaces behind each, cells lost to spans. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';

const names = namesOf(companies);
const rowsOf = (text: string): string[][] =>
  fromText(text).tables.flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.text)));

const SPREAD = `# Cookies

  |

###### **Cookie name**

|

###### **What it does**
  
---|---|---  
  
###### **Matomo**

|  _pk_ref |  Where you came from.  
_pk_ses |  That you are here.  
  
###### Our own

|  fern_pick |

Keeps your fern.

Until you pick another.  
Other things | |   
  
### Afterwards

Nothing of this is a row, as it is a longer line and says something of its own: see | below.
`;

test('each row is one, with the cells that a span took missing', () => {
  expect(rowsOf(SPREAD)).toEqual([
    ['', 'Cookie name', 'What it does'],
    ['Matomo', '_pk_ref', 'Where you came from.'],
    ['_pk_ses', 'That you are here.'],
    ['Our own', 'fern_pick', 'Keeps your fern. Until you pick another.'],
    ['Other things', ''],
  ]);
});

test('the cookies in it are read, quoted as they stand', () => {
  const { cookies } = readNotice(SPREAD, { form: 'text', names });
  expect(cookies.map(({ name }) => name)).toEqual(['_pk_ref', '_pk_ses', 'fern_pick']);
  for (const { quote, offset } of cookies) expect(SPREAD.slice(offset, offset + quote.length)).toBe(quote);
});

test('a line break within a cell is none between rows', () => {
  const text = `Cookie | Name | What for | Expires  
---|---|---|---  
Choice | fern_yes  
fern_no | Your choice. | 10 hours  
Login | fern_id | You. | 2 days  
`;
  expect(rowsOf(text).map((row) => row.length)).toEqual([4, 4, 4]);
  const { cookies } = readNotice(`# Cookies\n\n${text}`, { form: 'text', names });
  expect(cookies.map(({ name, expiry }) => [name, expiry])).toEqual([
    ['fern_yes', '10 hours'],
    ['fern_no', '10 hours'],
    ['fern_id', '2 days'],
  ]);
});

describe('a table without headings', () => {
  const list = `# Cookies

What we set:

Feature | What for | How long | Kind | Where | Cookie  
---|---|---|---|---|---  
Shop | Your basket | During visit only | session | shop.fern.example | basket_id  
Shop | Your login | Long term, typically 1 year | persistent | www.fern.example | login_id  
Counting | Visits | Long term, typically 2 years | persistent | .fern.example | __utma  
Jobs | Visits | Typically 6 months | persistent | .jobs.example | __utma  
`;
  const headless = list.replace(
    /^Feature.*\n/m,
    'Start | Opens | 3 days | persistent | .fern.example | start_id  \n',
  );
  test.each([list, headless])('lengths go before kinds, and hosts keep two of a name apart', (text) => {
    const { cookies } = readNotice(text, { form: 'text', names });
    expect(
      cookies.filter(({ name }) => name !== 'start_id').map(({ name, expiry }) => [name, expiry]),
    ).toEqual([
      ['basket_id', 'During visit only'],
      ['login_id', 'Long term, typically 1 year'],
      ['__utma', 'Long term, typically 2 years'],
      ['__utma', 'Typically 6 months'],
    ]);
    expect(cookies.some(({ doubtful }) => doubtful !== undefined)).toBe(false);
  });
});

test('words in capitals are no names, unless cookies are spoken of', () => {
  const text =
    '# Help\n\n**CONTACT DETAILS OF THE CLERK**\n\nRing her.\n\n**CONSENT**\n\nFor most of it we ask you first.\n';
  expect(readNotice(text, { form: 'text', names }).cookies).toEqual([]);
  expect(readNotice('# Cwcis\n\nNID ydym yn rhoi cwcis i neb.\n', { form: 'text', names }).cookies).toEqual(
    [],
  );
});

test('Welsh headings of lifetimes', () => {
  const table =
    '<h1>Cwcis</h1><table><tr><th>Enw</th><th>Diben</th><th>Dirwyn i ben</th></tr><tr><td>rhedyn_id</td><td>Chi</td><td>Blwyddyn</td></tr></table>';
  expect(readNotice(table, { form: 'html', names }).cookies[0]).toMatchObject({
    expiry: 'Blwyddyn',
    seconds: 31536000,
  });
});

test('the headings of the next table are no row, and what goes on in a last cell is', () => {
  const text = `# Cookies

Cookie | For | Length  
---|---|---  
fern_a |   | 2 months  
  
### Others

**Facebook**

Cookie | For | Length  
---|---|---  
datr |   | 2 years  
lu | Who you are. | 

Session

Or a week, as you like it, and longer than any first cell of a row, which is never told in so many words.  
  
xs |   | session  
`;
  const { cookies, products } = readNotice(text, { form: 'text', names });
  expect(cookies.map(({ name }) => name)).toEqual(['fern_a', 'datr', 'lu', 'xs']);
  expect(products.map(({ name }) => name)).toEqual(['Facebook']);
});

test('cells of several names and several lifetimes, a line each', () => {
  const text = `# Cookies

Whose | Name | Length  
---|---|---  
Fern | 

fern_pid

fern_ref

| 

For two years from when it is set

For one week from when it is set  
`;
  const { cookies } = readNotice(text, { form: 'text', names });
  expect(cookies.map(({ name, seconds }) => [name, seconds])).toEqual([
    ['fern_pid', 63072000],
    ['fern_ref', 604800],
  ]);
});

test('underscores around several words are no part of them', () => {
  const { cookies } = readNotice(
    '# Cookies\n\n| Name | Length |\n|---|---|\n| fern_id | _2 years_ |\n\nSee _Our Policy_.\n',
    {
      form: 'text',
      names,
    },
  );
  expect(cookies.map(({ name, expiry }) => [name, expiry])).toEqual([['fern_id', '2 years']]);
});

test('a heading above a column of nothing heads none', () => {
  const rows = rowsOf(
    'Name |  | Purpose  \n---|---|---  \nfern_a | Keeps your place  \nfern_b | Keeps your bin day  \n',
  );
  expect(rows).toEqual([
    ['Name', 'Purpose'],
    ['fern_a', 'Keeps your place'],
    ['fern_b', 'Keeps your bin day'],
  ]);
});
