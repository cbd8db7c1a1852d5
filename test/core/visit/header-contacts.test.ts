import { expect, it } from 'vitest';
import { hintedHosts, reportHosts, type HeaderValues } from '../../../src/core/visit/header-contacts.ts';

const PAGE = 'https://www.anytown.gov.uk/bins';
const of =
  (headers: Record<string, string | string[]>): HeaderValues =>
  (name) =>
    [headers[name] ?? []].flat();

it.each([
  [
    'an endpoint that a policy names',
    {
      'reporting-endpoints': 'main="https://in.collector.example/r", other="https://unused.example/"',
      'content-security-policy': "img-src 'self'; report-to main",
    },
    ['in.collector.example'],
  ],
  [
    'the endpoint of all that has no other, at an address without a host of its own',
    { 'reporting-endpoints': 'default="/reports"' },
    ['www.anytown.gov.uk'],
  ],
  [
    'a group in the older form, in several headers',
    {
      'report-to': [
        '{"group":"csp","max_age":60,"endpoints":[{"url":"https://a.example/r"},{"url":"https://b.example/r"}]}',
        '{"group":"idle","max_age":60,"endpoints":[{"url":"https://c.example/r"}]}',
      ],
      'content-security-policy-report-only': "default-src 'self'; report-to csp",
    },
    ['a.example', 'b.example'],
  ],
  [
    'network logging that tells of what went well',
    {
      'report-to': '{"group":"log","max_age":60,"endpoints":[{"url":"https://log.example/n"}]}',
      nel: '{"report_to":"log","max_age":60,"success_fraction":0.05}',
    },
    ['log.example'],
  ],
  [
    'no network logging of failures alone, which a page that works does not send',
    {
      'report-to': '{"group":"log","max_age":60,"endpoints":[{"url":"https://log.example/n"}]}',
      nel: '{"report_to":"log","max_age":60,"success_fraction":0.0}',
    },
    [],
  ],
  [
    'nothing in what is no such header',
    { 'report-to': '{"group":', 'reporting-endpoints': 'ep=https://x' },
    [],
  ],
])('finds %s', (_what, headers, hosts) => {
  expect(reportHosts(of(headers), PAGE, true)).toEqual(hosts);
});

it('counts the policy of windows for top documents alone', () => {
  const headers = of({
    'reporting-endpoints': 'w="https://windows.example/"',
    'cross-origin-opener-policy': 'same-origin; report-to="w"',
  });
  expect(reportHosts(headers, PAGE, true)).toEqual(['windows.example']);
  expect(reportHosts(headers, PAGE, false)).toEqual([]);
});

it('finds what Link headers ask to get ready for, and no other links', () => {
  const link = [
    '<https://fonts.example>; rel=preconnect; crossorigin, <https://pic.example/a.png>; rel="preload"; as=image',
    '<//img.example/>; rel="dns-prefetch preconnect", <https://names.example>; rel=dns-prefetch',
  ];
  expect(hintedHosts(of({ link }), PAGE)).toEqual(['fonts.example', 'img.example', 'names.example']);
});
