/** Where the person, or the browser for them, does not let Candour see websites. */
export const access = {
  headline: 'Candour is not allowed to look at this page.',
  lines: [
    'Your browser can keep an extension from seeing the websites you open, and does so here.',
    'To tell you who a council’s page connects to, Candour has to see what the page asks of other websites too. It looks at councils’ websites alone, and at those you add. What it sees stays in this browser.',
  ],
  allow: 'Let Candour look',
  refused: 'Candour is still not allowed to look.',
  then: 'Reload the page afterwards. Finish any form first, or what you typed may be lost.',
};
