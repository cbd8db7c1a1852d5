// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.
import abTastyFile from './ab-tasty.json' with { type: 'json' };
import acquiaFile from './acquia.json' with { type: 'json' };
import addtoanyFile from './addtoany.json' with { type: 'json' };
import adobeFile from './adobe.json' with { type: 'json' };
import amazonFile from './amazon.json' with { type: 'json' };
import amazonWebServicesFile from './amazon-web-services.json' with { type: 'json' };
import amplitudeFile from './amplitude.json' with { type: 'json' };
import canDigitalFile from './can-digital.json' with { type: 'json' };
import chartbeatFile from './chartbeat.json' with { type: 'json' };
import civicFile from './civic.json' with { type: 'json' };
import click4assistanceFile from './click4assistance.json' with { type: 'json' };
import comscoreFile from './comscore.json' with { type: 'json' };
import contentsquareFile from './contentsquare.json' with { type: 'json' };
import countlyFile from './countly.json' with { type: 'json' };
import crazyEggFile from './crazy-egg.json' with { type: 'json' };
import datadogFile from './datadog.json' with { type: 'json' };
import dynamicYieldFile from './dynamic-yield.json' with { type: 'json' };
import dynatraceFile from './dynatrace.json' with { type: 'json' };
import fathomFile from './fathom.json' with { type: 'json' };
import fullstoryFile from './fullstory.json' with { type: 'json' };
import googleFile from './google.json' with { type: 'json' };
import granicusFile from './granicus.json' with { type: 'json' };
import hootsuiteFile from './hootsuite.json' with { type: 'json' };
import hsbcFile from './hsbc.json' with { type: 'json' };
import hubspotFile from './hubspot.json' with { type: 'json' };
import inspectletFile from './inspectlet.json' with { type: 'json' };
import linkedinFile from './linkedin.json' with { type: 'json' };
import logrocketFile from './logrocket.json' with { type: 'json' };
import luckyOrangeFile from './lucky-orange.json' with { type: 'json' };
import matomoFile from './matomo.json' with { type: 'json' };
import metaFile from './meta.json' with { type: 'json' };
import microsoftFile from './microsoft.json' with { type: 'json' };
import mixpanelFile from './mixpanel.json' with { type: 'json' };
import mouseflowFile from './mouseflow.json' with { type: 'json' };
import newRelicFile from './new-relic.json' with { type: 'json' };
import optimizelyFile from './optimizely.json' with { type: 'json' };
import oracleFile from './oracle.json' with { type: 'json' };
import parselyFile from './parsely.json' with { type: 'json' };
import pianoFile from './piano.json' with { type: 'json' };
import pinterestFile from './pinterest.json' with { type: 'json' };
import piwikProFile from './piwik-pro.json' with { type: 'json' };
import plausibleFile from './plausible.json' with { type: 'json' };
import posthogFile from './posthog.json' with { type: 'json' };
import quantcastFile from './quantcast.json' with { type: 'json' };
import raygunFile from './raygun.json' with { type: 'json' };
import redditFile from './reddit.json' with { type: 'json' };
import restoreFile from './restore.json' with { type: 'json' };
import rolSolutionsFile from './rol-solutions.json' with { type: 'json' };
import salesforceFile from './salesforce.json' with { type: 'json' };
import sentryFile from './sentry.json' with { type: 'json' };
import sharethisFile from './sharethis.json' with { type: 'json' };
import silktideFile from './silktide.json' with { type: 'json' };
import sitecoreFile from './sitecore.json' with { type: 'json' };
import siteimproveFile from './siteimprove.json' with { type: 'json' };
import smartlookFile from './smartlook.json' with { type: 'json' };
import snapFile from './snap.json' with { type: 'json' };
import snowplowFile from './snowplow.json' with { type: 'json' };
import statcounterFile from './statcounter.json' with { type: 'json' };
import tiktokFile from './tiktok.json' with { type: 'json' };
import twilioFile from './twilio.json' with { type: 'json' };
import umamiFile from './umami.json' with { type: 'json' };
import vwoFile from './vwo.json' with { type: 'json' };
import xFile from './x.json' with { type: 'json' };

export const files: unknown[] = [
  abTastyFile,
  acquiaFile,
  addtoanyFile,
  adobeFile,
  amazonFile,
  amazonWebServicesFile,
  amplitudeFile,
  canDigitalFile,
  chartbeatFile,
  civicFile,
  click4assistanceFile,
  comscoreFile,
  contentsquareFile,
  countlyFile,
  crazyEggFile,
  datadogFile,
  dynamicYieldFile,
  dynatraceFile,
  fathomFile,
  fullstoryFile,
  googleFile,
  granicusFile,
  hootsuiteFile,
  hsbcFile,
  hubspotFile,
  inspectletFile,
  linkedinFile,
  logrocketFile,
  luckyOrangeFile,
  matomoFile,
  metaFile,
  microsoftFile,
  mixpanelFile,
  mouseflowFile,
  newRelicFile,
  optimizelyFile,
  oracleFile,
  parselyFile,
  pianoFile,
  pinterestFile,
  piwikProFile,
  plausibleFile,
  posthogFile,
  quantcastFile,
  raygunFile,
  redditFile,
  restoreFile,
  rolSolutionsFile,
  salesforceFile,
  sentryFile,
  sharethisFile,
  silktideFile,
  sitecoreFile,
  siteimproveFile,
  smartlookFile,
  snapFile,
  snowplowFile,
  statcounterFile,
  tiktokFile,
  twilioFile,
  umamiFile,
  vwoFile,
  xFile,
];
