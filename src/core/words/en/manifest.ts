/** What browsers and their stores call the extension: `_locales` holds the same, for the manifest. */
export const manifest = {
  name: 'Candour',
  description: "Tells whether a UK council's web page does what the council's published privacy notice says.",
};
