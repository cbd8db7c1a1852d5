/** Each kind of claim as Welsh notices make it, in several turns and mutations; and what comes near and says something else. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const claimsIn = (words: string): [string, string | null][] =>
  readNotice(`# Preifatrwydd a chwcis\n\n${words}\n`, { form: 'text', names }).claims.map(
    ({ kind, value }) => [kind, value],
  );

test.each([
  ['no-personal-data-in-cookies', "Nid yw'r cwcis hyn yn cynnwys unrhyw wybodaeth bersonol."],
  ['no-personal-data-in-cookies', 'Dyw ein cwcis ni ddim yn dal data personol.'],
  ['no-personal-data-in-cookies', 'Ni chedwir manylion personol mewn cwcis.'],
  ['no-personal-data-in-cookies', 'Does dim gwybodaeth bersonol yn ein cwcis.'],
  ['no-personal-information-collected', "Ni chesglir gwybodaeth bersonol pan fyddwch yn ymweld â'n gwefan."],
  ['no-personal-information-collected', 'Dydyn ni ddim yn casglu data personol am ein hymwelwyr.'],
  ['no-personal-information-collected', 'Ni chaiff gwybodaeth bersonol ei chofnodi gan y wefan.'],
  ['anonymous-statistics', "Mae'r ystadegau a gasglwn yn anhysbys."],
  ['anonymous-statistics', "Cesglir y wybodaeth am ymwelwyr â'r wefan yn ddi-enw."],
  ['anonymous-statistics', 'Caiff ffigurau Hotjar eu gwneud yn ddienw.'],
  ['does-not-identify', "Ni ellir eich adnabod o'r cwcis hyn."],
  ['no-sale', 'Ni chaiff eich manylion eu gwerthu byth.'],
  ['no-sale', "Fyddwn ni ddim yn gwerthu'ch data."],
  ['storage', 'Cadwn eich manylion ar weinyddion yn yr Almaen.'],
  ['no-sharing-for-marketing', 'Ni fyddwn yn rhannu eich manylion ag unrhyw un at ddibenion marchnata.'],
  ['no-sharing-without-consent', 'Ni fyddwn yn rhoi eich gwybodaeth i neb heb eich caniatâd.'],
  ['no-automated-decisions', 'Nid ydym yn gwneud penderfyniadau awtomataidd amdanoch.'],
  ['no-automated-decisions', 'Ni wneir unrhyw benderfyniad amdanoch gan gyfrifiadur yn unig.'],
  ['asks-first', 'Ni fyddwn yn gosod cwcis ystadegau oni bai eich bod yn cytuno.'],
  ['asks-first', 'Dim ond ar ôl i chi dderbyn y gosodir cwcis dadansoddi.'],
  ['can-decline', 'Gallwch newid eich dewisiadau cwcis unrhyw bryd.'],
  [
    'consent-implied',
    "Os byddwch yn parhau i ddefnyddio'r wefan, byddwn yn cymryd eich bod yn derbyn cwcis.",
  ],
  ['no-marketing-cookies', 'Nid ydym yn defnyddio cwcis hysbysebu.'],
  ['no-cookies', "Nid yw'r wefan hon yn defnyddio cwcis."],
  ['statistics-without-cookies', 'Mae Plausible Analytics yn cyfrif ymweliadau heb osod cwcis.'],
  ['opt-out-link', 'Gallwch osod ategyn porwr i optio allan o Google Analytics.'],
])('%s is said by: %s', (kind, words) => {
  expect(claimsIn(words).map(([found]) => found)).toContain(kind);
});

describe('with its value', () => {
  test.each([
    ['storage', 'UK', 'Caiff eich data ei storio ar weinyddion yn y Deyrnas Unedig.'],
    ['storage', 'EU', "Mae'r holl ddata'n cael ei gadw o fewn yr Undeb Ewropeaidd."],
    ['storage', 'US', 'Cedwir y ffigurau ar serfwyr yn America.'],
    ['transfers', 'US', "Bydd y data'n cael ei drosglwyddo i'r Unol Daleithiau."],
    ['no-transfer-outside', 'UK', "Ni fydd eich data'n cael ei anfon y tu allan i'r DU."],
    ['retention', 'dair blynedd', 'Byddwn yn cadw eich manylion am dair blynedd.'],
    ['retention', '90 diwrnod', 'Caiff recordiadau eu dileu ar ôl 90 diwrnod.'],
    ['legal-basis', 'public task', "Ein sail gyfreithiol dros brosesu'r data yw tasg gyhoeddus."],
  ])('%s %s: %s', (kind, value, words) => {
    expect(claimsIn(words)).toContainEqual([kind, value]);
  });
});

test.each([
  "Mae'r cyngor yn gwerthu tocynnau ar-lein.",
  'Ni werthir llyfrau yn y llyfrgell hon.',
  'Byddwn yn ymateb o fewn un mis.',
  'Nid ydym yn cadw gwybodaeth bersonol yn hirach nag sydd ei angen.',
  'Os nad ydych am i ni ddefnyddio cwcis, newidiwch osodiadau eich porwr.',
  "Defnyddir cwcis i gasglu gwybodaeth am sut mae ymwelwyr yn defnyddio'r wefan.",
  "Rydyn ni'n casglu gwybodaeth bersonol pan fyddwch yn cofrestru.",
  "Byddwn ni'n gwerthu tocynnau ac yn rhannu data gyda'n partneriaid at ddibenion marchnata.",
  'Os nad ydych am i ni werthu eich data, rhowch wybod.',
  'Nid oes rhaid i chi roi gwybodaeth bersonol, ond gallwn ei chadw.',
])('nothing is claimed by: %s', (words) => {
  expect(claimsIn(words)).toEqual([]);
});
