/**
 * Which room may import what: all that is not allowed here is refused, be it a file, a type, a package or an `import()`.
 * README.md tells what the rooms are.
 */
import boundaries from 'eslint-plugin-boundaries';

/** What builds on what: a room imports itself and those that stand before it. */
const CORE = [
  'text',
  'words',
  'parties',
  'cookies',
  'companies',
  'visit',
  'reading',
  'notices',
  'findings',
  'report',
  'evidence',
  'compare',
  'repeat',
  'site',
  'mend',
];
const BACKGROUND = ['browser', 'known', 'translate', 'held', 'follow', 'notices', 'tell', 'worker'];
const SCAN = [
  'browser',
  'known',
  'given',
  'translate',
  'observe',
  'journeys',
  'notices',
  'har',
  'formats',
  'evidence',
  'scanner',
  'commands',
  'cli',
];

/** The little of core that draws in nothing else of it, room by room: words and formatting, for what shows a Report. */
const WORDS = {
  words: ['src/core/words/**'],
  text: ['src/core/text/**'],
  cookies: [
    'src/core/cookies/durations.ts',
    'src/core/cookies/lifetimes.ts',
    'src/core/cookies/lifetime-words.ts',
  ],
  visit: ['src/core/visit/stops.ts'],
  findings: ['src/core/findings/phrases.ts'],
  evidence: ['src/core/evidence/places.ts'],
  report: [
    'src/core/report/control-words.ts',
    'src/core/report/decides.ts',
    'src/core/report/denied.ts',
    'src/core/report/journey-words.ts',
    'src/core/report/labels.ts',
    'src/core/report/notes.ts',
    'src/core/report/parts.ts',
    'src/core/report/plain-labels.ts',
    'src/core/report/tab-state.ts',
  ],
  compare: ['src/core/compare/change-words.ts'],
  site: ['src/core/site/page-words.ts'],
};

const within = (parent, names) => names.map((name) => `${parent}/${name}`);
const upTo = (names, name) => names.slice(0, names.indexOf(name) + 1);

/** Files by room; a file may be of several. */
const FILES = {
  ...Object.fromEntries(
    [
      ...[
        'core',
        'probes',
        'background',
        'content',
        'scan',
        'fleet',
        'view',
        'extension',
        'popup',
        'workspace',
      ],
      ...within('core', CORE),
      ...within('background', BACKGROUND),
      ...within('scan', SCAN),
    ].map((room) => [room, [`src/${room}/**`]]),
  ),
  'background/worker': ['src/background/*.ts'],
  'scan/scanner': ['src/scan/!(cli).ts'],
  'scan/cli': ['src/scan/cli.ts'],
  'the scanner': ['src/scan/scanner.ts'],
  page: ['src/core/reading/page/**'],
  documents: ['src/core/reading/documents/**'],
  words: Object.values(WORDS).flat(),
  rules: ['rules/**'],
  'package.json': ['package.json'],
};

const of = (...anyOf) => ({ to: { file: { categories: { anyOf } } } });
const types = (what) => ({ ...what, dependency: { kind: 'type' } });
const packages = (...source) => ({ to: { module: { origin: 'external', source } } });
const NODE = { to: { module: { origin: 'core' } } };

/** What these files may import. The last word on a file counts. */
const may = (files, ...allowed) => ({
  files,
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        checkInternals: true,
        policies: allowed.map((allow) => ({ allow })),
      },
    ],
  },
});

/** Rooms of which each may import itself and those before it, what all of them may, and what it may besides. */
const inOrder = (parent, names, all, besides) =>
  names.map((name) =>
    may(
      FILES[`${parent}/${name}`],
      of(...within(parent, upTo(names, name))),
      ...all,
      ...(besides[name] ?? []),
    ),
  );

const core = (name) => within('core', upTo(CORE, name));
const SHARED = of('core', 'probes', 'rules');
const SHOWN = [of('view', 'words'), types(of('core')), packages('svelte')];

export const rooms = [
  {
    files: ['src/**', 'rules/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/files': Object.entries(FILES).map(([category, pattern]) => ({ category, pattern })),
      'boundaries/additional-dependency-nodes': [
        // type X = import('…').X
        { selector: 'TSImportType > Literal.source', kind: 'type', name: 'import-type' },
      ],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "ImportExpression[source.type!='Literal']", message: 'What is imported is written out.' },
      ],
    },
  },
  may(['src/**']),
  may(FILES.rules, of('rules'), types(of('core'))),

  ...inOrder('core', CORE, [], { parties: [packages('tldts')] }),
  may(FILES.page, of(...core('reading')), packages('htmlparser2')),
  may(FILES.documents, of(...core('reading')), packages('unpdf', 'mammoth', 'fflate')),
  // Their values come from words alone: what shows a Report would draw in the rest of core by them. The catalogue
  // speaks of every closed list in core, by its type.
  ...Object.entries(WORDS).map(([name, files]) =>
    may(files, types(name === 'words' ? of('core') : of(...core(name))), {
      to: { file: { categories: { allOf: ['words'], anyOf: core(name) } } },
    }),
  ),

  // Injected as text: a value that was imported would not be there.
  may(FILES.probes, of('probes'), types(of('core'))),
  may(FILES.content, of('content'), SHARED),
  ...inOrder(
    'background',
    BACKGROUND,
    [types(of('background')), SHARED, packages('webextension-polyfill')],
    {},
  ),
  ...inOrder('scan', SCAN, [types(of('scan')), SHARED, NODE, types(packages('devtools-protocol'))], {
    browser: [packages('@puppeteer/browsers', 'pidusage')],
    known: [of('package.json')],
    given: [packages('ajv', 'papaparse'), types(packages('commander'))],
    notices: [packages('ajv')],
    evidence: [packages('ajv', 'fflate')],
    formats: [of('view'), packages('fast-xml-builder', 'svelte'), types(packages('sarif'))],
    scanner: [packages('p-limit')],
    commands: [packages('commander'), of('fleet')],
    cli: [packages('commander')],
  }),
  may(
    FILES.fleet,
    of('fleet', 'the scanner', 'core', 'rules'),
    NODE,
    packages(
      '@electric-sql/pglite',
      'kysely',
      'kysely/migration',
      'pg',
      'pg-boss',
      'proper-lockfile',
      'robots-parser',
      'htmlparser2',
    ),
  ),

  may(FILES.view, ...SHOWN, packages('svelte/server')),
  // What the popup and the workspace do with the browser; each is a page of its own.
  may(FILES.extension, of('extension'), ...SHOWN, packages('webextension-polyfill')),
  may(FILES.popup, of('popup', 'extension'), ...SHOWN, packages('webextension-polyfill')),
  may(
    FILES.workspace,
    of('workspace', 'extension'),
    ...SHOWN,
    packages('webextension-polyfill', 'd3-force', 'fflate', 'idb'),
  ),
];
