/**
 * Hosts that only public bodies of the United Kingdom and the Crown dependencies can have. Whose in particular such a
 * host is, the name does not tell: another public body's, never this council's, and never a company's.
 *
 * Left out where private bodies may hold names, too: `.ac.uk` and `.sch.uk` (private universities, learned societies,
 * independent schools), `.scot`, `.wales`, `.cymru`.
 */
import { plainHost } from './host.ts';

/** Suffixes under which each public body has its own name. Who may: https://www.gov.uk/apply-for-and-manage-a-gov-uk-domain-name */
const SUFFIXES = [
  'gov.uk',
  'gov.wales',
  'llyw.cymru',
  'gov.scot',
  'nhs.uk',
  'nhs.wales',
  'gig.cymru',
  'nhs.scot',
  'police.uk',
  'gov.im',
  'gov.je',
  'gov.gg',
];

/** Names of one public body or service each, with all below them. */
const DOMAINS = [
  'parliament.uk',
  'parliament.scot',
  'senedd.wales',
  'senedd.cymru',
  'judiciary.uk',
  'supremecourt.uk',
  'mod.uk',
  'mygov.scot',
  'nhs.net',
  'hscni.net',
];

const PUBLIC: ReadonlySet<string> = new Set([...SUFFIXES, ...DOMAINS]);

/** The suffix of public bodies that a host stands under or is; null where there is none. */
export function publicSuffixOf(host: string): string | null {
  for (const suffix of SUFFIXES) {
    if (host === suffix || (host.endsWith(suffix) && host[host.length - suffix.length - 1] === '.'))
      return suffix;
  }
  return null;
}

/** True where nobody but a public body can have this host. */
export function isPublicBody(host: string): boolean {
  let part = plainHost(host);
  for (let dot = part.indexOf('.'); dot >= 0; dot = part.indexOf('.')) {
    if (PUBLIC.has(part)) return true;
    part = part.slice(dot + 1);
  }
  return false;
}
