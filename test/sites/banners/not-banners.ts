/** What asks a visitor something that is not about cookies, or only speaks of them: nothing of it is ever pressed. */

interface NotABanner {
  name: string;
  why: string;
  body: string;
  end: string;
  /** List items of the footer. */
  footer?: string;
}

const STYLE = `<style>.asks { position: fixed; z-index: 100; background: #fff; border: 1px solid #555; padding: 24px; box-shadow: 0 4px 20px #0006; } .asks.middle { top: 30%; left: 30%; width: 40%; } .asks.corner { right: 16px; bottom: 16px; width: 300px; } .asks.bar { inset: 0 0 auto; }</style>`;

const asks = (where: 'middle' | 'corner' | 'bar', label: string, inside: string): string =>
  `${STYLE}<div class="asks ${where}" role="dialog" aria-label="${label}">${inside}</div>
<script>for (const button of document.querySelectorAll('.asks button')) button.addEventListener('click', () => document.querySelector('.asks').remove());</script>`;

export const notBanners: NotABanner[] = [
  {
    name: 'newsletter',
    why: 'A newsletter that asks to be accepted.',
    body: '<p>Events in the market square.</p>',
    end: asks(
      'middle',
      'Newsletter',
      '<h2>Hear from us first</h2><p>Accept our monthly newsletter with events near you.</p><input type="email" aria-label="Email"><button type="button">Accept</button> <button type="button">No thanks</button>',
    ),
  },
  {
    name: 'chat',
    why: 'An invitation to chat.',
    body: '<p>Report a missed collection.</p>',
    end: asks(
      'corner',
      'Chat',
      '<p>Hello! Would you like to chat with an adviser?</p><button type="button">Yes please</button> <button type="button">No thanks</button> <button type="button" aria-label="Close">×</button>',
    ),
  },
  {
    name: 'survey',
    why: 'A survey that can be declined.',
    body: '<p>Apply for a parking permit.</p>',
    end: asks(
      'corner',
      'Survey',
      '<h2>Your views matter</h2><p>Do you agree to answer three questions about this website? Your privacy is protected.</p><button type="button">I agree</button> <button type="button">Decline</button>',
    ),
  },
  {
    name: 'age',
    why: 'A gate that asks for an age.',
    body: '<p>Licensing of premises that sell alcohol.</p>',
    end: asks(
      'middle',
      'Age',
      '<h2>Are you 18 or over?</h2><button type="button">Yes, continue</button> <button type="button">No, leave</button>',
    ),
  },
  {
    name: 'terms',
    why: 'Terms of use that must be accepted.',
    body: '<p>Planning applications search.</p>',
    end: asks(
      'middle',
      'Terms of use',
      '<h2>Copyright notice</h2><p>Plans are protected by copyright. Accept the terms to see them.</p><button type="button">Accept</button> <button type="button">Decline</button>',
    ),
  },
  {
    name: 'notifications',
    why: 'Asks to send notifications.',
    body: '<p>Flood warnings.</p>',
    end: asks(
      'bar',
      'Notifications',
      '<p>Allow us to send you flood alerts?</p><button type="button">Allow</button> <button type="button">Not now</button>',
    ),
  },
  {
    name: 'alert',
    why: 'An announcement with a button to close it.',
    body: '<p>Council tax bands.</p>',
    end: asks(
      'bar',
      'Announcement',
      '<p>Our offices are closed on Monday.</p><button type="button">Close</button>',
    ),
  },
  {
    name: 'footer-link',
    why: 'A link in the footer to words about cookies, and no banner.',
    body: '<p>Opening hours of the tip.</p>',
    end: '',
    footer: '<li><a href="/cookies">Cookie settings</a></li>',
  },
  {
    name: 'planning-consent',
    why: 'A page about another kind of consent.',
    body: '<h2>Listed building consent</h2><p>You must ask for our consent before you alter a listed building.</p><form onsubmit="return false"><p><label><input type="checkbox"> I consent to a site visit</label></p><button>Accept and continue</button> <button type="button">Reject the offer</button></form>',
    end: '',
  },
  {
    name: 'biscuit-recipe',
    why: 'A page about baking.',
    body: '<h2>Ginger cookies for the summer fair</h2><p>We use butter cookies as a base. Will you bake cookies for us?</p><form onsubmit="return false"><button>Accept invitation</button> <button type="button">Decline invitation</button></form>',
    end: '',
  },
  {
    name: 'film-placeholder',
    why: 'A film that is shown once its own cookies are allowed; the site asks nothing.',
    body: '<figure style="border: 1px solid; padding: 40px"><p>This film is from another website, which may set cookies.</p><button type="button">Allow cookies and play</button></figure>',
    end: '',
  },
  {
    name: 'bar-that-stays',
    why: 'A bar that stays over the page, with a button and a link about cookies among others.',
    body: '<p>Leisure centres.</p>',
    end: `${STYLE}<div class="asks bar"><a href="/contact">Contact us by telephone or letter</a> <a href="/cookies">Cookies</a> <button type="button">Larger text</button></div>`,
  },
  { name: 'plain', why: 'No banner at all.', body: '<p>Bin collection days.</p>', end: '' },
  {
    name: 'notice-in-words',
    why: 'Says in the page that it uses cookies, and asks nothing.',
    body: '<p>We use cookies that are needed to run this website. We set no others, so there is nothing to accept or reject.</p><button type="button">Print this page</button>',
    end: '',
  },
];
