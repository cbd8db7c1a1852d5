/** Granicus GovService (AchieveForms): a form in a frame, its session and its load balancer's cookies. */
import { html } from '../exchange.ts';
import { byOther, SECONDS } from '../expected.ts';
import { setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const HOST = 'norfolk-self.achieveservice.com';

export const granicus: Vendor = {
  name: 'Granicus GovService',
  hosts: ['*.achieveservice.com'],
  answer: () =>
    html(
      '<!doctype html><html lang="en"><title>Report a problem</title><form><label>What is wrong? <input name="what"></label></form></html>',
      {
        cookies: [
          setOtherCookie('PHPSESSID', 'c7k2m9q4v1x8z3b6n0', { httpOnly: true }),
          setOtherCookie('AWSALBCORS', 'q8Xz2Lk0pTnR5vYw7BcD', { seconds: SECONDS.week }),
        ],
      },
    ),
  tag: `<iframe title="Form" width="600" height="200" src="https://${HOST}/service/Report_a_problem"></iframe>`,
  leaves: () => ({
    hosts: [HOST],
    cookies: [
      byOther(HOST, { name: 'PHPSESSID', host: HOST, askedSeconds: 0, httpOnly: true }),
      byOther(HOST, { name: 'AWSALBCORS', host: HOST, askedSeconds: SECONDS.week }),
    ],
    storage: [],
  }),
};
