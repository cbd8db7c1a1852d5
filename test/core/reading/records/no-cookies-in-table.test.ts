/** Tables of what a council keeps are no lists of cookies: a page would be accused of each cookie that is not in them. */
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (text: string) => readNotice(text, { form: 'text', names });

const rows = '| CCTV | 31 days |\n| P45 | 3 years |\n| ASB cases | 6 years |\n';

describe('a table of records', () => {
  it.each(['| Type of record | Kept for |', '| Document | Retention period |', '| What | How long |'])(
    'is a list of no cookies: %s',
    (head) => {
      const { cookies, claims } = read(`How long we keep it\n\n${head}\n|---|---|\n${rows}`);
      expect(cookies).toEqual([]);
      expect(claims.filter(({ kind }) => kind === 'retention').length).toBeGreaterThanOrEqual(3);
    },
  );

  it('is one where cookies are spoken of, or where names are nothing else', () => {
    const list = '| Cookie | Kept for |\n|---|---|\n| MUID | 31 days |\n| NID | 6 months |\n';
    expect(read(`Privacy\n\n${list}`).cookies).toHaveLength(2);
    const plain = '| Item | Kept for |\n|---|---|\n| _ga | 2 years |\n| JSESSIONID | Session |\n';
    expect(read(`Privacy\n\n${plain}`).cookies).toHaveLength(2);
  });
});

it('takes no lifetime from a sentence about another list', () => {
  const table = '| Name | Purpose |\n|---|---|\n| stall_row | Which row you looked at |\n';
  const lifetimes = (sentence: string) =>
    read(`# Cookies\n\n${sentence}\n\n${table}`).cookies.map(({ expiry }) => expiry);
  expect(lifetimes('All the entries in our guest book last for 30 days.')).toEqual([null]);
  expect(lifetimes('All the cookies below last for 30 days.')).toEqual(['30 days']);
});
