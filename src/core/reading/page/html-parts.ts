/** Parts of a page that are not what it tells. */

export const APART = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'dialog',
  'select',
  'option',
  'svg',
  'textarea',
]);

export const APART_ROLE = /^(?:navigation|banner|contentinfo|complementary|dialog|alertdialog|search)$/i;

export const UNREAD = new Set(['script', 'style', 'template', 'iframe', 'object', 'noframes']);

/** Marks of a cookie banner: it stands on every page and is no page's own. */
export const BANNER =
  /\b(?:cookie|consent|gdpr|ccpa)s?[-_]*(?:banner|bar|popup|modal|dialog|overlay|message|alert|prompt|law|consent|widget)|^ccc\b|\bccc-|onetrust|\bcky-consent|cybotcookiebotdialog/i;

/** Where a consent tool, or a script of the site, puts its list. */
export const ROOM =
  /cookie[-_ ]?(?:declaration|polic|list|table|audit|details|report)|(?:declaration|audit|list|table)[-_]?(?:of[-_])?cookie|\baudit[-_](?:table|list)|\b(?:uc|termly|iubenda)[-_]embed|iubenda-cookie/i;
