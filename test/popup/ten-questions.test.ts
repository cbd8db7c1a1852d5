/** docs/resident.md says in which words the popup answers ten questions: they are all there, in popups of judged pages. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Component } from 'svelte';
import type { Report } from '../../src/core/report/report.ts';
import { judge } from '../../src/core/report/judge.ts';
import { companyGroups } from '../../src/core/report/parts.ts';
import { importSvelte } from '../../src/scan/formats/svelte-source.ts';
import type { Choice } from '../../src/core/visit/visit.ts';
import { gapOf } from '../../src/core/visit/gaps.ts';
import { claims, cookie, declares, journey, known, notice, request, visit } from '../core/build.ts';
import { tabState } from './fixtures/build.ts';

const told = { sent: { page: 'full' as const, title: false, cookies: [], identifiers: [], typed: false } };
const asking = notice({
  listsCookies: true,
  declarations: [declares('counter'), declares('mapper')],
  claims: [claims('asks-first', { categories: ['statistics'] })],
});

const late = { seen: 'gap' as const, ...gapOf('started-late', 'Test.'), at: 1 };

const pages: { report: Report; choice: Choice }[] = [
  {
    choice: 'none',
    report: judge(
      [
        visit([
          request('counter.example', told),
          request('mapper.example'),
          request('adverts.countco.example'),
          request('watcher.example'),
          cookie('_counter', { days: 730 }),
        ]),
      ],
      [asking],
      known,
    ),
  },
  {
    choice: 'rejected',
    report: judge(journey('reject', [[cookie('_counter')], [cookie('_counter')]]), [asking], known),
  },
  {
    choice: 'accepted',
    report: judge([visit([request('counter.example')], { choice: 'accepted' })], [asking], known),
  },
  { choice: 'accepted', report: judge([visit([[late]])], [asking], known) },
];

let popups: string;

beforeAll(async () => {
  await importSvelte();
  const [{ render }, { default: Resident }, { default: CompanyItem }, { default: AskCouncil }] =
    await Promise.all([
      import('svelte/server'),
      import('../../src/popup/Resident.svelte'),
      import('../../src/view/CompanyItem.svelte'),
      import('../../src/view/AskCouncil.svelte'),
    ]);
  const textOf = async <P extends Record<string, unknown>>(
    component: Component<P>,
    props: P,
  ): Promise<string> => {
    const { body } = await render(component as Component, { props });
    return body
      .replace(/<!--.*?-->|<style>.*?<\/style>/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  };
  const shown = pages.flatMap(({ report, choice }) => [
    textOf(Resident, {
      seen: tabState({ report, choice }),
      isFresh: false,
      tabAddress: null,
      ...{ onTold: null, onRemove: null, onRead: null, onSupply: null, onForget: null },
    }),
    ...companyGroups(report).flatMap(({ companies }) =>
      companies.map((company) => textOf(CompanyItem, { report, company, judged: true, isOpened: true })),
    ),
    textOf(AskCouncil, { report, isNoticeRead: true, isOpened: true }),
  ]);
  popups = (await Promise.all(shown)).join('\n');
});

const doc = readFileSync('docs/resident.md', 'utf8');
const questions = [...doc.matchAll(/^\| (.*\?) +\| (“.*”) +\|$/gm)].map(
  ([, question = '', answers = '']) => ({
    question,
    answers: answers.slice(1, -1).split('” “'),
  }),
);

it('are ten', () => {
  expect(questions).toHaveLength(10);
});

describe.each(questions)('“$question”', ({ answers }) => {
  it.each(answers)('is answered: %s', (words) => {
    const pattern = words
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^\n]{1,80}?');
    expect(popups).toMatch(new RegExp(pattern, 'i'));
  });
});
