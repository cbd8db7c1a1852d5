// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.
import _33acrossFile from './33across.json' with { type: 'json' };
import _6senseFile from './6sense.json' with { type: 'json' };
import _8x8File from './8x8.json' with { type: 'json' };
import abTastyFile from './ab-tasty.json' with { type: 'json' };
import accessPaysuiteFile from './access-paysuite.json' with { type: 'json' };
import accessibeFile from './accessibe.json' with { type: 'json' };
import acpmFile from './acpm.json' with { type: 'json' };
import acquiaFile from './acquia.json' with { type: 'json' };
import activeNetworkFile from './active-network.json' with { type: 'json' };
import ad4matFile from './ad4mat.json' with { type: 'json' };
import addeventFile from './addevent.json' with { type: 'json' };
import addsearchFile from './addsearch.json' with { type: 'json' };
import addtoanyFile from './addtoany.json' with { type: 'json' };
import adelanteFile from './adelante.json' with { type: 'json' };
import adformFile from './adform.json' with { type: 'json' };
import adlabsFile from './adlabs.json' with { type: 'json' };
import admixerFile from './admixer.json' with { type: 'json' };
import adobeFile from './adobe.json' with { type: 'json' };
import adyenFile from './adyen.json' with { type: 'json' };
import adyoulikeFile from './adyoulike.json' with { type: 'json' };
import agileApplicationsFile from './agile-applications.json' with { type: 'json' };
import akamaiFile from './akamai.json' with { type: 'json' };
import alchemerFile from './alchemer.json' with { type: 'json' };
import algoliaFile from './algolia.json' with { type: 'json' };
import allpayFile from './allpay.json' with { type: 'json' };
import amazonFile from './amazon.json' with { type: 'json' };
import amazonWebServicesFile from './amazon-web-services.json' with { type: 'json' };
import amplitudeFile from './amplitude.json' with { type: 'json' };
import apcoaFile from './apcoa.json' with { type: 'json' };
import appointeddFile from './appointedd.json' with { type: 'json' };
import arcusFile from './arcus.json' with { type: 'json' };
import arkoseLabsFile from './arkose-labs.json' with { type: 'json' };
import astechFile from './astech.json' with { type: 'json' };
import astunFile from './astun.json' with { type: 'json' };
import audioboomFile from './audioboom.json' with { type: 'json' };
import automatticFile from './automattic.json' with { type: 'json' };
import awinFile from './awin.json' with { type: 'json' };
import axiellFile from './axiell.json' with { type: 'json' };
import azerionFile from './azerion.json' with { type: 'json' };
import barclaycardFile from './barclaycard.json' with { type: 'json' };
import barracudaFile from './barracuda.json' with { type: 'json' };
import bartecFile from './bartec.json' with { type: 'json' };
import bibliothecaFile from './bibliotheca.json' with { type: 'json' };
import blueskyFile from './bluesky.json' with { type: 'json' };
import bomboraFile from './bombora.json' with { type: 'json' };
import bookeoFile from './bookeo.json' with { type: 'json' };
import bookwhenFile from './bookwhen.json' with { type: 'json' };
import bootstrapcdnFile from './bootstrapcdn.json' with { type: 'json' };
import brevoFile from './brevo.json' with { type: 'json' };
import brightcoveFile from './brightcove.json' with { type: 'json' };
import bunnyFile from './bunny.json' with { type: 'json' };
import buzzsproutFile from './buzzsprout.json' with { type: 'json' };
import canDigitalFile from './can-digital.json' with { type: 'json' };
import canvaFile from './canva.json' with { type: 'json' };
import capitaFile from './capita.json' with { type: 'json' };
import captivateFile from './captivate.json' with { type: 'json' };
import careQualityCommissionFile from './care-quality-commission.json' with { type: 'json' };
import cartoFile from './carto.json' with { type: 'json' };
import catapultThemesFile from './catapult-themes.json' with { type: 'json' };
import causewayFile from './causeway.json' with { type: 'json' };
import cgiFile from './cgi.json' with { type: 'json' };
import chartbeatFile from './chartbeat.json' with { type: 'json' };
import chipsideFile from './chipside.json' with { type: 'json' };
import cirrusResponseFile from './cirrus-response.json' with { type: 'json' };
import citrixFile from './citrix.json' with { type: 'json' };
import civicFile from './civic.json' with { type: 'json' };
import civicaFile from './civica.json' with { type: 'json' };
import cleantalkFile from './cleantalk.json' with { type: 'json' };
import click4assistanceFile from './click4assistance.json' with { type: 'json' };
import cloudflareFile from './cloudflare.json' with { type: 'json' };
import cloudinaryFile from './cloudinary.json' with { type: 'json' };
import cludoFile from './cludo.json' with { type: 'json' };
import comcastFile from './comcast.json' with { type: 'json' };
import comm100File from './comm100.json' with { type: 'json' };
import commonplaceFile from './commonplace.json' with { type: 'json' };
import complianzFile from './complianz.json' with { type: 'json' };
import comscoreFile from './comscore.json' with { type: 'json' };
import consentmanagerFile from './consentmanager.json' with { type: 'json' };
import constantContactFile from './constant-contact.json' with { type: 'json' };
import contensisFile from './contensis.json' with { type: 'json' };
import contentfulFile from './contentful.json' with { type: 'json' };
import contentsquareFile from './contentsquare.json' with { type: 'json' };
import cookieInformationFile from './cookie-information.json' with { type: 'json' };
import cookieScriptFile from './cookie-script.json' with { type: 'json' };
import cookiehubFile from './cookiehub.json' with { type: 'json' };
import cookieyesFile from './cookieyes.json' with { type: 'json' };
import countlyFile from './countly.json' with { type: 'json' };
import crazyEggFile from './crazy-egg.json' with { type: 'json' };
import crispFile from './crisp.json' with { type: 'json' };
import criteoFile from './criteo.json' with { type: 'json' };
import curatorFile from './curator.json' with { type: 'json' };
import dailymotionFile from './dailymotion.json' with { type: 'json' };
import datacampFile from './datacamp.json' with { type: 'json' };
import datadogFile from './datadog.json' with { type: 'json' };
import datadomeFile from './datadome.json' with { type: 'json' };
import datawrapperFile from './datawrapper.json' with { type: 'json' };
import dealfrontFile from './dealfront.json' with { type: 'json' };
import delibFile from './delib.json' with { type: 'json' };
import didomiFile from './didomi.json' with { type: 'json' };
import dimmlFile from './dimml.json' with { type: 'json' };
import directadvertFile from './directadvert.json' with { type: 'json' };
import disqusFile from './disqus.json' with { type: 'json' };
import dnnFile from './dnn.json' with { type: 'json' };
import dotdigitalFile from './dotdigital.json' with { type: 'json' };
import doubleverifyFile from './doubleverify.json' with { type: 'json' };
import driftFile from './drift.json' with { type: 'json' };
import drupalFile from './drupal.json' with { type: 'json' };
import dunAndBradstreetFile from './dun-and-bradstreet.json' with { type: 'json' };
import dynamicYieldFile from './dynamic-yield.json' with { type: 'json' };
import dynatraceFile from './dynatrace.json' with { type: 'json' };
import edgioFile from './edgio.json' with { type: 'json' };
import egressFile from './egress.json' with { type: 'json' };
import elavonFile from './elavon.json' with { type: 'json' };
import elfsightFile from './elfsight.json' with { type: 'json' };
import emailoctopusFile from './emailoctopus.json' with { type: 'json' };
import embedlyFile from './embedly.json' with { type: 'json' };
import embedsocialFile from './embedsocial.json' with { type: 'json' };
import entitledtoFile from './entitledto.json' with { type: 'json' };
import environmentAgencyFile from './environment-agency.json' with { type: 'json' };
import epicGamesFile from './epic-games.json' with { type: 'json' };
import eployFile from './eploy.json' with { type: 'json' };
import epsilonFile from './epsilon.json' with { type: 'json' };
import equativFile from './equativ.json' with { type: 'json' };
import esriFile from './esri.json' with { type: 'json' };
import eventbriteFile from './eventbrite.json' with { type: 'json' };
import everwayFile from './everway.json' with { type: 'json' };
import experianFile from './experian.json' with { type: 'json' };
import ezoicFile from './ezoic.json' with { type: 'json' };
import f5File from './f5.json' with { type: 'json' };
import fastlyFile from './fastly.json' with { type: 'json' };
import fathomFile from './fathom.json' with { type: 'json' };
import feefoFile from './feefo.json' with { type: 'json' };
import flashtalkingFile from './flashtalking.json' with { type: 'json' };
import flickrFile from './flickr.json' with { type: 'json' };
import fliphtml5File from './fliphtml5.json' with { type: 'json' };
import flocklerFile from './flockler.json' with { type: 'json' };
import flocktoryFile from './flocktory.json' with { type: 'json' };
import fonticonsFile from './fonticons.json' with { type: 'json' };
import formassemblyFile from './formassembly.json' with { type: 'json' };
import fortinetFile from './fortinet.json' with { type: 'json' };
import freshworksFile from './freshworks.json' with { type: 'json' };
import fullstoryFile from './fullstory.json' with { type: 'json' };
import gbgFile from './gbg.json' with { type: 'json' };
import gemiusFile from './gemius.json' with { type: 'json' };
import genesysFile from './genesys.json' with { type: 'json' };
import geniallyFile from './genially.json' with { type: 'json' };
import getaddressFile from './getaddress.json' with { type: 'json' };
import giraffFile from './giraff.json' with { type: 'json' };
import githubFile from './github.json' with { type: 'json' };
import gladstoneFile from './gladstone.json' with { type: 'json' };
import globalPaymentsFile from './global-payments.json' with { type: 'json' };
import gocardlessFile from './gocardless.json' with { type: 'json' };
import googleFile from './google.json' with { type: 'json' };
import gossFile from './goss.json' with { type: 'json' };
import governmentDigitalServiceFile from './government-digital-service.json' with { type: 'json' };
import granicusFile from './granicus.json' with { type: 'json' };
import gtranslateFile from './gtranslate.json' with { type: 'json' };
import gumgumFile from './gumgum.json' with { type: 'json' };
import hereFile from './here.json' with { type: 'json' };
import herokuFile from './heroku.json' with { type: 'json' };
import highchartsFile from './highcharts.json' with { type: 'json' };
import hootsuiteFile from './hootsuite.json' with { type: 'json' };
import hsbcFile from './hsbc.json' with { type: 'json' };
import hubspotFile from './hubspot.json' with { type: 'json' };
import iabEuropeFile from './iab-europe.json' with { type: 'json' };
import id5File from './id5.json' with { type: 'json' };
import idealPostcodesFile from './ideal-postcodes.json' with { type: 'json' };
import idoxFile from './idox.json' with { type: 'json' };
import ieg4File from './ieg4.json' with { type: 'json' };
import illuminFile from './illumin.json' with { type: 'json' };
import imgixFile from './imgix.json' with { type: 'json' };
import impervaFile from './imperva.json' with { type: 'json' };
import indexExchangeFile from './index-exchange.json' with { type: 'json' };
import infogramFile from './infogram.json' with { type: 'json' };
import inmobiFile from './inmobi.json' with { type: 'json' };
import inspectletFile from './inspectlet.json' with { type: 'json' };
import integralAdScienceFile from './integral-ad-science.json' with { type: 'json' };
import intercomFile from './intercom.json' with { type: 'json' };
import intermarketsFile from './intermarkets.json' with { type: 'json' };
import intuitFile from './intuit.json' with { type: 'json' };
import intuitionMachinesFile from './intuition-machines.json' with { type: 'json' };
import invotraFile from './invotra.json' with { type: 'json' };
import issuuFile from './issuu.json' with { type: 'json' };
import itouchvisionFile from './itouchvision.json' with { type: 'json' };
import iubendaFile from './iubenda.json' with { type: 'json' };
import jaduFile from './jadu.json' with { type: 'json' };
import jobsgopublicFile from './jobsgopublic.json' with { type: 'json' };
import jobtrainFile from './jobtrain.json' with { type: 'json' };
import joomlaFile from './joomla.json' with { type: 'json' };
import jotformFile from './jotform.json' with { type: 'json' };
import jrniFile from './jrni.json' with { type: 'json' };
import jsdelivrFile from './jsdelivr.json' with { type: 'json' };
import juicerFile from './juicer.json' with { type: 'json' };
import jwPlayerFile from './jw-player.json' with { type: 'json' };
import kalturaFile from './kaltura.json' with { type: 'json' };
import kenticoFile from './kentico.json' with { type: 'json' };
import kiprotectFile from './kiprotect.json' with { type: 'json' };
import klaviyoFile from './klaviyo.json' with { type: 'json' };
import liferayFile from './liferay.json' with { type: 'json' };
import linkedinFile from './linkedin.json' with { type: 'json' };
import liquidmFile from './liquidm.json' with { type: 'json' };
import livechatFile from './livechat.json' with { type: 'json' };
import liveintentFile from './liveintent.json' with { type: 'json' };
import livepersonFile from './liveperson.json' with { type: 'json' };
import liverampFile from './liveramp.json' with { type: 'json' };
import localGovernmentAssociationFile from './local-government-association.json' with { type: 'json' };
import loglyFile from './logly.json' with { type: 'json' };
import logrocketFile from './logrocket.json' with { type: 'json' };
import loopmeFile from './loopme.json' with { type: 'json' };
import lorensbergsFile from './lorensbergs.json' with { type: 'json' };
import lotameFile from './lotame.json' with { type: 'json' };
import luckyOrangeFile from './lucky-orange.json' with { type: 'json' };
import mPathyFile from './m-pathy.json' with { type: 'json' };
import magniteFile from './magnite.json' with { type: 'json' };
import mapboxFile from './mapbox.json' with { type: 'json' };
import mapquestFile from './mapquest.json' with { type: 'json' };
import maptilerFile from './maptiler.json' with { type: 'json' };
import marigoldFile from './marigold.json' with { type: 'json' };
import maruFile from './maru.json' with { type: 'json' };
import matelsoFile from './matelso.json' with { type: 'json' };
import matomoFile from './matomo.json' with { type: 'json' };
import matterportFile from './matterport.json' with { type: 'json' };
import medalliaFile from './medallia.json' with { type: 'json' };
import mediaNetFile from './media-net.json' with { type: 'json' };
import mediamathFile from './mediamath.json' with { type: 'json' };
import mediametricsFile from './mediametrics.json' with { type: 'json' };
import mediametrieFile from './mediametrie.json' with { type: 'json' };
import mediavineFile from './mediavine.json' with { type: 'json' };
import medyanetFile from './medyanet.json' with { type: 'json' };
import metaFile from './meta.json' with { type: 'json' };
import mhrFile from './mhr.json' with { type: 'json' };
import microsoftFile from './microsoft.json' with { type: 'json' };
import ministryOfJusticeFile from './ministry-of-justice.json' with { type: 'json' };
import mixpanelFile from './mixpanel.json' with { type: 'json' };
import monitisFile from './monitis.json' with { type: 'json' };
import monotypeFile from './monotype.json' with { type: 'json' };
import mouseflowFile from './mouseflow.json' with { type: 'json' };
import mysocietyFile from './mysociety.json' with { type: 'json' };
import necSoftwareFile from './nec-software.json' with { type: 'json' };
import netMetrixFile from './net-metrix.json' with { type: 'json' };
import netcallFile from './netcall.json' with { type: 'json' };
import netlifyFile from './netlify.json' with { type: 'json' };
import networxFile from './networx.json' with { type: 'json' };
import newRelicFile from './new-relic.json' with { type: 'json' };
import nexxenFile from './nexxen.json' with { type: 'json' };
import nhsEnglandFile from './nhs-england.json' with { type: 'json' };
import nielsenFile from './nielsen.json' with { type: 'json' };
import olarkFile from './olark.json' with { type: 'json' };
import oleeoFile from './oleeo.json' with { type: 'json' };
import onetagFile from './onetag.json' with { type: 'json' };
import onetrustFile from './onetrust.json' with { type: 'json' };
import onfocusFile from './onfocus.json' with { type: 'json' };
import ontheFile from './onthe.json' with { type: 'json' };
import openWebPlatformsFile from './open-web-platforms.json' with { type: 'json' };
import opendatasoftFile from './opendatasoft.json' with { type: 'json' };
import openjsFoundationFile from './openjs-foundation.json' with { type: 'json' };
import openstreetmapFile from './openstreetmap.json' with { type: 'json' };
import openxFile from './openx.json' with { type: 'json' };
import optimizelyFile from './optimizely.json' with { type: 'json' };
import oracleFile from './oracle.json' with { type: 'json' };
import ordnanceSurveyFile from './ordnance-survey.json' with { type: 'json' };
import orestBidaFile from './orest-bida.json' with { type: 'json' };
import osanoFile from './osano.json' with { type: 'json' };
import overdriveFile from './overdrive.json' with { type: 'json' };
import owoxFile from './owox.json' with { type: 'json' };
import ozoneFile from './ozone.json' with { type: 'json' };
import packetTideFile from './packet-tide.json' with { type: 'json' };
import panoptoFile from './panopto.json' with { type: 'json' };
import parselyFile from './parsely.json' with { type: 'json' };
import paybyphoneFile from './paybyphone.json' with { type: 'json' };
import paypalFile from './paypal.json' with { type: 'json' };
import permutiveFile from './permutive.json' with { type: 'json' };
import pianoFile from './piano.json' with { type: 'json' };
import pinterestFile from './pinterest.json' with { type: 'json' };
import piwikProFile from './piwik-pro.json' with { type: 'json' };
import planningPortalFile from './planning-portal.json' with { type: 'json' };
import plausibleFile from './plausible.json' with { type: 'json' };
import podbeanFile from './podbean.json' with { type: 'json' };
import polyfillFile from './polyfill.json' with { type: 'json' };
import posthogFile from './posthog.json' with { type: 'json' };
import powrFile from './powr.json' with { type: 'json' };
import preziFile from './prezi.json' with { type: 'json' };
import progressFile from './progress.json' with { type: 'json' };
import proxistoreFile from './proxistore.json' with { type: 'json' };
import publicIFile from './public-i.json' with { type: 'json' };
import pubmaticFile from './pubmatic.json' with { type: 'json' };
import pulsepointFile from './pulsepoint.json' with { type: 'json' };
import pushwooshFile from './pushwoosh.json' with { type: 'json' };
import qualtricsFile from './qualtrics.json' with { type: 'json' };
import quantcastFile from './quantcast.json' with { type: 'json' };
import queueItFile from './queue-it.json' with { type: 'json' };
import rackspaceFile from './rackspace.json' with { type: 'json' };
import radwareFile from './radware.json' with { type: 'json' };
import rakutenFile from './rakuten.json' with { type: 'json' };
import ramblerFile from './rambler.json' with { type: 'json' };
import raygunFile from './raygun.json' with { type: 'json' };
import readspeakerFile from './readspeaker.json' with { type: 'json' };
import reciteMeFile from './recite-me.json' with { type: 'json' };
import recreativFile from './recreativ.json' with { type: 'json' };
import redditFile from './reddit.json' with { type: 'json' };
import restoreFile from './restore.json' with { type: 'json' };
import ringgoFile from './ringgo.json' with { type: 'json' };
import rolSolutionsFile from './rol-solutions.json' with { type: 'json' };
import rtbHouseFile from './rtb-house.json' with { type: 'json' };
import salesforceFile from './salesforce.json' with { type: 'json' };
import seedtagFile from './seedtag.json' with { type: 'json' };
import sentryFile from './sentry.json' with { type: 'json' };
import seznamFile from './seznam.json' with { type: 'json' };
import sharethisFile from './sharethis.json' with { type: 'json' };
import sharethroughFile from './sharethrough.json' with { type: 'json' };
import silktideFile from './silktide.json' with { type: 'json' };
import simpliFiFile from './simpli-fi.json' with { type: 'json' };
import sirsidynixFile from './sirsidynix.json' with { type: 'json' };
import sitecoreFile from './sitecore.json' with { type: 'json' };
import siteimproveFile from './siteimprove.json' with { type: 'json' };
import skimlinksFile from './skimlinks.json' with { type: 'json' };
import slideshareFile from './slideshare.json' with { type: 'json' };
import smartlookFile from './smartlook.json' with { type: 'json' };
import smartsuppFile from './smartsupp.json' with { type: 'json' };
import smartsurveyFile from './smartsurvey.json' with { type: 'json' };
import smashBalloonFile from './smash-balloon.json' with { type: 'json' };
import smi2File from './smi2.json' with { type: 'json' };
import snapFile from './snap.json' with { type: 'json' };
import snapSurveysFile from './snap-surveys.json' with { type: 'json' };
import snapwidgetFile from './snapwidget.json' with { type: 'json' };
import snowplowFile from './snowplow.json' with { type: 'json' };
import sociablekitFile from './sociablekit.json' with { type: 'json' };
import socitmFile from './socitm.json' with { type: 'json' };
import sonobiFile from './sonobi.json' with { type: 'json' };
import soundcloudFile from './soundcloud.json' with { type: 'json' };
import sourcepointFile from './sourcepoint.json' with { type: 'json' };
import sovrnFile from './sovrn.json' with { type: 'json' };
import spektrixFile from './spektrix.json' with { type: 'json' };
import spotifyFile from './spotify.json' with { type: 'json' };
import springshareFile from './springshare.json' with { type: 'json' };
import squarespaceFile from './squarespace.json' with { type: 'json' };
import squizFile from './squiz.json' with { type: 'json' };
import stackadaptFile from './stackadapt.json' with { type: 'json' };
import stadiaMapsFile from './stadia-maps.json' with { type: 'json' };
import statcounterFile from './statcounter.json' with { type: 'json' };
import statmapFile from './statmap.json' with { type: 'json' };
import stripeFile from './stripe.json' with { type: 'json' };
import stroerFile from './stroer.json' with { type: 'json' };
import sucuriFile from './sucuri.json' with { type: 'json' };
import surveymonkeyFile from './surveymonkey.json' with { type: 'json' };
import tableauFile from './tableau.json' with { type: 'json' };
import taboolaFile from './taboola.json' with { type: 'json' };
import taggboxFile from './taggbox.json' with { type: 'json' };
import tarteaucitronFile from './tarteaucitron.json' with { type: 'json' };
import tawkToFile from './tawk-to.json' with { type: 'json' };
import teadsFile from './teads.json' with { type: 'json' };
import termlyFile from './termly.json' with { type: 'json' };
import theTradeDeskFile from './the-trade-desk.json' with { type: 'json' };
import thunderforestFile from './thunderforest.json' with { type: 'json' };
import ticketTailorFile from './ticket-tailor.json' with { type: 'json' };
import ticketsourceFile from './ticketsource.json' with { type: 'json' };
import tidioFile from './tidio.json' with { type: 'json' };
import tiktokFile from './tiktok.json' with { type: 'json' };
import tintFile from './tint.json' with { type: 'json' };
import transportForLondonFile from './transport-for-london.json' with { type: 'json' };
import transunionFile from './transunion.json' with { type: 'json' };
import trboFile from './trbo.json' with { type: 'json' };
import tribepadFile from './tribepad.json' with { type: 'json' };
import tripleliftFile from './triplelift.json' with { type: 'json' };
import trustarcFile from './trustarc.json' with { type: 'json' };
import trustpilotFile from './trustpilot.json' with { type: 'json' };
import twilioFile from './twilio.json' with { type: 'json' };
import tylerFile from './tyler.json' with { type: 'json' };
import typeformFile from './typeform.json' with { type: 'json' };
import typo3File from './typo3.json' with { type: 'json' };
import umamiFile from './umami.json' with { type: 'json' };
import umbracoFile from './umbraco.json' with { type: 'json' };
import unpkgFile from './unpkg.json' with { type: 'json' };
import usGsaFile from './us-gsa.json' with { type: 'json' };
import usercentricsFile from './usercentrics.json' with { type: 'json' };
import userlikeFile from './userlike.json' with { type: 'json' };
import uservoiceFile from './uservoice.json' with { type: 'json' };
import userwayFile from './userway.json' with { type: 'json' };
import userzoomFile from './userzoom.json' with { type: 'json' };
import venatusFile from './venatus.json' with { type: 'json' };
import vercelFile from './vercel.json' with { type: 'json' };
import verintFile from './verint.json' with { type: 'json' };
import vgWortFile from './vg-wort.json' with { type: 'json' };
import vidyardFile from './vidyard.json' with { type: 'json' };
import vimeoFile from './vimeo.json' with { type: 'json' };
import virtualMindsFile from './virtual-minds.json' with { type: 'json' };
import visaFile from './visa.json' with { type: 'json' };
import vkFile from './vk.json' with { type: 'json' };
import vwoFile from './vwo.json' with { type: 'json' };
import wallsIoFile from './walls-io.json' with { type: 'json' };
import weboramaFile from './weborama.json' with { type: 'json' };
import webtrendsFile from './webtrends.json' with { type: 'json' };
import weglotFile from './weglot.json' with { type: 'json' };
import what3wordsFile from './what3words.json' with { type: 'json' };
import whitespaceFile from './whitespace.json' with { type: 'json' };
import wikimediaFile from './wikimedia.json' with { type: 'json' };
import wistiaFile from './wistia.json' with { type: 'json' };
import wixFile from './wix.json' with { type: 'json' };
import wonderpushFile from './wonderpush.json' with { type: 'json' };
import wordpressFile from './wordpress.json' with { type: 'json' };
import worldpayFile from './worldpay.json' with { type: 'json' };
import wysistatFile from './wysistat.json' with { type: 'json' };
import xFile from './x.json' with { type: 'json' };
import xplorFile from './xplor.json' with { type: 'json' };
import yahooFile from './yahoo.json' with { type: 'json' };
import yandexFile from './yandex.json' with { type: 'json' };
import yieldloveFile from './yieldlove.json' with { type: 'json' };
import yieldmoFile from './yieldmo.json' with { type: 'json' };
import zendeskFile from './zendesk.json' with { type: 'json' };
import zeotapFile from './zeotap.json' with { type: 'json' };
import zohoFile from './zoho.json' with { type: 'json' };
import zoominfoFile from './zoominfo.json' with { type: 'json' };

export const files: unknown[] = [
  _33acrossFile,
  _6senseFile,
  _8x8File,
  abTastyFile,
  accessPaysuiteFile,
  accessibeFile,
  acpmFile,
  acquiaFile,
  activeNetworkFile,
  ad4matFile,
  addeventFile,
  addsearchFile,
  addtoanyFile,
  adelanteFile,
  adformFile,
  adlabsFile,
  admixerFile,
  adobeFile,
  adyenFile,
  adyoulikeFile,
  agileApplicationsFile,
  akamaiFile,
  alchemerFile,
  algoliaFile,
  allpayFile,
  amazonFile,
  amazonWebServicesFile,
  amplitudeFile,
  apcoaFile,
  appointeddFile,
  arcusFile,
  arkoseLabsFile,
  astechFile,
  astunFile,
  audioboomFile,
  automatticFile,
  awinFile,
  axiellFile,
  azerionFile,
  barclaycardFile,
  barracudaFile,
  bartecFile,
  bibliothecaFile,
  blueskyFile,
  bomboraFile,
  bookeoFile,
  bookwhenFile,
  bootstrapcdnFile,
  brevoFile,
  brightcoveFile,
  bunnyFile,
  buzzsproutFile,
  canDigitalFile,
  canvaFile,
  capitaFile,
  captivateFile,
  careQualityCommissionFile,
  cartoFile,
  catapultThemesFile,
  causewayFile,
  cgiFile,
  chartbeatFile,
  chipsideFile,
  cirrusResponseFile,
  citrixFile,
  civicFile,
  civicaFile,
  cleantalkFile,
  click4assistanceFile,
  cloudflareFile,
  cloudinaryFile,
  cludoFile,
  comcastFile,
  comm100File,
  commonplaceFile,
  complianzFile,
  comscoreFile,
  consentmanagerFile,
  constantContactFile,
  contensisFile,
  contentfulFile,
  contentsquareFile,
  cookieInformationFile,
  cookieScriptFile,
  cookiehubFile,
  cookieyesFile,
  countlyFile,
  crazyEggFile,
  crispFile,
  criteoFile,
  curatorFile,
  dailymotionFile,
  datacampFile,
  datadogFile,
  datadomeFile,
  datawrapperFile,
  dealfrontFile,
  delibFile,
  didomiFile,
  dimmlFile,
  directadvertFile,
  disqusFile,
  dnnFile,
  dotdigitalFile,
  doubleverifyFile,
  driftFile,
  drupalFile,
  dunAndBradstreetFile,
  dynamicYieldFile,
  dynatraceFile,
  edgioFile,
  egressFile,
  elavonFile,
  elfsightFile,
  emailoctopusFile,
  embedlyFile,
  embedsocialFile,
  entitledtoFile,
  environmentAgencyFile,
  epicGamesFile,
  eployFile,
  epsilonFile,
  equativFile,
  esriFile,
  eventbriteFile,
  everwayFile,
  experianFile,
  ezoicFile,
  f5File,
  fastlyFile,
  fathomFile,
  feefoFile,
  flashtalkingFile,
  flickrFile,
  fliphtml5File,
  flocklerFile,
  flocktoryFile,
  fonticonsFile,
  formassemblyFile,
  fortinetFile,
  freshworksFile,
  fullstoryFile,
  gbgFile,
  gemiusFile,
  genesysFile,
  geniallyFile,
  getaddressFile,
  giraffFile,
  githubFile,
  gladstoneFile,
  globalPaymentsFile,
  gocardlessFile,
  googleFile,
  gossFile,
  governmentDigitalServiceFile,
  granicusFile,
  gtranslateFile,
  gumgumFile,
  hereFile,
  herokuFile,
  highchartsFile,
  hootsuiteFile,
  hsbcFile,
  hubspotFile,
  iabEuropeFile,
  id5File,
  idealPostcodesFile,
  idoxFile,
  ieg4File,
  illuminFile,
  imgixFile,
  impervaFile,
  indexExchangeFile,
  infogramFile,
  inmobiFile,
  inspectletFile,
  integralAdScienceFile,
  intercomFile,
  intermarketsFile,
  intuitFile,
  intuitionMachinesFile,
  invotraFile,
  issuuFile,
  itouchvisionFile,
  iubendaFile,
  jaduFile,
  jobsgopublicFile,
  jobtrainFile,
  joomlaFile,
  jotformFile,
  jrniFile,
  jsdelivrFile,
  juicerFile,
  jwPlayerFile,
  kalturaFile,
  kenticoFile,
  kiprotectFile,
  klaviyoFile,
  liferayFile,
  linkedinFile,
  liquidmFile,
  livechatFile,
  liveintentFile,
  livepersonFile,
  liverampFile,
  localGovernmentAssociationFile,
  loglyFile,
  logrocketFile,
  loopmeFile,
  lorensbergsFile,
  lotameFile,
  luckyOrangeFile,
  mPathyFile,
  magniteFile,
  mapboxFile,
  mapquestFile,
  maptilerFile,
  marigoldFile,
  maruFile,
  matelsoFile,
  matomoFile,
  matterportFile,
  medalliaFile,
  mediaNetFile,
  mediamathFile,
  mediametricsFile,
  mediametrieFile,
  mediavineFile,
  medyanetFile,
  metaFile,
  mhrFile,
  microsoftFile,
  ministryOfJusticeFile,
  mixpanelFile,
  monitisFile,
  monotypeFile,
  mouseflowFile,
  mysocietyFile,
  necSoftwareFile,
  netMetrixFile,
  netcallFile,
  netlifyFile,
  networxFile,
  newRelicFile,
  nexxenFile,
  nhsEnglandFile,
  nielsenFile,
  olarkFile,
  oleeoFile,
  onetagFile,
  onetrustFile,
  onfocusFile,
  ontheFile,
  openWebPlatformsFile,
  opendatasoftFile,
  openjsFoundationFile,
  openstreetmapFile,
  openxFile,
  optimizelyFile,
  oracleFile,
  ordnanceSurveyFile,
  orestBidaFile,
  osanoFile,
  overdriveFile,
  owoxFile,
  ozoneFile,
  packetTideFile,
  panoptoFile,
  parselyFile,
  paybyphoneFile,
  paypalFile,
  permutiveFile,
  pianoFile,
  pinterestFile,
  piwikProFile,
  planningPortalFile,
  plausibleFile,
  podbeanFile,
  polyfillFile,
  posthogFile,
  powrFile,
  preziFile,
  progressFile,
  proxistoreFile,
  publicIFile,
  pubmaticFile,
  pulsepointFile,
  pushwooshFile,
  qualtricsFile,
  quantcastFile,
  queueItFile,
  rackspaceFile,
  radwareFile,
  rakutenFile,
  ramblerFile,
  raygunFile,
  readspeakerFile,
  reciteMeFile,
  recreativFile,
  redditFile,
  restoreFile,
  ringgoFile,
  rolSolutionsFile,
  rtbHouseFile,
  salesforceFile,
  seedtagFile,
  sentryFile,
  seznamFile,
  sharethisFile,
  sharethroughFile,
  silktideFile,
  simpliFiFile,
  sirsidynixFile,
  sitecoreFile,
  siteimproveFile,
  skimlinksFile,
  slideshareFile,
  smartlookFile,
  smartsuppFile,
  smartsurveyFile,
  smashBalloonFile,
  smi2File,
  snapFile,
  snapSurveysFile,
  snapwidgetFile,
  snowplowFile,
  sociablekitFile,
  socitmFile,
  sonobiFile,
  soundcloudFile,
  sourcepointFile,
  sovrnFile,
  spektrixFile,
  spotifyFile,
  springshareFile,
  squarespaceFile,
  squizFile,
  stackadaptFile,
  stadiaMapsFile,
  statcounterFile,
  statmapFile,
  stripeFile,
  stroerFile,
  sucuriFile,
  surveymonkeyFile,
  tableauFile,
  taboolaFile,
  taggboxFile,
  tarteaucitronFile,
  tawkToFile,
  teadsFile,
  termlyFile,
  theTradeDeskFile,
  thunderforestFile,
  ticketTailorFile,
  ticketsourceFile,
  tidioFile,
  tiktokFile,
  tintFile,
  transportForLondonFile,
  transunionFile,
  trboFile,
  tribepadFile,
  tripleliftFile,
  trustarcFile,
  trustpilotFile,
  twilioFile,
  tylerFile,
  typeformFile,
  typo3File,
  umamiFile,
  umbracoFile,
  unpkgFile,
  usGsaFile,
  usercentricsFile,
  userlikeFile,
  uservoiceFile,
  userwayFile,
  userzoomFile,
  venatusFile,
  vercelFile,
  verintFile,
  vgWortFile,
  vidyardFile,
  vimeoFile,
  virtualMindsFile,
  visaFile,
  vkFile,
  vwoFile,
  wallsIoFile,
  weboramaFile,
  webtrendsFile,
  weglotFile,
  what3wordsFile,
  whitespaceFile,
  wikimediaFile,
  wistiaFile,
  wixFile,
  wonderpushFile,
  wordpressFile,
  worldpayFile,
  wysistatFile,
  xFile,
  xplorFile,
  yahooFile,
  yandexFile,
  yieldloveFile,
  yieldmoFile,
  zendeskFile,
  zeotapFile,
  zohoFile,
  zoominfoFile,
];
