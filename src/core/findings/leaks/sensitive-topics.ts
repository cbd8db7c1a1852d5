/**
 * Subjects of which it tells something about a person that they read of them, by the words of a page’s path, English
 * and Welsh. A word is whole; words of one phrase follow each other in one part of the path.
 */

export interface Topic {
  /** As a sentence has it: "a page about …". */
  name: string;
  /** It may reveal something about health, sex life or origin. */
  isSpecial: boolean;
}

interface TopicWords extends Topic {
  words: readonly string[];
}

const TOPICS: readonly TopicWords[] = [
  {
    name: 'health',
    isSpecial: true,
    words: [
      'mental health',
      'mental wellbeing',
      'sexual health',
      'public health',
      'drugs',
      'drug and alcohol',
      'drugs and alcohol',
      'alcohol support',
      'alcohol misuse',
      'substance misuse',
      'suicide',
      'self harm',
      'dementia',
      'autism',
      'disability',
      'disabilities',
      'disabled',
      'blue badge',
      'stop smoking',
      'hiv',
      'pregnancy',
      'send',
      'iechyd meddwl',
      'iechyd rhywiol',
      'iechyd',
      'cyffuriau',
      'anabledd',
      'bathodyn glas',
      'awtistiaeth',
    ],
  },
  {
    name: 'care and support',
    isSpecial: true,
    words: [
      'adult social care',
      'social care',
      'social services',
      'care homes',
      'care home',
      'care needs',
      'home care',
      'carers',
      'carer',
      'children in care',
      'leaving care',
      'care leavers',
      'fostering',
      'foster care',
      'adopt a child',
      'fostering and adoption',
      'adoption and fostering',
      'gofal cymdeithasol',
      'gofalwyr',
      'cartrefi gofal',
      'maethu',
      'mabwysiadu',
    ],
  },
  {
    name: 'abuse',
    isSpecial: true,
    words: [
      'abuse',
      'domestic abuse',
      'domestic violence',
      'sexual violence',
      'sexual abuse',
      'child protection',
      'safeguarding',
      'hate crime',
      'fgm',
      'female genital mutilation',
      'forced marriage',
      'modern slavery',
      'cam drin domestig',
      'cam drin',
      'trais rhywiol',
      'trais domestig',
      'diogelu',
    ],
  },
  {
    name: 'benefits',
    isSpecial: false,
    words: [
      'benefits',
      'housing benefit',
      'council tax support',
      'council tax reduction',
      'council tax benefit',
      'universal credit',
      'free school meals',
      'discretionary housing payment',
      'discretionary housing payments',
      'crisis support',
      'household support fund',
      'welfare',
      'budd daliadau',
      'budd dal tai',
      'credyd cynhwysol',
      'prydau ysgol am ddim',
      'cymorth treth gyngor',
    ],
  },
  {
    name: 'debt',
    isSpecial: false,
    words: [
      'debt',
      'debts',
      'rent arrears',
      'arrears',
      'bailiffs',
      'enforcement agents',
      'money advice',
      'bankruptcy',
      'food bank',
      'food banks',
      'dyled',
      'dyledion',
      'ol ddyledion',
      'banc bwyd',
    ],
  },
  {
    name: 'homelessness',
    isSpecial: false,
    words: ['homeless', 'homelessness', 'rough sleeping', 'eviction', 'digartref', 'digartrefedd'],
  },
  {
    name: 'immigration',
    isSpecial: true,
    words: [
      'immigration',
      'asylum',
      'asylum seekers',
      'refugees',
      'refugee',
      'no recourse to public funds',
      'eu settlement scheme',
      'mewnfudo',
      'lloches',
      'ffoaduriaid',
    ],
  },
];

/** Parts of a site that tell of the council’s own work, and nothing of who reads them. */
const OF_THE_COUNCIL = [
  'news',
  'jobs',
  'careers',
  'vacancies',
  'events',
  'councillors',
  'committees',
  'committee',
  'meetings',
  'minutes',
  'consultations',
  'consultation',
  'planning',
  'procurement',
  'tenders',
  'strategies',
  'policies',
  'newyddion',
  'swyddi',
  'cynghorwyr',
];

/** A path as words, each part of it between bars. */
const wordsOf = (path: string): string[] =>
  path
    .toLowerCase()
    .split('/')
    .map(
      (part) =>
        ` ${part
          .replace(/\.\w{2,5}$/, '')
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word !== '')
          .join(' ')} `,
    );

/** What a page is about, of these subjects; null for any other page, and for an address that cannot be read. */
export function topicOf(address: string): Topic | null {
  const path = URL.parse(address)?.pathname;
  if (path === undefined) return null;
  const parts = wordsOf(decoded(path));
  if (parts.some((part) => OF_THE_COUNCIL.some((word) => part === ` ${word} `))) return null;
  const found = TOPICS.find(({ words }) => parts.some((part) => words.some((word) => isAbout(part, word))));
  return found === undefined ? null : { name: found.name, isSpecial: found.isSpecial };
}

/** Short words mean other things in longer names: "send-us-a-message", "benefits-of-recycling", "report abuse of a badge". */
const ALONE: readonly string[] = [
  'send',
  'abuse',
  'benefits',
  'welfare',
  'iechyd',
  'disabled',
  'drugs',
  'arrears',
  'hiv',
  'fgm',
];

const isAbout = (part: string, word: string): boolean =>
  ALONE.includes(word)
    ? part === ` ${word} ` || part === ` ${word} advice ` || part === ` ${word} support `
    : part.includes(` ${word} `);

/** A path that is badly escaped is read as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // URIError: not UTF-8.
    return path;
  }
}
