/** A letter that asks the council about what was seen. It asks; it says nothing of the law being kept or not. */
import { count, grouped, list } from './counting.ts';

export const letter = {
  title: 'Ask the council',
  about:
    'Here is a letter with what was seen and what the privacy notice says. Change it as you like. Candour sends nothing: you do.',
  kind: 'What would you like to send?',
  question: 'A question',
  complaint: 'A complaint about how information about me is used',
  text: 'The letter',
  copy: 'Copy the letter',
  copied: 'The letter is copied.',
  notCopied: 'The letter could not be copied. Select the text and copy it yourself.',
  mail: 'Open in my mail program',
  openPage: 'Open the council’s contact page',
  toEmail: (address: string): string => `The privacy notice gives this address: ${address}.`,
  toPage: (address: string): string => `The privacy notice gives this page to write on: ${address}.`,
  /** Above the sentence in which the notice gives it. */
  nobody:
    'We found no e-mail address or contact page of the council in the privacy notice. Copy the letter, and send it by a way that you find on the council’s website.',
  notRead:
    'We have not read the privacy notice on the website, so we do not know whom it says to write to. Read it above, or copy the letter.',
  /** A mail program takes only so much: then it gets a shorter letter. */
  shortened: 'Your mail program gets a shorter letter, because it cannot be handed a long one.',
  next: 'If no answer comes',
  afterQuestion:
    'Write again and say that it is a complaint: a data-protection complaint must be acknowledged within 30 days. If you still hear nothing, or the answer does not help, you can go to the Information Commissioner’s Office.',
  afterComplaint:
    'A data-protection complaint must be acknowledged within 30 days. If you hear nothing, or the answer does not help, you can go to the Information Commissioner’s Office.',
  regulator: 'How to complain to the Information Commissioner’s Office',

  subject: (site: string): string => `Question about cookies and privacy on ${site}`,
  subjectOfComplaint: (site: string): string =>
    `Data-protection complaint about cookies and privacy on ${site}`,
  greeting: 'Dear Sir or Madam,',
  opening: (day: string, page: string): string => `On ${day} I opened this page of your website: ${page}`,
  how: 'I looked at it with Candour, a browser extension that compares what a page does with what its privacy notice says.',
  heading: 'This is what it showed me.',
  saysNotice: (quote: string): string => `The privacy notice says: “${quote}”`,
  saysBanner: (quote: string): string => `The cookie banner says: “${quote}”`,
  notMentioned: (names: readonly string[], title: string): string =>
    count(names.length, {
      one: `The page connected to ${list(names)}. I did not find it in “${title}”.`,
      other: `The page connected to ${list(names)}. I did not find them in “${title}”.`,
    }),
  connected: (names: readonly string[]): string => `The page connected to ${list(names)}.`,
  more: (n: number): string =>
    count(n, {
      one: 'One more thing was seen. I can send it to you.',
      other: `${grouped(n)} more things were seen. I can send them to you.`,
    }),
  compared: (title: string, date: string | null, address: string | null): string => {
    const where = address === null ? '' : ` (${address})`;
    return date === null
      ? `I compared it with “${title}”${where}.`
      : `I compared it with “${title}”, dated ${date}${where}.`;
  },
  notAll: 'Not everything could be checked, so there may be more, or an explanation that I could not see.',
  asks: [
    'Please could you tell me:',
    '- whether this is as you intend it;',
    '- what each of these is for, and what information about my visit other companies receive;',
    '- whether the page or the privacy notice will be changed.',
  ],
  asksNotice: 'Please could you also tell me which privacy notice covers this page, and where I can read it?',
  isQuestion: 'This is a question and not a complaint.',
  isComplaint:
    'Please treat this as a complaint about how information about me is used. A data-protection complaint must be acknowledged within 30 days.',
  closing: 'Yours faithfully,',
  name: '(your name)',
};
