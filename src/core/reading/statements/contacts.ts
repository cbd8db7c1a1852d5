/**
 * Whom a notice says to write to about personal information: e-mail addresses and pages, each with the sentence it
 * stands in. Whether it is the publisher's own is judged by who knows the page: see ../../report/contacts.ts.
 */
import type { ContactRead } from '../reading.ts';
import type { Document, Link } from '../page/document.ts';
import { lastPlaceOf, quoteOf, type Sentence } from '../page/sentences.ts';

/** Contacts that are told; a notice has three or four. */
const MOST = 12;
const EMAIL = /[a-z0-9](?:[a-z0-9._%+'-]{0,63})@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\b/gi;

const OF_DATA =
  /\bdata protection\b|\bdpo\b|\binformation (?:governance|rights|security|management|compliance|requests?)\b|\bprivacy\b|\bpersonal (?:data|information)\b|\bsubject access\b|\bdiogelu data\b|\bllywodraethu gwybodaeth\b|\bpreifatrwydd\b/i;
const OF_COMPLAINTS = /\bcomplain\w*|\bfeedback\b|\bg?cwyn\w*|\bgwyno\b/i;
/** What such an address is called before its `@`. */
const NAMED_FOR_DATA =
  /^(?:dpo|data[._-]?protection\w*|dataprotection\w*|information[._-]?(?:governance|rights|management|compliance|security)\w*|info[._-]?gov\w*|ig|igt|privacy\w*|sar|foi\w*|diogelu\w*)$/i;
const NAMED_FOR_COMPLAINTS = /^(?:complaints?|feedback|cwynion)$/i;
/** Words of a link that leads to where somebody can be written to. */
const REACHES =
  /\b(?:contact|e-?mail|write to|get in touch|online form|form|complain\w*|cysylltu|cysylltwch|ffurflen|cwyno)\b/i;
/** Supervisors, not the publisher: they are written to later. */
const REGULATOR = /\b(?:commissioner|ico|ombudsman|comisiynydd|ombwdsmon)\b/i;
/** Lines of an address block stand beside each other; longer ones are about something of their own. */
const LINE = 120;

/** In the order of the text. */
export function readContacts(document: Document, sentences: readonly Sentence[]): ContactRead[] {
  const found = new Map<string, ContactRead>();
  const add = (contact: ContactRead): void => {
    const key = `${contact.kind} ${contact.to.toLowerCase()}`;
    const before = found.get(key);
    if (before === undefined ? found.size < MOST : rank(contact) < rank(before)) found.set(key, contact);
  };
  for (const [at, sentence] of sentences.entries()) {
    const ofBlock = document.blocks[sentence.block]?.links ?? [];
    if (ofBlock.length === 0 && !sentence.text.includes('@')) continue;
    const links = ofBlock.filter((link) => isIn(link, sentence));
    if (links.length === 0 && !sentence.text.includes('@')) continue;
    const around = aroundOf(sentences, at);
    const quoted = quoteOf(document, sentence);
    const emails = [
      ...(sentence.text.match(EMAIL) ?? []),
      ...links.flatMap(({ address }) => mailOf(address) ?? []),
    ];
    for (const email of emails) {
      const about = aboutOf(email, around);
      if (about !== null) add({ kind: 'email', to: email, about, ...quoted });
    }
    for (const { text, address } of links) {
      if (address === null || mailOf(address) !== null || !REACHES.test(text)) continue;
      const about = aboutOf('', `${text} ${around}`);
      if (about === 'data-protection' || about === 'complaints')
        add({ kind: 'page', to: address, about, ...quoted });
    }
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** The best first: whom to write to about personal information, then about complaints, then anybody. */
const ORDER: readonly ContactRead['about'][] = ['data-protection', 'complaints', 'anything'];
const rank = ({ about }: ContactRead): number => ORDER.indexOf(about);

/** Null of a supervisor's. */
function aboutOf(email: string, around: string): ContactRead['about'] | null {
  const [name = '', host = ''] = email.split('@');
  if (/(?:^|\.)ico\.org\.uk$|ombudsman|ombwdsmon/i.test(host)) return null;
  if (NAMED_FOR_DATA.test(name)) return 'data-protection';
  if (NAMED_FOR_COMPLAINTS.test(name)) return 'complaints';
  if (REGULATOR.test(around) && email === '') return null;
  if (OF_DATA.test(around)) return 'data-protection';
  return OF_COMPLAINTS.test(around) ? 'complaints' : 'anything';
}

/** The sentence, its heading, and the lines of an address that stand before it. */
function aroundOf(sentences: readonly Sentence[], at: number): string {
  const sentence = sentences[at] as Sentence;
  const before: string[] = [];
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const line = sentences[back];
    if (line === undefined || line.kind === 'heading') break;
    if (line.block !== sentence.block && line.text.length > LINE) break;
    before.unshift(line.text);
  }
  // What the whole is called says nothing of one address in it.
  return [...sentence.headings.slice(1).slice(-1), ...before, sentence.text].join(' ');
}

function isIn({ offset }: Link, sentence: Sentence): boolean {
  return offset >= sentence.offset && offset <= lastPlaceOf(sentence);
}

function mailOf(address: string | null): string | null {
  const mail = /^mailto:([^?]+)/i.exec(address?.trim() ?? '')?.[1];
  return mail?.match(EMAIL)?.[0] ?? null;
}
