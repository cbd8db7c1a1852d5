/** What is written with capitals and is no supplier’s name. */

/** Bodies that are told by law or are no suppliers, and words that only look like names. */
export const NO_SUPPLIER =
  /\b(?:Council|Councils|Councillors?|Government|Department|Ministry|Minister|NHS|Police|Office|Officer|Agency|Authority|Authorities|Commission|Commissioner|Courts?|Tribunals?|Ombudsman|HMRC|HM|DWP|Fire|Hospital|Parliament|Crown|Boards?|University|School|College|Borough|Registrar|Initiative|Union|Kingdom|States|Europe|European|Area|GDPR|Act|Regulations?|Article|Data Protection|Protection|Committee|Cabinet|Members?|Cyngor|Team|Unit|Directorate|Clerk|Volunteers|Trustees|Webmaster|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
export const NO_NAME =
  /^(?:(?:our |other |main )?(?:providers?|suppliers?|processors?|compan(?:y|ies)|systems?|software|tools?|products?|partners?|purposes?|hosts?|names?|services?)|welsh|english|cookies?|analytics|data|information|secure socket layer|ssl|https?|javascript|java|html5?|artificial intelligence|ai|cctv|ip|urls?|uk|internet|web|website|personal|social|session|third|strictly|google|we|our|the|this|these|it|customer|customers|your|you|statistics|technical|performance|functional|essential|necessary|optional|online|local|tls|encryption|firewalls?|captcha|rss|api|apis|gps|wi-?fi|sms|e-?mail|pdf|crm|it|ict|gis)(?: cookies?| technology| data)?$/i;
