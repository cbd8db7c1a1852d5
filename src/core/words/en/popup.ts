/** The popup: its buttons, what it shows where there is no Report to speak, and what did not work. */

export const popup = {
  /** Of the window, where no headline is known yet. */
  title: 'Candour',
  specialists: 'Details for specialists',
  saveReport: 'Save report',
  saveData: 'Save data',
  later: 'The list of companies appears here when the page has finished loading.',
  ownNotice: 'The privacy notice on the website',
  soFar: { companies: 'other companies so far', notNamed: 'of them not in the privacy notice' },

  added: (site: string): string => `You asked Candour to look at ${site}.`,
  stopLooking: 'Stop looking',
  checkToo: 'Check this site too',

  unsupported: {
    headline: 'There is nothing to check here.',
    lines: [
      'This is one of the browser’s own pages, or a file. Candour looks at the websites of councils.',
      'Open a page of your council’s website, then open Candour again.',
    ],
  },
  notCouncil: {
    headline: 'We do not recognise this as a council address.',
    second: 'Councils do use other companies’ sites; this is not a warning.',
    lines: (site: string): string[] => [
      `If you would like, Candour can look at ${site} as well. It starts with the next page you open there.`,
      'What it sees stays in this browser. Nothing is sent anywhere.',
    ],
  },
  failed: {
    headline: 'Candour could not look at this page.',
    line: 'Close this and open it again. If it stays so, reload the page. Finish any form first, or what you typed may be lost.',
    choice: 'Candour could not save your answer. Please try again.',
    addSite: 'Candour could not add this site. Please try again.',
    readNotice: 'Candour could not read the privacy notice. Please try again.',
    supplyNotice: 'Candour could not take the text. Please try again.',
    save: 'Candour could not save the report. Please try again.',
    other: 'Candour could not do this. Please try again.',
  },
};
