// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.
import civicCookieControlFile from './civic-cookie-control.json' with { type: 'json' };
import cookiebotFile from './cookiebot.json' with { type: 'json' };
import cookieyesFile from './cookieyes.json' with { type: 'json' };
import didomiFile from './didomi.json' with { type: 'json' };
import drupalEuCookieComplianceFile from './drupal-eu-cookie-compliance.json' with { type: 'json' };
import govukDesignSystemFile from './govuk-design-system.json' with { type: 'json' };
import iabTcfFile from './iab-tcf.json' with { type: 'json' };
import klaroFile from './klaro.json' with { type: 'json' };
import onetrustFile from './onetrust.json' with { type: 'json' };
import osanoFile from './osano.json' with { type: 'json' };
import quantcastChoiceFile from './quantcast-choice.json' with { type: 'json' };
import silktideFile from './silktide.json' with { type: 'json' };
import tarteaucitronFile from './tarteaucitron.json' with { type: 'json' };
import termlyFile from './termly.json' with { type: 'json' };
import trustarcFile from './trustarc.json' with { type: 'json' };
import usercentricsFile from './usercentrics.json' with { type: 'json' };
import vanillaCookieconsentFile from './vanilla-cookieconsent.json' with { type: 'json' };

export const files: unknown[] = [
  civicCookieControlFile,
  cookiebotFile,
  cookieyesFile,
  didomiFile,
  drupalEuCookieComplianceFile,
  govukDesignSystemFile,
  iabTcfFile,
  klaroFile,
  onetrustFile,
  osanoFile,
  quantcastChoiceFile,
  silktideFile,
  tarteaucitronFile,
  termlyFile,
  trustarcFile,
  usercentricsFile,
  vanillaCookieconsentFile,
];
