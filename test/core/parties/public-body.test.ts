import { expect, it } from 'vitest';
import { isPublicBody, siteOf } from '../../../src/core/parties/index.ts';

it.each([
  'maps.midshire-combined.gov.uk',
  'MAPS.midshire-combined.gov.uk.',
  'www.gov.uk',
  'gov.uk',
  'pay.service.gov.uk',
  'www.somewhere-pc.gov.uk',
  'www.gov.wales',
  'arolwg.llyw.cymru',
  'www.gov.scot',
  'www.nhs.uk',
  'www.surgery.nhs.uk',
  'bipbc.gig.cymru',
  'bcuhb.nhs.wales',
  'www.nhsgrampian.nhs.scot',
  'www.northshire.police.uk',
  'petition.parliament.uk',
  'www.parliament.scot',
  'www.army.mod.uk',
  'www.gov.je:443',
])('%s can only be a public body’s', (host) => {
  expect(isPublicBody(host)).toBe(true);
});

it.each([
  'www.norfolk.org.uk',
  'notgov.uk',
  'www.notgov.uk',
  'gov.uk.example.com',
  'norfolk.gov.uk.com',
  'www.nhs.uk.cdn.example.net',
  // Private bodies may have these, too.
  'www.midshire.ac.uk',
  'www.school.sch.uk',
  'www.midshire.wales',
  'uk',
  'localhost',
  '10.0.0.1',
  '',
])('%s may be anyone’s', (host) => {
  expect(isPublicBody(host)).toBe(false);
});

it('parts the public bodies below a suffix from each other', () => {
  expect(siteOf('www.bcuhb.nhs.wales')).toBe('bcuhb.nhs.wales');
  expect(siteOf('pay.service.gov.uk')).toBe('pay.service.gov.uk');
  expect(siteOf('a.b.nhs.scot')).toBe('b.nhs.scot');
});
