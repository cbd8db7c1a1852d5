/** What each finding is called, by its id; and what it is called where it cannot be told. */

export const findings = {
  'advertising-before-choice': {
    title: 'Something for advertising was saved before a choice was made',
    untold: 'We could not tell whether something for advertising was saved before a choice was made',
  },
  'category-differs': {
    title: 'A cookie has another purpose than the privacy notice says',
    untold: 'We could not tell whether a cookie has another purpose than the privacy notice says',
  },
  'cloaked-tracker': {
    title: 'A part of this website is another company’s, under the council’s name',
    untold: 'We could not tell whether a part of this website is another company’s, under the council’s name',
  },
  'close-taken-as-consent': {
    title: 'Closing the cookie banner was taken for a yes',
    untold: 'We could not tell whether closing the cookie banner was taken for a yes',
  },
  'complaint-route-missing': {
    title: 'The privacy notice seems to give no way to complain to the council',
    untold: 'We could not tell whether the privacy notice says how to complain to the council',
  },
  'contacted-after-reject': {
    title: 'The page connected to something optional after cookies were rejected',
    untold: 'We could not tell whether the page connected to something optional after cookies were rejected',
  },
  'cookies-not-listed': {
    title: 'The privacy notice does not list cookies by name',
    untold: 'We could not tell whether the privacy notice lists cookies by name',
  },
  'declared-not-seen': {
    title: 'Mentioned in the privacy notice, but not used on this page',
    untold: 'We could not tell whether all that the privacy notice mentions is used on this page',
  },
  'denial-contradicted': {
    title: 'The page does something that the privacy notice says is not done',
    untold: 'We could not tell whether the page does something that the privacy notice says is not done',
  },
  'embed-on-load': {
    title: 'A map, a video or a feed saves something before it is used',
    untold: 'We could not tell whether a map, a video or a feed saves something before it is used',
  },
  'identifier-shared': {
    title: 'A number by which one company recognises this browser reaches another',
    untold: 'We could not tell whether a number by which one company recognises this browser reaches another',
  },
  'lasts-longer': {
    title: 'A cookie is kept longer than the privacy notice says',
    untold: 'We could not tell whether a cookie is kept longer than the privacy notice says',
  },
  'long-lifetime': {
    title: 'A number that can recognise this browser is kept for over 13 months',
    untold: 'We could not tell whether a number that can recognise this browser is kept for over 13 months',
  },
  'marketing-claim': {
    title:
      'The page connects to something for advertising, and the privacy notice says nothing is shared for marketing',
    untold:
      'We could not tell whether the page connected to something for advertising before a choice was made',
  },
  'named-only-in-consent-tool': {
    title: 'The cookie banner names something that the privacy notice does not',
    untold: 'We could not tell whether the cookie banner names something that the privacy notice does not',
  },
  'no-choice-offered': {
    title: 'No choice is offered about what is saved',
    untold: 'We could not tell whether a choice is offered about what is saved',
  },
  'notice-changed': {
    title: 'The privacy notice has changed since it was transcribed',
    untold: 'We could not tell whether the privacy notice has changed since it was transcribed',
  },
  'notice-contradicts-itself': {
    title: 'The privacy notice says two different things',
    untold: 'We could not tell whether the privacy notice says two different things',
  },
  'notice-does-not-cover-page': {
    title: 'The council’s privacy notice does not cover this page',
    untold: 'We could not tell whether the council’s privacy notice covers this page',
  },
  'notice-not-linked': {
    title: 'The page has no link to a privacy notice',
    untold: 'We could not tell whether the page links to a privacy notice',
  },
  'notice-out-of-date': {
    title: 'The privacy notice speaks of something that no longer exists',
    untold: 'We could not tell whether the privacy notice speaks of something that no longer exists',
  },
  'notice-too-vague': {
    title: 'The privacy notice names no company',
    untold: 'We could not tell whether the privacy notice names any company',
  },
  'objection-ineffective': {
    title: 'Visits are still counted after that was declined',
    untold: 'We could not tell whether visits are still counted after that was declined',
  },
  'optional-before-choice': {
    title: 'Something optional was used before a choice was made',
    untold: 'We could not tell whether something optional was used before a choice was made',
  },
  'party-differs': {
    title: 'A cookie is held by another company than the privacy notice says',
    untold: 'We could not tell whether a cookie is held by another company than the privacy notice says',
  },
  'preselected-choice': {
    title: 'Something optional is switched on before a choice is made',
    untold: 'We could not tell whether something optional is switched on before a choice is made',
  },
  'promised-control-not-found': {
    title: 'The cookie control that the privacy notice speaks of is not on the page',
    untold: 'We could not tell whether the cookie control that the privacy notice speaks of is on the page',
  },
  'purpose-missing': {
    title: 'Cookies are listed without a purpose',
    untold: 'We could not tell whether cookies are listed without a purpose',
  },
  'reject-harder': {
    title: 'Saying no takes more steps than saying yes',
    untold: 'We could not tell whether saying no takes more steps than saying yes',
  },
  'sensitive-page-disclosed': {
    title: 'Another company learns that this page on a sensitive subject was opened',
    untold:
      'We could not tell whether another company learns that this page on a sensitive subject was opened',
  },
  'statistics-without-objection': {
    title: 'Visits are counted, and a stated condition for that was not found',
    untold: 'We could not tell whether what visits are counted for, and a way to object, are given',
  },
  'stored-after-reject': {
    title: 'Something optional was saved after cookies were rejected',
    untold: 'We could not tell whether something optional was saved after cookies were rejected',
  },
  'transfer-untested': {
    title: 'Where the data goes cannot be seen from a browser',
    untold: 'We could not tell where the data goes',
  },
  'typed-value-leaked': {
    title: 'What is typed here reaches another company',
    untold: 'We could not tell whether what is typed here reaches another company',
  },
  'undeclared-cookie': {
    title: 'A cookie is not in the privacy notice',
    untold: 'We could not tell whether a cookie is in the privacy notice',
  },
  'undeclared-storage': {
    title: 'Something saved in the browser is not in the privacy notice',
    untold: 'We could not tell whether something saved in the browser is in the privacy notice',
  },
  'undeclared-third-party': {
    title: 'The page connects to something that is not in the privacy notice',
    untold: 'We could not tell whether all that the page connects to is in the privacy notice',
  },
  'withdrawal-ineffective': {
    title: 'Taking back consent changes nothing',
    untold: 'We could not tell whether taking back consent changes anything',
  },
};
