/** What findings observed of companies and what reached them: whole sentences, by the finding’s id. */

export const aboutCompanies = {
  'cloaked-tracker': (of: { host: string; canonical: string; product: string; does: string }): string =>
    `${of.host} is another name for ${of.canonical}, a host of ${of.product}, which ${of.does}.`,

  'identifier-shared': (of: {
    name: string;
    /** Null where it is the site’s own. */
    owner: string | null;
    receiver: string;
    hosts: string;
  }): string =>
    of.owner === null
      ? `The value of ${of.name}, kept here by this site, was in a request to ${of.receiver} (${of.hosts}).`
      : `The value of ${of.name}, kept here by ${of.owner}, was in a request to ${of.receiver} (${of.hosts}).`,

  'named-only-in-consent-tool': (product: string): string =>
    `The cookie banner names ${product}. The privacy notice neither names it nor points to the banner.`,

  'typed-value-leaked': (receiver: string): string =>
    `What was typed into a form field was sent to ${receiver} before the form was submitted.`,
};
