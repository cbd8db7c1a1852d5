/**
 * Words that a reader of English must not take for names. Made by holding the names in rules/companies against a
 * dictionary; an entry costs nothing where no such name exists.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that are words too: a name only with its capital, and where a name can stand. */
export const WORDS_TOO = words(`
  alloy alchemer amplitude anchor arcus barracuda beeswax boomerang capita causeway cirrus civic clarity commonplace conversant
  crisp curator dialogue drift eloqua epsilon f5 flourish foresee freewheel gladstone goss heap here infogram intercom juicer
  kana kiln lagan legend limelight linotype marigold meta monotype nec oath onfocus oracle ozone piano plausible
  rambler restore rubicon segment sentry slack snap squiz stripe tableau tint turn turnstile twitch umami unruly
  urchin wix x whitespace carto cognito esd gbg gds iab lga tcf vk wcn icm gtm dfp ehq c4a fis aws moat teads
  overdrive progress cardinal captivate libby visa genially intuit hoya unify engage nextdoor getaddress getaddressio paybyphone
  planningportal onelogin openobjects campaignmonitor constantcontact globalpayments powerpages
  officeforms activenetwork activecommunities engagementcloud marketingcloud crowdcontrol libertyconnect
  libertycreate planningexplorer citizenreach liveagent levelaccess smartpay sharethis addthis
`);

/** So well known that they are written without capitals. */
export const KNOWN_IN_LOWER_CASE = words(`
  google facebook twitter instagram vimeo hotjar matomo siteimprove cloudflare pinterest eventbrite mailchimp cookiebot
  smartlook granicus sitecore disqus umbraco drupal webtrends flickr reddit snapchat issuu netcall idox civica hootsuite
  worldpay microsoft adobe akamai recaptcha youtube linkedin amazon bing yahoo zendesk crazy drupal joomla plausible
`);

/** Names too general to name anything. */
export const TOO_GENERAL = words(`
  cookienotice cookieinformation cookiecontrol cookienoticecompliance cookieconsent loadbalancer livechat antiforgerytoken
  rightnow gdprcookieconsent eucookiecompliance localgovernmentassociation
  governmentdigitalservice directadvert windows gdprcookiecompliance onedrive
`);

/** Written in pieces ("Live Chat"), these are other words. */
export const NOT_IN_PIECES = words(`
  livechat cookieconsent rightnow whitespace commonplace linkshare fullstory netcall textsa demandware dialogue
  entitledto paybyphone getaddress overdrive turnstile sitebeam easypark onetag usevoice livagent datacamp trustpilot cookiecontrol
`);

/** Real words that stand a letter away from a name. */
export const NEAR_NAMES = words(`
  aback accessible accessibly acquit addition additions admirer admixed allay altern amazons amplitudes audient
  audition automatic barters bloggers booked booker bookers capital capitals casita causeways census circus citric
  citrus civics civic compliant copita country county courtly cogito discus everyway facet flick flicker foreseen
  genius inside insides insight insights intuits invites inputs juice juices legends liquid liquids locate located
  locator lorate magnate marigolds market markets maximiser medallic mulse netball network networks notify palpal
  pardon parrot parsley plausibly rabbler ramble rambled ramblers rapid recreative reduce reedit reflex rescore
  response responses restored restores restorer rubicons scene scenes scribe seminar sentries site strife strike strip
  strips stripes strive system systems tableaus trust trusted trustee trustees trusts turnstiles twister unduly
  unrule barclay nielson addison consent content contents context contexts connect contact control contract
  appointed barter blogged captivated captivates charity charities clarify cleantech convexity genesis geneses incites midlander
  stride ramped progressed progresses visas cardinals entitled waiting flooding outdoors liberty
  granite gravity meet metro matrix mosaic hotpot optimise optimised optimizer optimisely optimum opinion
  optional planning provide provider sitemap socket source survey surveys twitchy mailchips
`);
