/** Cookies that servers, firewalls, load balancers and consent tools set: none of them is to be taken for tracking. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fallback } from '../../../rules/fallback.ts';
import { companiesOf } from '../../../src/core/companies/index.ts';
import type { Company } from '../../../src/core/companies/company.ts';

const folder = new URL('../../../rules/companies/', import.meta.url);
const rules = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Company);
const known = companiesOf(rules, fallback);

const names = `
ARRAffinity ARRAffinitySameSite ASLBSA ASLBSACORS ApplicationGatewayAffinity ApplicationGatewayAffinityCORS TiPMix x-ms-routing-name
AWSALB AWSALBCORS AWSALBTG AWSALBTGCORS AWSALBAPP-0 AWSALBAPP-1 AWSALBAPP-2 AWSALBAPP-3 AWSELB AWSELBCORS AWSALBAuthNonce AWSELBAuthSessionCookie-0 aws-waf-token
__cf_bm __cfduid cf_clearance __cflb _cfuvid __cfruid __cfseq cf_ob_info cf_use_ob cf_chl_2 cf_chl_prog cf_chl_rc_ni __cfwaitingroom CF_Authorization CF_AppSession CF_Session
BIGipServerpool_x BIGipServer~Common~www-443 BIGipServerp-web-01.app~p-web-01_pool TS01abc123 TS0163a06d TS7c0b1d76027 TSe3c1a2f4027 TS9c8e7d6a_77 TS01dc4fc6028 TSPD_101 TSPD_101_DID MRHSession LastMRH_Session MRHSHint F5_ST F5_fullWT F5_HT_shrinked f5_cspm f5avrbbbbbbbbbbbbbbbb
visid_incap_123456 incap_ses_457_1234567 nlbi_1234567 nlbi_1234567_2147483392 incap_sh_123456 reese84 ___utmvc ___utmvmabcdef
ak_bmsc bm_sz bm_sv bm_mi bm_so bm_lso bm_s bm_ss _abck sbsd sbsd_o sec_cpt AKA_A2 akacd_abc akavpau_abc akaalb_abc
JSESSIONID JSESSIONIDSSO PHPSESSID PHPSESSIONID ASP.NET_SessionId ASPSESSIONIDQABCDEFG ASPSESSIONIDCQBSTBRS .ASPXAUTH .ASPXANONYMOUS .ASPXROLES .AspNet.ApplicationCookie .AspNetCore.Session .AspNetCore.Cookies .AspNetCore.Antiforgery.xyz .AspNetCore.Identity.Application .AspNetCore.Mvc.CookieTempDataProvider .AspNetCore.Culture __RequestVerificationToken __RequestVerificationToken_abc __AntiXsrfToken CFID CFTOKEN CFGLOBALS
connect.sid laravel_session XSRF-TOKEN csrftoken sessionid csrf_token _csrf django_language _rails_session _session_id rack.session ci_session ci_csrf_token CAKEPHP csrfToken PLAY_SESSION symfony SYMFONY_SESSION catalyst_session
SERVERID SRV SRVNAME INGRESSCOOKIE ROUTEID NSC_abc NSC_TMAS citrix_ns_id NSC_AAAC NSC_TMAA X-Mapping-abcdefgh LB_COOKIE lb server_id sticky balanceid haproxy
SESSabc123def456abc123def456abc12345 SSESSabc123def456abc123def456abc12345 Drupal.visitor.name has_js wordpress_logged_in_abc wordpress_test_cookie wp-settings-1 wp-settings-time-1 wordpress_sec_abc wordfence_verifiedHuman wfwaf-authcookie-abc wfvt_123 fe_typo_user be_typo_user be_lastLoginProvider SQ_SYSTEM_SESSION DotNetNukeAnonymous dnn_IsMobile language UMB_UCONTEXT UMB-XSRF-TOKEN UMB_UPDCHK UMB_PREVIEW EPiServerLogin EPiStateMarker CMSPreferredCulture CMSCsrfCookie CMSCookieLevel sitecore_userticket SC_TRACKING_CONSENT GUEST_LANGUAGE_ID COOKIE_SUPPORT LFR_SESSION_STATE_1234 craft_csrf CraftSessionId
FORTIWAFSID cookiesession1 barra_counter_session BNI_persistence BNES_abc datadome QueueITAccepted-SDFrts345E-V3_event Queue-it sucuri_cloudproxy_uuid_abc rl-sticky-key _GRECAPTCHA hmt_id afd_azwaf_jsclearance _fs_ch_st_FSBmUei20MqUiJb9 AlteonP ak_cc KP_UIDz KP_UIDz-ssn
firmstep2session firmstep2server X-FS-IAFID AchieveFormsRedirectLink MATSSessionId PrismSession SPYDUS_BRWSESSIONID PBRWSESSION _mglogon_ Jadu_cc goss-formsservice-clientid __stripe_mid __stripe_sid x-ms-cpim-csrf x-ms-cpim-trans x-ms-gateway-slice stsservicecookie
CookieControl civicAllowCookies OptanonConsent OptanonAlertBoxClosed CookieConsent cookieyes-consent cookieconsent_status cc_cookie klaro cookies_policy cookies_preferences_set seen_cookie_message cookie-agreed cookie-agreed-version cookie_notice_accepted viewed_cookie_policy cmplz_banner-status moove_gdpr_popup osano_consentmanager didomi_token euconsent-v2 notice_gdpr_prefs gi_consent_saved Recite.Persist
`
  .trim()
  .split(/\s+/);

const TRACKING: readonly (string | undefined)[] = ['statistics', 'advertising', 'social', 'content'];

const hosts = [
  null,
  'www.anytown.gov.uk',
  '.anytown.gov.uk',
  'anytown-self.achieveservice.com',
  'anytown.moderngov.co.uk',
];

describe('technical cookies', () => {
  it.each(hosts)('are not taken for tracking, held by %s', (host) => {
    const taken = names
      .map((name) => [name, known.ofCookie({ name, host })?.category])
      .filter(([, category]) => TRACKING.includes(category));
    expect(taken).toEqual([]);
  });

  it('are known for what they are, most of them by name alone', () => {
    const unknown = names.filter((name) => known.ofCookie({ name, host: null }) === null);
    expect(unknown.length).toBeLessThan(names.length * 0.15);
  });
});
