/** The choice pages as they are served: a page with its banner and its product, and its notice, each on a host of its own. */
import { html, javascript, type Answering } from '../sites/exchange.ts';
import { imitatedPage } from '../sites/banners/imitated-page.ts';
import { render } from '../sites/layout.ts';
import { VENDORS } from '../judgements/vendors.ts';
import { choiceCases, type ChoiceCase } from './cases.ts';

const SITE = 'hartmere.gov.uk';
const PUBLISHER = 'Hartmere District Council';
const DAY = 86_400;

export const addressOf = ({ name }: ChoiceCase): string => `https://${name}.${SITE}/`;

const tagOf = ({ vendor, kind }: ChoiceCase): string =>
  `<script async src="https://${vendor.host}${vendor.path}${kind === 'ping' ? '' : '?keep=1'}"></script>`;

function pageOf(made: ChoiceCase): string {
  const footer: [string, string][] = [['Privacy notice', '/privacy']];
  const shared = { title: 'Parks and gardens', publisher: PUBLISHER, footer };
  const body = '<p>Where to walk, and when the gates close.</p>';
  if (made.tool === null || made.how === null) return render({ ...shared, body, end: tagOf(made) });
  const { html: htmlOf } = imitatedPage(made.tool, made.how, {
    name: made.name,
    address: addressOf(made),
    tags: tagOf(made),
    body,
  });
  return render({ ...shared, ...htmlOf('') });
}

const SAYS: Record<ChoiceCase['notice'], (name: string, does: string) => string> = {
  'asks-first': (name) => `<p>We only set ${name} cookies if you agree to them.</p>`,
  'asks-contact': (name) => `<p>We only load ${name} if you agree to it.</p>`,
  'can-decline': (name, does) =>
    `<p>We use ${name} on our website to ${does}. You can turn it off if you prefer.</p>`,
  names: (name, does) => `<p>We use ${name} on our website to ${does}.</p>`,
  silent: () => '<p>Our parks team keeps the names of those who book a pitch.</p>',
  control: (name, does) =>
    `<p>We use ${name} on our website to ${does}. You can choose which cookies you allow in the cookie banner at the bottom of every page.</p>`,
};

const noticeOf = ({ notice, vendor }: ChoiceCase): string =>
  render({
    title: 'Privacy notice',
    publisher: PUBLISHER,
    body: `<p>This notice is about this website, and what we know of you when you use it.</p>
${SAYS[notice](vendor.name, vendor.does)}
<p>You can complain to our Data Protection Officer about how we use your data.</p>`,
    footer: [['Back', '/']],
  });

export const choiceAnswer: Answering = ({ host, path, query }) => {
  const vendor = VENDORS.find((one) => one.host === host && one.path === path);
  if (vendor !== undefined && vendor.kind !== 'consent') {
    const kept = query.has('keep') ? vendor.cookies : [];
    return javascript(
      kept
        .map(({ name, days }) => `document.cookie = '${name}=1.5c1f0a7e; path=/; max-age=${days * DAY}';`)
        .join('\n'),
    );
  }
  const made = choiceCases.find(({ name }) => host === `${name}.${SITE}`);
  if (made === undefined) return null;
  if (path === '/') return html(pageOf(made));
  return path === '/privacy' ? html(noticeOf(made)) : null;
};
