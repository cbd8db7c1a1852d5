/** The notice says that data stays in the UK, the EEA or the EU; a company based elsewhere is contacted. */
import { words } from '../words/index.ts';
import type { Claim, Notice } from '../notices/notice.ts';
import { claimsOf, limits, quoted, type Facts, type Stated } from './facts.ts';
import type { FindingRule } from './rule.ts';
import { called, sentences } from './phrases.ts';

/** EU members and Iceland, Liechtenstein and Norway (EEA Agreement), as ISO 3166-1 alpha-2. */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const EEA = [...EU, 'IS', 'LI', 'NO'];

export const transferUntested: FindingRule = {
  id: 'transfer-untested',
  ...words.findings['transfer-untested'],
  severity: 'info',
  outcome: 'cannot-tell',
  basis: ['UK GDPR Art 13(1)(f)'],
  looksAt: ['notice', 'requests'],
  restsOn: [],
  meaning:
    'The notice says that data does not leave the UK (or the EEA), and a company based elsewhere is contacted.',
  fooledBy:
    'Where a company is based does not say where its server stands or where it processes data; and statements are often qualified. So it is never more than cannot-tell.',
  isSeen: ({ products }) => products.some(({ contacted }) => contacted),
  isSaid: (facts) => staying(facts).length > 0,
  check(facts) {
    return staying(facts).flatMap((stated) => {
      const inside = insideOf(stated.statement.value ?? '');
      const excepted = saidToLeave(stated.notice);
      const abroad = facts.products.filter(
        ({ id, contacted, country }) =>
          contacted && country !== null && !inside.includes(country) && !excepted.includes(id),
      );
      if (abroad.length === 0) return [];
      const byCompany = [...Map.groupBy(abroad, ({ company }) => company)];
      return [
        {
          subject: {
            company: abroad[0]?.company ?? '',
            product: abroad[0]?.id ?? '',
            claim: stated.statement.kind,
          },
          observed: sentences(
            words.observed['transfer-untested'](
              byCompany.map(([company, theirs]) => called(company, theirs)),
            ),
            limits(stated.statement, stated.notice),
          ),
          declared: quoted(stated),
          evidence: { requests: abroad.flatMap(({ requestIndexes }) => requestIndexes) },
        },
      ];
    });
  },
};

/** Products of which the same notice says that their data goes elsewhere: its own exception. */
function saidToLeave({ claims }: Notice): string[] {
  return claims.filter(({ kind }) => kind === 'transfers').flatMap(({ products }) => products);
}

/** Claims that data stays within an area: said of where it goes, or of where it is kept. */
function staying(facts: Facts): Stated<Claim>[] {
  const kept = claimsOf(facts, 'storage').filter(({ statement }) => statement.products.length === 0);
  return [...claimsOf(facts, 'no-transfer-outside'), ...kept].filter(
    ({ statement }) => insideOf(statement.value ?? '').length > 0,
  );
}

/** Countries inside the area a claim names, in any of the usual wordings. */
function insideOf(area: string): string[] {
  const inside: string[] = [];
  if (/\b(UK|United Kingdom|Britain|GB)\b/i.test(area)) inside.push('GB');
  if (/\b(EEA|European Economic Area)\b/i.test(area)) inside.push(...EEA);
  if (/\b(EU|European Union|Europe)\b/i.test(area)) inside.push(...EU);
  // The EEA alone, in a council's notice, has always been meant to take in the UK.
  if (inside.length > 0 && !inside.includes('GB')) inside.push('GB');
  return inside;
}
