/** Words that are cookies' names though nothing marks them, and words that look like names and are none. */

/** Names without a mark of their own that notices commonly list. Case counts. */
export const KNOWN: ReadonlySet<string> = new Set(
  (
    'PHPSESSID JSESSIONID CFID CFTOKEN SESSIONID sessionid ARRAffinity ARRAffinitySameSite AWSELB AWSALB AWSALBCORS INGRESSCOOKIE SERVERID ' +
    'ANONCHK MUID MUIDB CLID NID IDE DSID HSID SSID APISID SAPISID YSC CONSENT SOCS csrftoken XSRF-TOKEN CSRF-TOKEN CookieControl CookieConsent ' +
    'OptanonConsent OptanonAlertBoxClosed UMB-XSRF-TOKEN UMB-XSRF-V nmstat vuid AnalyticsSyncHistory bcookie lidc bscookie datr'
  ).split(' '),
);

/** Written like identifiers, and none. */
export const BRANDS =
  /^(?:Set-Cookie|JavaScript|TypeScript|iPhone|iPad|iOS|macOS|YouTube|LinkedIn|WordPress|PayPal|eBay|AddThis|ShareThis|GovDelivery|GovService|GovMetric|SurveyMonkey|HotJar|DoubleClick|FullStory|UserZoom|SmartLook|SiteImprove|MailChimp|WhatsApp|TikTok|SnapChat|CloudFlare|NewRelic|OneTrust|CookieYes|CookieBot|BrowseAloud|ReciteMe|FixMyStreet|WebTrends|BlueKai|AppNexus|AddToAny|SharePoint|OneDrive|OpenStreetMap|McAfee|GitHub|FaceBook|reCAPTCHA|PageTiger|mySociety|TripAdvisor|StackAdapt|HTTPS?|HTML5?|URLs?|GDPR|PECR|ICO|UK|EU|EEA|US|USA|DPA|FAQs?|IP|IDs?|PC|OK|TV|API|CMS|CRM|CDN|CSRF|XSRF|DNS|SSL|TLS|PDF|RSS|NHS|BBC|GOV|MHCLG|AWS|GA|GA4|GTM|UUID|GUID|TBC|AB|NOTE|CSS|SQL|VPN|COVID-19|MP3|MP4|Office365|O365|M365|W3C)$/i;

/** Attributes of the header that sets cookies (RFC 6265), and flags beside them. */
export const ATTRIBUTES =
  /^(?:http-?only|secure|same-?site|path|domain|expires|max-?age|partitioned|priority|host-?only|signed)(?:\s?[=:]\s?["']?[\w./-]{0,40}["']?)?$/i;

/** Words that begin purposes, fill cells and head columns. Lower case. */
export const ORDINARY: ReadonlySet<string> = new Set(
  (
    'used use uses using this these that those the a an it its they to for from with when which who what why how and or not no yes none all any each every other others various many some ' +
    'stores store saves save remembers remember helps help checks check counts count identifies identify allows allow sets set collects collect tracks track registers register records record ' +
    'necessary essential functional functionality performance analytics statistics marketing advertising targeting preferences preference session sessions persistent permanent cookie cookies name purpose description expires expiry duration lifetime lifespan type provider ' +
    'google us we our ours you your user users visitor visitors website websites web site sites page pages browser server service services data information content security required optional first third party on off n/a unknown pending unclassified category name(s) ' +
    'ensures ensure enables enable provides provide determines determine contains contain maintains maintain keeps keep lets let makes make prevents prevent protects protect supports support shows show only also if as at by in is are be can may will does do of so more please see under after before until table list below above here there attribute attributes flag flags ' +
    'facebook twitter youtube vimeo hotjar microsoft siteimprove instagram linkedin browsealoud council'
  ).split(' '),
);
