// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.
import _33acrossFile from './33across.json' with { type: 'json' };
import _6senseFile from './6sense.json' with { type: 'json' };
import abTastyFile from './ab-tasty.json' with { type: 'json' };
import acpmFile from './acpm.json' with { type: 'json' };
import acquiaFile from './acquia.json' with { type: 'json' };
import ad4matFile from './ad4mat.json' with { type: 'json' };
import adbackFile from './adback.json' with { type: 'json' };
import adbetnetFile from './adbetnet.json' with { type: 'json' };
import addtoanyFile from './addtoany.json' with { type: 'json' };
import adformFile from './adform.json' with { type: 'json' };
import adlabsFile from './adlabs.json' with { type: 'json' };
import admixerFile from './admixer.json' with { type: 'json' };
import adobeFile from './adobe.json' with { type: 'json' };
import adyoulikeFile from './adyoulike.json' with { type: 'json' };
import akamaiFile from './akamai.json' with { type: 'json' };
import amazonFile from './amazon.json' with { type: 'json' };
import amazonWebServicesFile from './amazon-web-services.json' with { type: 'json' };
import amobeeFile from './amobee.json' with { type: 'json' };
import amplitudeFile from './amplitude.json' with { type: 'json' };
import audigentFile from './audigent.json' with { type: 'json' };
import awinFile from './awin.json' with { type: 'json' };
import barracudaFile from './barracuda.json' with { type: 'json' };
import bomboraFile from './bombora.json' with { type: 'json' };
import bootstrapcdnFile from './bootstrapcdn.json' with { type: 'json' };
import bunnyFile from './bunny.json' with { type: 'json' };
import canDigitalFile from './can-digital.json' with { type: 'json' };
import chartbeatFile from './chartbeat.json' with { type: 'json' };
import citrixFile from './citrix.json' with { type: 'json' };
import civicFile from './civic.json' with { type: 'json' };
import click4assistanceFile from './click4assistance.json' with { type: 'json' };
import clickaineFile from './clickaine.json' with { type: 'json' };
import cloudflareFile from './cloudflare.json' with { type: 'json' };
import cloudinaryFile from './cloudinary.json' with { type: 'json' };
import complianzFile from './complianz.json' with { type: 'json' };
import comscoreFile from './comscore.json' with { type: 'json' };
import contentsquareFile from './contentsquare.json' with { type: 'json' };
import cookieScriptFile from './cookie-script.json' with { type: 'json' };
import cookieyesFile from './cookieyes.json' with { type: 'json' };
import countlyFile from './countly.json' with { type: 'json' };
import crazyEggFile from './crazy-egg.json' with { type: 'json' };
import criteoFile from './criteo.json' with { type: 'json' };
import crm4dFile from './crm4d.json' with { type: 'json' };
import datacampFile from './datacamp.json' with { type: 'json' };
import datadogFile from './datadog.json' with { type: 'json' };
import datadomeFile from './datadome.json' with { type: 'json' };
import didomiFile from './didomi.json' with { type: 'json' };
import dimmlFile from './dimml.json' with { type: 'json' };
import directadvertFile from './directadvert.json' with { type: 'json' };
import doubleverifyFile from './doubleverify.json' with { type: 'json' };
import dynamicYieldFile from './dynamic-yield.json' with { type: 'json' };
import dynatraceFile from './dynatrace.json' with { type: 'json' };
import edgioFile from './edgio.json' with { type: 'json' };
import epsilonFile from './epsilon.json' with { type: 'json' };
import equativFile from './equativ.json' with { type: 'json' };
import eroAdvertisingFile from './ero-advertising.json' with { type: 'json' };
import exoclickFile from './exoclick.json' with { type: 'json' };
import experianFile from './experian.json' with { type: 'json' };
import f5File from './f5.json' with { type: 'json' };
import fastlyFile from './fastly.json' with { type: 'json' };
import fathomFile from './fathom.json' with { type: 'json' };
import flashtalkingFile from './flashtalking.json' with { type: 'json' };
import flocktoryFile from './flocktory.json' with { type: 'json' };
import fonticonsFile from './fonticons.json' with { type: 'json' };
import fullstoryFile from './fullstory.json' with { type: 'json' };
import giraffFile from './giraff.json' with { type: 'json' };
import githubFile from './github.json' with { type: 'json' };
import googleFile from './google.json' with { type: 'json' };
import granicusFile from './granicus.json' with { type: 'json' };
import herokuFile from './heroku.json' with { type: 'json' };
import hootsuiteFile from './hootsuite.json' with { type: 'json' };
import hsbcFile from './hsbc.json' with { type: 'json' };
import hubspotFile from './hubspot.json' with { type: 'json' };
import iabEuropeFile from './iab-europe.json' with { type: 'json' };
import id5File from './id5.json' with { type: 'json' };
import imgixFile from './imgix.json' with { type: 'json' };
import impervaFile from './imperva.json' with { type: 'json' };
import indexExchangeFile from './index-exchange.json' with { type: 'json' };
import inmobiFile from './inmobi.json' with { type: 'json' };
import inspectletFile from './inspectlet.json' with { type: 'json' };
import integralAdScienceFile from './integral-ad-science.json' with { type: 'json' };
import intermarketsFile from './intermarkets.json' with { type: 'json' };
import intuitionMachinesFile from './intuition-machines.json' with { type: 'json' };
import iubendaFile from './iubenda.json' with { type: 'json' };
import jsdelivrFile from './jsdelivr.json' with { type: 'json' };
import kiprotectFile from './kiprotect.json' with { type: 'json' };
import lentainformFile from './lentainform.json' with { type: 'json' };
import linkedinFile from './linkedin.json' with { type: 'json' };
import liquidmFile from './liquidm.json' with { type: 'json' };
import liverampFile from './liveramp.json' with { type: 'json' };
import loglyFile from './logly.json' with { type: 'json' };
import logrocketFile from './logrocket.json' with { type: 'json' };
import lotameFile from './lotame.json' with { type: 'json' };
import luckyOrangeFile from './lucky-orange.json' with { type: 'json' };
import mPathyFile from './m-pathy.json' with { type: 'json' };
import magniteFile from './magnite.json' with { type: 'json' };
import matelsoFile from './matelso.json' with { type: 'json' };
import matomoFile from './matomo.json' with { type: 'json' };
import mediaNetFile from './media-net.json' with { type: 'json' };
import mediamathFile from './mediamath.json' with { type: 'json' };
import mediametricsFile from './mediametrics.json' with { type: 'json' };
import mediametrieFile from './mediametrie.json' with { type: 'json' };
import medyanetFile from './medyanet.json' with { type: 'json' };
import metaFile from './meta.json' with { type: 'json' };
import microsoftFile from './microsoft.json' with { type: 'json' };
import mixpanelFile from './mixpanel.json' with { type: 'json' };
import monitisFile from './monitis.json' with { type: 'json' };
import monotypeFile from './monotype.json' with { type: 'json' };
import mouseflowFile from './mouseflow.json' with { type: 'json' };
import nativeRollFile from './native-roll.json' with { type: 'json' };
import netMetrixFile from './net-metrix.json' with { type: 'json' };
import netlifyFile from './netlify.json' with { type: 'json' };
import newRelicFile from './new-relic.json' with { type: 'json' };
import nielsenFile from './nielsen.json' with { type: 'json' };
import onetagFile from './onetag.json' with { type: 'json' };
import onetrustFile from './onetrust.json' with { type: 'json' };
import onfocusFile from './onfocus.json' with { type: 'json' };
import ontheFile from './onthe.json' with { type: 'json' };
import openWebPlatformsFile from './open-web-platforms.json' with { type: 'json' };
import openjsFoundationFile from './openjs-foundation.json' with { type: 'json' };
import openxFile from './openx.json' with { type: 'json' };
import optimizelyFile from './optimizely.json' with { type: 'json' };
import oracleFile from './oracle.json' with { type: 'json' };
import orestBidaFile from './orest-bida.json' with { type: 'json' };
import osanoFile from './osano.json' with { type: 'json' };
import owoxFile from './owox.json' with { type: 'json' };
import ozoneFile from './ozone.json' with { type: 'json' };
import parselyFile from './parsely.json' with { type: 'json' };
import permutiveFile from './permutive.json' with { type: 'json' };
import pianoFile from './piano.json' with { type: 'json' };
import pinterestFile from './pinterest.json' with { type: 'json' };
import piwikProFile from './piwik-pro.json' with { type: 'json' };
import plausibleFile from './plausible.json' with { type: 'json' };
import polyfillFile from './polyfill.json' with { type: 'json' };
import posthogFile from './posthog.json' with { type: 'json' };
import propelleradsFile from './propellerads.json' with { type: 'json' };
import proxistoreFile from './proxistore.json' with { type: 'json' };
import pubmaticFile from './pubmatic.json' with { type: 'json' };
import pushwooshFile from './pushwoosh.json' with { type: 'json' };
import quantcastFile from './quantcast.json' with { type: 'json' };
import radwareFile from './radware.json' with { type: 'json' };
import rakutenFile from './rakuten.json' with { type: 'json' };
import ramblerFile from './rambler.json' with { type: 'json' };
import raygunFile from './raygun.json' with { type: 'json' };
import recreativFile from './recreativ.json' with { type: 'json' };
import redditFile from './reddit.json' with { type: 'json' };
import restoreFile from './restore.json' with { type: 'json' };
import rolSolutionsFile from './rol-solutions.json' with { type: 'json' };
import rtbHouseFile from './rtb-house.json' with { type: 'json' };
import salesforceFile from './salesforce.json' with { type: 'json' };
import sentryFile from './sentry.json' with { type: 'json' };
import seznamFile from './seznam.json' with { type: 'json' };
import sharethisFile from './sharethis.json' with { type: 'json' };
import sharethroughFile from './sharethrough.json' with { type: 'json' };
import silktideFile from './silktide.json' with { type: 'json' };
import sitecoreFile from './sitecore.json' with { type: 'json' };
import siteimproveFile from './siteimprove.json' with { type: 'json' };
import skimlinksFile from './skimlinks.json' with { type: 'json' };
import smartlookFile from './smartlook.json' with { type: 'json' };
import smi2File from './smi2.json' with { type: 'json' };
import snapFile from './snap.json' with { type: 'json' };
import snowplowFile from './snowplow.json' with { type: 'json' };
import sovrnFile from './sovrn.json' with { type: 'json' };
import statcounterFile from './statcounter.json' with { type: 'json' };
import stroerFile from './stroer.json' with { type: 'json' };
import taboolaFile from './taboola.json' with { type: 'json' };
import tarteaucitronFile from './tarteaucitron.json' with { type: 'json' };
import teadsFile from './teads.json' with { type: 'json' };
import termlyFile from './termly.json' with { type: 'json' };
import theTradeDeskFile from './the-trade-desk.json' with { type: 'json' };
import tiktokFile from './tiktok.json' with { type: 'json' };
import transunionFile from './transunion.json' with { type: 'json' };
import trboFile from './trbo.json' with { type: 'json' };
import tripleliftFile from './triplelift.json' with { type: 'json' };
import trustarcFile from './trustarc.json' with { type: 'json' };
import twilioFile from './twilio.json' with { type: 'json' };
import umamiFile from './umami.json' with { type: 'json' };
import unpkgFile from './unpkg.json' with { type: 'json' };
import usercentricsFile from './usercentrics.json' with { type: 'json' };
import vercelFile from './vercel.json' with { type: 'json' };
import vgWortFile from './vg-wort.json' with { type: 'json' };
import vkFile from './vk.json' with { type: 'json' };
import vwoFile from './vwo.json' with { type: 'json' };
import wonderpushFile from './wonderpush.json' with { type: 'json' };
import wysistatFile from './wysistat.json' with { type: 'json' };
import xFile from './x.json' with { type: 'json' };
import yahooFile from './yahoo.json' with { type: 'json' };
import yandexFile from './yandex.json' with { type: 'json' };
import yieldloveFile from './yieldlove.json' with { type: 'json' };

export const files: unknown[] = [
  _33acrossFile,
  _6senseFile,
  abTastyFile,
  acpmFile,
  acquiaFile,
  ad4matFile,
  adbackFile,
  adbetnetFile,
  addtoanyFile,
  adformFile,
  adlabsFile,
  admixerFile,
  adobeFile,
  adyoulikeFile,
  akamaiFile,
  amazonFile,
  amazonWebServicesFile,
  amobeeFile,
  amplitudeFile,
  audigentFile,
  awinFile,
  barracudaFile,
  bomboraFile,
  bootstrapcdnFile,
  bunnyFile,
  canDigitalFile,
  chartbeatFile,
  citrixFile,
  civicFile,
  click4assistanceFile,
  clickaineFile,
  cloudflareFile,
  cloudinaryFile,
  complianzFile,
  comscoreFile,
  contentsquareFile,
  cookieScriptFile,
  cookieyesFile,
  countlyFile,
  crazyEggFile,
  criteoFile,
  crm4dFile,
  datacampFile,
  datadogFile,
  datadomeFile,
  didomiFile,
  dimmlFile,
  directadvertFile,
  doubleverifyFile,
  dynamicYieldFile,
  dynatraceFile,
  edgioFile,
  epsilonFile,
  equativFile,
  eroAdvertisingFile,
  exoclickFile,
  experianFile,
  f5File,
  fastlyFile,
  fathomFile,
  flashtalkingFile,
  flocktoryFile,
  fonticonsFile,
  fullstoryFile,
  giraffFile,
  githubFile,
  googleFile,
  granicusFile,
  herokuFile,
  hootsuiteFile,
  hsbcFile,
  hubspotFile,
  iabEuropeFile,
  id5File,
  imgixFile,
  impervaFile,
  indexExchangeFile,
  inmobiFile,
  inspectletFile,
  integralAdScienceFile,
  intermarketsFile,
  intuitionMachinesFile,
  iubendaFile,
  jsdelivrFile,
  kiprotectFile,
  lentainformFile,
  linkedinFile,
  liquidmFile,
  liverampFile,
  loglyFile,
  logrocketFile,
  lotameFile,
  luckyOrangeFile,
  mPathyFile,
  magniteFile,
  matelsoFile,
  matomoFile,
  mediaNetFile,
  mediamathFile,
  mediametricsFile,
  mediametrieFile,
  medyanetFile,
  metaFile,
  microsoftFile,
  mixpanelFile,
  monitisFile,
  monotypeFile,
  mouseflowFile,
  nativeRollFile,
  netMetrixFile,
  netlifyFile,
  newRelicFile,
  nielsenFile,
  onetagFile,
  onetrustFile,
  onfocusFile,
  ontheFile,
  openWebPlatformsFile,
  openjsFoundationFile,
  openxFile,
  optimizelyFile,
  oracleFile,
  orestBidaFile,
  osanoFile,
  owoxFile,
  ozoneFile,
  parselyFile,
  permutiveFile,
  pianoFile,
  pinterestFile,
  piwikProFile,
  plausibleFile,
  polyfillFile,
  posthogFile,
  propelleradsFile,
  proxistoreFile,
  pubmaticFile,
  pushwooshFile,
  quantcastFile,
  radwareFile,
  rakutenFile,
  ramblerFile,
  raygunFile,
  recreativFile,
  redditFile,
  restoreFile,
  rolSolutionsFile,
  rtbHouseFile,
  salesforceFile,
  sentryFile,
  seznamFile,
  sharethisFile,
  sharethroughFile,
  silktideFile,
  sitecoreFile,
  siteimproveFile,
  skimlinksFile,
  smartlookFile,
  smi2File,
  snapFile,
  snowplowFile,
  sovrnFile,
  statcounterFile,
  stroerFile,
  taboolaFile,
  tarteaucitronFile,
  teadsFile,
  termlyFile,
  theTradeDeskFile,
  tiktokFile,
  transunionFile,
  trboFile,
  tripleliftFile,
  trustarcFile,
  twilioFile,
  umamiFile,
  unpkgFile,
  usercentricsFile,
  vercelFile,
  vgWortFile,
  vkFile,
  vwoFile,
  wonderpushFile,
  wysistatFile,
  xFile,
  yahooFile,
  yandexFile,
  yieldloveFile,
];
