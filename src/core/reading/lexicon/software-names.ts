/**
 * What software and firms that work for councils and other public bodies are called, as their registers of contracts and
 * their notices have them. Whose hosts pages ask is in `rules/companies`; these are names, and nothing else.
 */

const listed = (text: string): string[] => text.split(',').map((name) => name.trim());

/** Leisure, libraries, museums and tickets. */
const LEISURE = listed(`
  1Life, Arkivum, Axiell, Axiell Arena, Bibliotheca, Bolinda, BookingsPlus, BookMyne, BorrowBox, CalmView,
  cloudLibrary, ClubSpark, Clubwise, CoursePro, DataBowl, Debit Finance Collections, EGYM, Epexio,
  Everyone Active, Ex Libris, Ez-Runner, Freedom Leisure, Fusion Lifestyle, Gladstone MRM, GLL, Harlands,
  Innovatise, Jonas Leisure, Koha, Lorensbergs, MoveGB, Myzone, Netloan, Nielsen BookData, Omnico, Orangeleaf,
  Parkwood Leisure, Patronbase, Places Leisure, Playfinder, Preservica, Princh, RBdigital, SchoolHire,
  Serco Leisure, SirsiDynix, Skedda, Spektrix, Spydus, Syndetics, Tessitura, Ticketsolve, Townsweb Archiving,
  Trybooking, uLibrary, Ulverscroft, XN Leisure
`);
/** Streets, bins, parking and transport. */
const STREETS = listed(`
  Acolaid, AECOM, Alloy, Amey, APCOA, APCOA Parking, Applied Card Technologies, Appyparking, AppyWay,
  AtkinsRéalis, Balfour Beatty, Balfour Beatty Living Places, Barbour Logic, Bartec, Bartec Collective,
  Bartec Municipal Technologies, Bbits, Biffa, BikeRegister, Buchanan Computing, Causeway Technologies, Chevin,
  Chipside, Conduent, Confirm, DrivingMonitor, Dude Solutions, Echo, Eurovia, Exegesis, Exor, FCC Environment,
  Flare, FleetWave, Flowbird, Gamma Telecom, Glide Parking, HCT Group, Idverde, Imperial Civil   Enforcement,
  Imperial Civil Enforcement Solutions, Jaama, Jenoptik, Kier, LalPac, Liberata, Licence Bureau, LoopUp,
  M3 Public Protection, Marston Group, MasterGov, Masternaut, Mayrise, MCP Cards, MiPermit, Mobisoft,
  Mott MacDonald, Neuron Mobility, Norse Commercial Services, Novus Environmental, Nowcard, NSL, Parkeon,
  ParkMap, Pitney Bowes Confirm, Quartix, Redspeed, ResponseMaster, RingGo, Ringway Jacobs, RouteSmart,
  SABA Parking, SEA RoadFlow, Serco, Siemens Mobility, Skanska, SUEZ, Symology, Taranto, Tascomi, Trakm8,
  Tranman, Trellint, Ubico, Uniform, Unity5, Urbaser, Vaisala, Veolia, Videalert, Viridor, Volker Highways,
  Vysionics, Webaspx, Webfleet, Whitespace, Whitespace Municipal, WSP, Yotta, Yotta Alloy, Yunex Traffic,
  ZatPark, Zwings
`);
/** Money, debts, letters, insurance and advice. */
const MONEY = listed(`
  Academy, Access PaySuite, AccessPay, Adare SEC, Adelante, Adelante Software, Advanced Business Solutions,
  Advanced eFinancials, Allpay, allpay.net, Alphatracker, Andrew Wilson & Co, Arlingclose, Ascendant Solutions,
  Atamis, Bevan Brittan, Bottomline, Box-it, Bravo Solution, Bristow & Sutor, Bristow and Sutor, Broadspire,
  Bromcom, Browne Jacobson, BW Legal, Capita Pay360, Cardstream, CDER Group, CFH Docmail,
  Civica Election Services, Civica OpenRevenues, Civica Pay, Clyde & Co, Crawford & Company, Critiqom,
  Curtis Fitch, Datatank, Delta eSourcing, Destin Solutions, Docmail, DSI Billing, Dukes Bailiffs, Ebase, Eckoh,
  Elavon, Electoral Reform Services, Entitledto, Equita, Excel Civil Enforcement, Forvis Mazars, G4S,
  Gallagher Bassett, GB Group, GBG, Geoxphere, Global Payments, In-Tend, Infor SunSystems,
  Inform Communications, Inform CPI, Information@Work, Intrum, Iron Mountain, Jacobs Enforcement, Jade Security,
  Jaggaer, JC Applications, JCAD, Jontek, Kennedys, Key IVR, Kofax, Latcham, Latcham Direct, LexisNexis,
  Liberty Printers, Link Asset Services, Loomis, Marston Holdings, Marstons, Mazars, Mi-Voice, NEC Revenues,
  NEC Software Solutions, Neopost, Newlyn, Northgate Public Services, OneAdvanced, OneDrive, OpenRevenues,
  OpenText, Opus Trust, Paragon, Paragon Customer Communications, ParentMail, Parish Online, Pay360, PCI Pal,
  Penham Excel, Phoenix Commercial Collections, Pitney Bowes, PKF Littlejohn, Plexus Law, Proactis, ProContract,
  Protector Insurance, PTX, Qmatic, Quadient, QuickBooks, Restore, Restore Datashred,
  Restore Records Management, Rialtas, Risk Management Partners, Ross & Roberts, Ross and Roberts, Rossendales,
  Rundle & Co, Rundles, SAP Ariba, Schoolcomms, Scribe Accounts, Sedgwick, Semafone, Shred-it, Smartmatic,
  sQuid, Stirling Park, Stor-a-File, SWAP Internal Audit Services, Swift Credit Services, Sycurio, Symfact,
  Synertec, Tactica Solutions, Takepayments, TechnologyOne, Telsolutions, UK Engage, Veritau, Victoria Forms,
  Voicescape, Walker Love, Weightmans, Whistl, Whyte & Co, Whyte and Co, WisePay, Xero,
  Xpress Software Solutions, Zurich Municipal
`);
/** People, pay, pensions, jobs and learning. */
const PEOPLE = listed(`
  Adecco, Agresso, Alcumus, Aquila Heywood, AssessNet, Atlantic Data, BambooHR, BreatheHR, Cascade HR,
  Cezanne HR, chris21, Ciphr, Civica OPAS, Civica UPM, ClarityHR, Comensura, Computershare, Cordell Health,
  Cority, Cylix, Datix, Docebo, Duradiamond, Edenred, Engage2Serve, eOPAS, Eploy, Equiniti, Evotix,
  Frontier Software, Guardian24, Health Assured, Heywood Pension Technologies, hireful, HireRight,
  Hymans Robertson, iGrasp, iHasco, IRIS Software, iTrent, Jobs Go Public, Jobtrain, Kallidus, Kineo, Konfir,
  Learning Pool, Litmos, Local Pensions Partnership, Lone Worker Solutions, LPPA, Lumesse, Matrix SCM, Medigold,
  Medigold Health, Meritec, MHR, Midland HR, My Money Matters, Networx, North East Jobs, Notify Technology,
  Oleeo, Optima Health, Orbis Protect, Oshens, PAM Group, PAM OH, People Asset Management, Peoplesafe, Pertemps,
  Reliance Protect, Resourcelink, Reward Gateway, Riskex, RLDatix, Saba Cloud, Salary Finance, Selima,
  SHE Assure, SHE Software, SkillGate, Skillsoft, Skyguard, Sodexo, SoloProtect, StaySafe, SuccessFactors,
  Totara, TP Health, Tribepad, uCheck, Unit4, Vectis Card, Verifile, Vita Health, Vivup, Webrecruit, WMJobs,
  Workday, XPS Pensions, Zellis
`);
/** Care, health, schools and housing. */
const CARE = listed(`
  365 Response, Aareon, Aaron Services, ABL Health, Abritas, Academy Housing, Access Assure, Access CM,
  Access Elemental, Access Mosaic, Access Synergy, accuRx, Accuserv, Acuity Research, Advanced ProMonitor,
  AdvicePro, AIS, AJM Healthcare, Alcuris, Angel Solutions, Answerlink, Appello, Aptean, Arbor Education,
  ARP Research, AutonoMe, Azeus, AzeusCare, Bettercare, Betterpoints, Bid 4 A Home, BMG Research, Canary Care,
  Capita One, CareDirector, CareFirst, Careium, Careworks, Careworks YOIS, Caseworker Connect, Caterlink,
  Cegedim, Charity Log, Chartwells, ChildView, Chiptech, Cievert, Civica Cx, Civica Housing, Civica Paris,
  Cloud Dialogs, CM2000, Cognisoft, ContrOCC, CPOMS, Cx Housing, CX-Feedback, Cypad, Dizions, DJS Research,
  Docman, Documotive, DRS, Ecaterers, eCINS, Eclipse, EduFOCUS, EduSpot, Egress, EHC Hub,
  Empowering Communities, Enhanced Housing Options, Enovation, Enventure Research, Equans, ESS SIMS, everyLIFE,
  Evolve, EVOLVE Trips, FFT Aspire, Fischer Family Trust, Fixflo, FlareTrips, Fortem, Foundation Stage Forum,
  Frameworki, Groupcall, HAS Technology, Home Connections, Housemark, Housing Jigsaw, Housing Perks, HPA2,
  Huume, Ieso, IFF Research, Imosphere, Inform Health, Integris, InterSystems, Iplato, Jigsaw,
  Juniper Education, K&T Heating, Keystone, Keystone Asset Management, Kirona, Kwest, Kwest Research, Kypera,
  Lake Market Research, Legrand Care, Liberty Gas, Lifespan Asset, Liquidlogic, Localz, Locata, Log my Care,
  Marketing Means, Maximus Health, MAYTAS, Mears, Mears Group, Medequip, Mediquip, Millbrook Healthcare,
  MIS AMS, MJog, Mobysoft, Morgan Sindall, MRI Housing, MRI Orchard, MRI Software, Mundrum, MyConcern,
  NEC Housing, Northgate Housing, Nottingham Rehab, NovaT4T, NRS Healthcare, OLM Eclipse, OLM Systems,
  Omniledger, OneFile, OneServe, Opinion Research Services, Orchard   Housing, Oviva,
  Oxford Computer Consultants, Paloma Modus, Paloma Systems, Panztel, Parago, ParentPay, Pathway Analytics,
  Pellcomp, Person Centred Software, Perspective Lite, PH Jones, PharmOutcomes, PIMSS, Pinnacle Health,
  Pixel Housing, Plentific, Preventx, Promaster, Propeller Powered, ProSuite, Qa Research, QL Housing, QRoutes,
  Reed Wellbeing, ReferAll, RentPlus, RM Integris, Ross Care, ROUTEWISE, Rubixx, Satchel One, ScholarPack,
  SDM Housing, Servelec, Servicesight, SH:24, Silvercloud, SIMS, Sureserve, Synergy, Thrive Tribe, TLF Research,
  TotalMobile, Tribal Group, Tunstall, United Living, Vericool, Wates, WCCIS, Wonde, Xporter
`);
/** Planning, licensing, land, surveys and cemeteries. */
const PLANNING = listed(`
  Agile Applications, Agile Planning, Arbortrack, Askia, BACAS, Bang the Table, Blue Lamp Trust,
  Bristol Online Surveys, Built ID, Cadcorp, Citizen Space, CitizenLab, Civica APP, ClearSkies Software,
  Cognito Forms, Colony Co-op, DEF Software, Delib, DG Training, Diamond Advanced Motorists, Dotted Eyes,
  Earthlight, EngagementHQ, ESDM, Ezitracker, Ezytreev, Ezytreev RA Information Systems, Formsite, Formstack,
  Forsta, GeoServer, getmapping, GGP Systems, Go Vocal, Gower Consultants, Green Penny, iApply, Idox,
  Idox LalPac, Idox Public Access, Idox Uniform, INOVEM, Jamboard, JDi Solutions, Jisc Online Surveys,
  KwikSurveys, LimeSurvey, M3PP, Maptionnaire, Menti, Metastreet, NLIS, Noiseapp, Northgate M3, Obitus,
  Objective Connect, Objective Keyplan, Ocella, OcellaWeb, OTISS, Pear Technology, Pitney Bowes MapInfo,
  Planning Portal, Plotbox, PROWIS, QuestionPro, RHE Global, RHE Noise, RHEAP, Rowmaps, Searchflow, Sitescope,
  Submit-a-Plan, Swift LG, Terraquest, The Noise App, The Noise App, Noise App, Treeplotter, Vevox, Wesley Media, Wesley Music
`);
/** Elections, democracy and law. */
const DEMOCRACY = listed(`
  Civica Legal, CMIS, Democracy Counts, Eros, Halarose, IDOX Elections, Iken, Modern Democracy, Modern Mindset,
  Modern.Gov, Norwel, Public-i, Xpress, Xpress Elections
`);
/** Work among colleagues. */
const COLLEAGUES = listed(`
  Slack, Microsoft Teams, Microsoft 365, Office 365, SharePoint, OneDrive, Google Workspace, G Suite, Google Drive, Google Sheets, Airtable, Asana, Basecamp, Bitbucket, Box, Calendly, Canva, ClickUp, Confluence, DocuSign, Doodle, Dropbox,
  Egnyte, Evernote, Figma, GitHub, GitLab, GoToMeeting, Huddle, Jira, Kahoot, Lucidchart, Mattermost,
  Mentimeter, Miro, monday.com, MURAL, Notion, OneNote, Padlet, ShareFile, Signal, Skype, Slido, Smartsheet,
  Telegram, Todoist, Trello, Viva Engage, Webex, WeTransfer, WhatsApp, Workplace from Meta, Workvivo, Yammer,
  Zapier, Zoho, Zoom
`);
/** Calls, customers, mail, meetings, hosting and what watches over software. */
const CALLS = listed(`
  10to8, 8x8, AA Global, Abavus, Absolute Interpreting, Access thankQ, AchieveForms, Actionstep, ActiveCampaign,
  Acuity Scheduling, Adestra, Agile Collective, Agorapulse, Airbrake, Airship, Aligned Assets, Allies Gazetteer,
  Amazon Connect, Amazon Simple Email Service, Amplitude, Annertech, ANS Group, Anywhere365, App Center,
  AppDynamics, AppsFlyer, AppSignal, Aptean Respond, Arbor Media, Arcus Global, Attend Anywhere, AudioEye,
  Auditel, Auth0, Avaya, Beacon CRM, Big Blue Door, Blackbaud, Blue Prism, BlueJeans, Bluelight, Bond TM,
  BookingBug, Boomi, Brandwatch, Braze, Brella, BrowseAloud, Bugsnag, Bundledocs, Buttondown, Bytemark, Calameo,
  Carrenza, CaseLines, Casetracker, Caseworker.MP, Ceremonies Planner, Chatra, Cherwell, Cintra, CircleCI,
  Cisco Webex, Cision, Civica Digital 360, Civica iCasework, Civica Modern.Gov, CiviCRM, Clickatell,
  Cloud Foundry, Cludo, Code Enigma, Communigator, Contensis, Content Guru, ConvertKit, Crashlytics,
  CrowdControlHQ, CrowdStrike, Cymen, DA Languages, Daisy Group, Darktrace, Databricks, Datadog, Deeson,
  Descript, Dialogflow, DigitalOcean, Donorbox, Donorfy, Dynatrace, e-shot, Ebo.ai, eCase, Eclipse Legal,
  eDeveloper, Egress, Elastic Cloud, Elastic Email, Elasticsearch, Engati, Enghouse, EqualWeb, Esendex, Ethn.io,
  Falcon.io, Fasthosts, Firebase Crashlytics, FireText, Firmstep, Five9, FixMyStreet Pro, Flipsnack, Fly.io,
  Freshdesk, Freshservice, Funnelback, Futr, FutrAI, Galaxkey, Gamma Horizon, Gatorleads, Genesys, GeoPlace,
  Google Cloud Platform, Gorkana, Goss iCM, GOSS Interactive, GoToWebinar, GovDelivery,
  GovService, Grafana, Grafana Cloud, Granicus, HaloITSM, Help Scout, Hetzner, Hopin, Hornbill, iBabs,
  iCasework, ICS.AI, IEG4, Infobip, Inform Direct, Informatica, Infreemation, Integromat, InterpretersLive,
  Invuse, IONOS, iStandUK, Ivanti, Jadu, Jadu CXM, Joomag, JRNI, K International, Kelway, Kibana, Kinsta,
  Krystal Hosting, Kualo, Lagan, Language Empire, LanguageLine Solutions, LawWare, Lightfoot Solutions,
  Linguascope, Linode, Livestorm, Localytics, Logentries, Loggly, Logit, Logit.io, Loomly, Loqate, Mad Mimi,
  MailerLite, Mailgun, Mailjet, Marval, Meltwater, Memset, MessageBird, Mi-Democracy, Mimecast, Mitel, MuleSoft,
  Mythic Beasts, Netcall, Netcall Liberty, Newsweaver, Nexmo, NICE   inContact, OneSignal, OneVu, OpsGenie,
  Optimal Workshop, Otter.ai, OVHcloud, PagerDuty, PageTiger, Palo Alto, Pingdom, Pipedrive, Placecube,
  Platform.sh, Poppulo, Prestige Network, Proofpoint, Prysg, Pusher, Puzzel, Q-nomy, Qlik, Raiser's Edge,
  Raygun, ReachDeck, Recite Me, Redcentric, Redstor, Redwood Technologies, Rev.com, RingCentral, Robiquity,
  Rollbar, Sabio, Scout APM, SearchStax, SendGrid, Sentry, ServiceNow, ServisBOT, Setmore, SignHealth, SignLive,
  SignVideo, SimplyBook, Simplybook.me, Site Search 360, SiteGround, Skyscape, SMTP2GO, SnapEngage,
  SocialSignIn, SocietyWorks, Solcase, SparkPost, Splunk, Sprinklr, Sprout Social, Squiz Matrix, StarLeaf,
  StatusCake, Stopford Information Systems, Storm, Sugar CRM, Sumo Logic, Sunrise Software, Swiftype,
  Symphony SinglePoint, Talend, Talkative, Talkwalker, TerminalFour, TextAnywhere, Texthelp, TextLocal,
  TextMagic, Textmarketer, thankQ, thebigword, Thomson Reuters CaseLines, Thoughtonomy, TOPdesk, Trafilm,
  Travis CI, Trint, Trosol, TSO Host, Twilio, UiPath, UKCloud, UKFast, Upland Adestra, Uptime Robot,
  Urban Airship, UserTesting, Vee24, Veeam, Verint, vFairs, Virgin Media Business, Visualfiles,
  Vodafone Business, Vonage, VP-AV, Vuelio, W2 Global, WhosOn, Word360, Wordskii, Workpro, WP Engine, Xantura,
  YouCanBook.me, Yumpu, Zengenti, Zip Ceremonies, Zipporah, Zivver, Capita, Civica, LanguageLine, Zoocha, Zoom Phone, Zscaler, Zylpha
`);
/** Whom people deal with themselves, too. */
const EVERYBODYS = listed(`
  Adastra, Atlassian, BDO, Bitly, Busy Bees, CACI, CAF Donate, Callcredit, Cerner, Change Grow Live, ClassDojo,
  Co Wheels, Cranstoun, Crowdfunder, Cyclescheme, DeepL, Deloitte, Democracy Club, Digidentity, eConsult, EMIS,
  EMIS Health, EMIS Web, Enterprise Car Club, Equifax, Ernst & Young, Experian, Findmypast, GoFundMe, Goodlord,
  Grant Thornton, Graphnet, HockeyApp, Homefinder UK, HomeLet, Homeswapper, IBM Watson, IFTTT, Ipsos,
  Ipsos MORI, iZettle, JustGiving, JustPark, Kantar, Kooth, KPMG, Lamplight, LibraryThing, LinkedIn Learning,
  Linktree, Love Clean Streets, Moodle, MyWellbeing, NatCen, Okta, Onfido, Orion Health, Palantir, Papertrail,
  Poll Everywhere, Postmark, PressReader, Push Doctor, PwC, Qwell, Seesaw, Show My Homework, Snowflake, Sophos,
  Spacehive, SumUp, SystmOne, Tapestry, TestFlight, Ticketmaster, Togetherall, TPP, TransUnion, Tweetdeck,
  Virgin Money Giving, Vodafone, Whereby, Yoti, Zettle
`);

/** Whoever works for organisations alone: a notice that names one tells of its own supplier. */
export const BY_TRADE: readonly string[] = [
  ...LEISURE,
  ...STREETS,
  ...MONEY,
  ...PEOPLE,
  ...CARE,
  ...PLANNING,
  ...DEMOCRACY,
  ...CALLS,
];
/** Of these no visitor of a website meets one there, unless the words say so. */
export const BEHIND: readonly string[] = [...MONEY, ...PEOPLE, ...CARE, ...COLLEAGUES];
export const SOFTWARE_NAMES: readonly string[] = [...BY_TRADE, ...COLLEAGUES, ...EVERYBODYS];
