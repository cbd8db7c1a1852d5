import { describe, expect, it } from 'vitest';
import { isEmpty, namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { noticeOf } from '../../../../src/core/notices/site/notice-of.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { companies, cookie, notice, report, request } from '../../build.ts';

const names = namesOf(companies);
const reading = (text: string) =>
  readNotice(text, { form: 'text', address: 'https://www.anytown.gov.uk/privacy', names });
let read = 0;
const noticeRead = (text: string) =>
  noticeOf(reading(text), {
    sha256: `${(read += 1)}`.padStart(64, '0'),
    layer: 'read',
    pageHost: 'www.anytown.gov.uk',
    retrieved: '2026-11-21T10:00:00.000Z',
    names,
    councilsAt: () => [],
  });

const COMPLAIN = 'If you are unhappy, you can complain to our Data Protection Officer.';
const page = [request('counter.example'), request('mapper.example')];
const judged = (...texts: string[]): Report => report(page, texts.map(noticeRead));
const standings = ({ products }: Report): Record<string, string> =>
  Object.fromEntries(products.map(({ id, declared }) => [id, declared]));
const about = ({ findings }: Report): string[] =>
  findings
    .filter(({ id }) => ['undeclared-third-party', 'notice-too-vague', 'undeclared-cookie'].includes(id))
    .map(({ id, outcome, subject }) => [id, outcome, subject.product ?? ''].join(' ').trim())
    .sort();

describe('a notice that was read, held against one page', () => {
  it('names nobody and no kind: each company is undeclared', () => {
    const found = judged(`# Privacy notice\n\nWe use cookies. ${COMPLAIN}`);
    expect(standings(found)).toEqual({ counter: 'not-named', mapper: 'not-named' });
    expect(about(found)).toEqual([
      'undeclared-third-party advisory mapper',
      'undeclared-third-party unsupported counter',
    ]);
  });

  it('says a kind: what is of that kind is declared by that kind, in its own words', () => {
    const found = judged(
      `# Privacy notice\n\nWe use analytics cookies from third parties on this website. ${COMPLAIN}`,
    );
    expect(standings(found)).toEqual({ counter: 'by-category', mapper: 'not-named' });
    expect(found.products.find(({ id }) => id === 'counter')?.declaredBy?.quote).toBe(
      'We use analytics cookies from third parties on this website.',
    );
    expect(about(found)).toEqual(['notice-too-vague cannot-tell']);
    expect(found.findings.find(({ id }) => id === 'notice-too-vague')?.observed).toContain('Mapper');
  });

  it('says third parties and nothing else: it is too vague', () => {
    const found = judged(`# Privacy notice\n\nOur website uses third-party cookies. ${COMPLAIN}`);
    expect(standings(found)).toEqual({ counter: 'in-general-terms', mapper: 'in-general-terms' });
    expect(about(found)).toEqual(['notice-too-vague cannot-tell']);
  });

  it('denies a kind, or tells of others: nothing is covered', () => {
    for (const words of [
      'We do not use analytics cookies.',
      'Some websites use analytics cookies from third parties.',
      'If we used analytics cookies, we would tell you.',
    ]) {
      expect(standings(judged(`# Privacy notice\n\n${words} ${COMPLAIN}`))).toEqual({
        counter: 'not-named',
        mapper: 'not-named',
      });
    }
  });

  const NAMED = 'We use Acmetrics Ltd to provide analytics on our website.';
  const KIND = 'We use analytics cookies.';

  it('names one of the kind: another is not covered, wherever the name stands', () => {
    expect(standings(judged(`# Cookies\n\n${KIND}`))).toMatchObject({ counter: 'by-category' });
    expect(standings(judged(`# Cookies\n\n${KIND} ${NAMED}`))).toMatchObject({ counter: 'not-named' });
    expect(standings(judged(`# Cookies\n\n${KIND}`, `# Privacy notice\n\n${NAMED}`))).toMatchObject({
      counter: 'not-named',
    });
  });

  it('names one of another kind: each kind stands for itself', () => {
    const maps = 'We embed maps and videos on our website.';
    expect(standings(judged(`# Cookies\n\n${NAMED} ${maps}`))).toEqual({
      counter: 'not-named',
      mapper: 'by-category',
    });
  });

  it('lists cookies by name: a kind beside the list excuses no other cookie', () => {
    const text = `# Cookies\n\nWe use analytics cookies to count visits.\n\n| Cookie | Purpose | Expires |\n|---|---|---|\n| visits | Counts visits | 1 year |\n`;
    const found = report([cookie('_counter')], [noticeRead(text)]);
    expect(about(found)).toEqual(['undeclared-cookie unsupported counter']);
  });

  it('leaves a person’s transcription as it is', () => {
    const { declarations } = noticeRead(`# Cookies\n\n${KIND} ${NAMED}`);
    expect(standings(report(page, [notice({ declarations })]))).toMatchObject({
      counter: 'by-category',
    });
  });
});

it('a page that says only a kind is no empty page', () => {
  expect([
    isEmpty(reading('# Bins\n\nYour bins are collected on Tuesdays.')),
    isEmpty(reading('# Cookies\n\nWe use advertising cookies on this website.')),
  ]).toEqual([true, false]);
});
