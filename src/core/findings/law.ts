/**
 * The rules that findings rest on, in our own words: why something matters, never whether it was kept. As the law of the
 * United Kingdom stands since 5 February 2026.
 */

export interface Law {
  /** As findings name it. */
  name: string;
  /** Where its text is published; null for what is no law. */
  address: string | null;
  says: string;
  /** What the Information Commissioner’s Office says of it, or null. */
  ico: string | null;
}

const LEGISLATION = 'https://www.legislation.gov.uk';
const REGULATIONS = `${LEGISLATION}/uksi/2003/2426`;
const GDPR = `${LEGISLATION}/eur/2016/679/article`;
const ICO =
  'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies';

/** No rule of law: it holds where the notice’s words are quoted, and only there. */
export const OWN_PROMISE = 'The notice’s own promise';

export const LAWS: readonly Law[] = [
  {
    name: OWN_PROMISE,
    address: null,
    says: 'What a council publishes about its website can be held against what the website does.',
    ico: null,
  },
  {
    name: 'PECR reg 6',
    address: `${REGULATIONS}/regulation/6`,
    says: 'Nobody may store information on a person’s device, or read it from there, or bring that about, unless one of the exceptions of Schedule A1 applies. It is the same for cookies, other storage, pixels and scripts. The Data (Use and Access) Act 2025, section 112, put it so, in force since 5 February 2026.',
    ico: 'Storage for advertising needs consent. What is stored before a visitor has chosen has to fall under an exception.',
  },
  {
    name: 'PECR Sch A1 para 2',
    address: `${REGULATIONS}/schedule/A1`,
    says: 'The exception for consent: given after clear and full information on what the storing is for.',
    ico: 'Consent is something a person does: boxes ticked beforehand, silence and going on are none, and saying no has to be as easy as saying yes.',
  },
  {
    name: 'PECR Sch A1 para 4',
    address: `${REGULATIONS}/schedule/A1`,
    says: 'The exception for what is strictly necessary for a service that the person asked for, such as security, finding faults, signing in, and remembering what was selected.',
    ico: 'Necessary is looked at from the visitor’s side: advertising is not part of what they asked for.',
  },
  {
    name: 'PECR Sch A1 para 5',
    address: `${REGULATIONS}/schedule/A1`,
    says: 'The exception for statistics: counting how a service is used, only to improve it, passed on to nobody but those who help with that, with clear information, a simple and free way to object, and as long as the person has not objected.',
    ico: 'Statistics may then be on without being asked for. Whether all conditions are met cannot be seen from a browser; whether a purpose and a way to object are given, and whether objecting works, can.',
  },
  {
    name: 'ICO guidance on storage and access technologies, test 1',
    address: ICO,
    says: 'Of the three things that the regulator looked at on the most visited websites of the country, the first: no advertising cookies before a choice was made.',
    ico: 'Final since 29 April 2026.',
  },
  {
    name: 'ICO guidance on storage and access technologies, test 2',
    address: ICO,
    says: 'The second of the three: rejecting is as easy as accepting.',
    ico: 'Final since 29 April 2026.',
  },
  {
    name: 'ICO guidance on storage and access technologies, test 3',
    address: ICO,
    says: 'The third of the three: no advertising cookies after they were rejected.',
    ico: 'Final since 29 April 2026.',
  },
  {
    name: 'UK GDPR Art 5(1)(a)',
    address: `${GDPR}/5`,
    says: 'Personal data are handled fairly and in a way that people can see through.',
    ico: null,
  },
  {
    name: 'UK GDPR Art 5(1)(c)',
    address: `${GDPR}/5`,
    says: 'No more personal data than the purpose needs.',
    ico: null,
  },
  {
    name: 'UK GDPR Art 5(1)(e)',
    address: `${GDPR}/5`,
    says: 'Personal data are kept no longer than the purpose needs. No number is set for cookies.',
    ico: null,
  },
  {
    name: 'UK GDPR Art 5(1)(f)',
    address: `${GDPR}/5`,
    says: 'Personal data are kept from those who should not see them.',
    ico: null,
  },
  {
    name: 'UK GDPR Art 7(3)',
    address: `${GDPR}/7`,
    says: 'Consent can be taken back at any time, as easily as it was given.',
    ico: 'A visitor has to be able to change their mind, and that has to take effect.',
  },
  {
    name: 'UK GDPR Art 9',
    address: `${GDPR}/9`,
    says: 'Data that reveal health, sex life, origin and the like have a protection of their own. A page that somebody reads may reveal such a thing; whether it does depends on who reads it.',
    ico: null,
  },
  {
    name: 'UK GDPR Art 12',
    address: `${GDPR}/12`,
    says: 'What people are told is short, plain and easy to find. It may be told in layers.',
    ico: 'People are told of any third parties.',
  },
  {
    name: 'UK GDPR Art 13',
    address: `${GDPR}/13`,
    says: 'Where data are collected from people, they are told what for, who receives them or what kind of receiver, whether they go abroad, how long they are kept, and what rights there are.',
    ico: 'People are told of any third parties.',
  },
  {
    name: 'UK GDPR Art 13(1)(e)',
    address: `${GDPR}/13`,
    says: 'People are told who receives their data, or what kinds of receiver.',
    ico: 'People are told of any third parties.',
  },
  {
    name: 'UK GDPR Art 13(1)(f)',
    address: `${GDPR}/13`,
    says: 'People are told whether their data go to another country, and on what ground.',
    ico: null,
  },
  {
    name: 'UK GDPR Art 13(2)(ca)',
    address: `${GDPR}/13`,
    says: 'People are told that they can complain to the council itself.',
    ico: null,
  },
  {
    name: 'UK GDPR Arts 12, 13',
    address: `${GDPR}/13`,
    says: 'Who collects data tells people about it, plainly, where it is easy to find.',
    ico: 'People are told of any third parties.',
  },
  {
    name: 'CNIL, audience measurement (France)',
    address: 'https://www.cnil.fr/en/sheet-ndeg16-use-analytics-your-websites-and-applications',
    says: 'The French regulator lets cookies that measure an audience live for 13 months. No such figure exists in the United Kingdom.',
    ico: null,
  },
];

const byName = new Map(LAWS.map((law) => [law.name, law]));

export const lawOf = (name: string): Law | undefined => byName.get(name);

/** As a Report names a rule: with the address of its text, where it has one. */
export function named(name: string): string {
  const address = lawOf(name)?.address ?? null;
  return address === null ? name : `${name} (${address})`;
}
