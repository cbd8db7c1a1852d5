/** The ways in which a banner can be good or bad. Each is what differs from an honest one. */

export interface Words {
  text: string;
  accept: string;
  reject: string;
  settings: string;
  save: string;
  close: string;
  reopen: string;
  /** Of the optional purposes that have switches. */
  purposes: string[];
}

export interface Behaviour {
  name: string;
  why: string;
  /** Where the banner stands. */
  place?: 'page' | 'flow' | 'closed-shadow' | 'own-frame' | 'other-frame';
  /** Of its control that refuses. `settings`: in the second layer only. `forgets`: the banner goes, and comes again. */
  rejects?: 'works' | 'settings' | 'absent' | 'dead' | 'forgets';
  /** What comes of closing it. `absent`: it has no such control. */
  closes?: 'absent' | 'closed' | 'accepted';
  /** How a choice is brought back. */
  reopens?: 'works' | 'absent' | 'dead';
  /** Optional purposes are on before anybody touched them, and nothing in the second layer refuses all at once. */
  isPreticked?: boolean;
  isTrustedOnly?: boolean;
  reloads?: boolean;
  /** Slides in, so that its controls are elsewhere when they have come to rest. */
  moves?: boolean;
  /** A newsletter stands before it: for two seconds, or until somebody closes it. */
  covered?: 'for-a-while' | 'until-closed';
  lateMs?: number;
  /** What waits for a yes runs after a no as well. */
  ignoresRejection?: boolean;
  /** What waits for a yes runs at once. */
  runsBefore?: boolean;
  words?: Partial<Words>;
  language?: string;
}

export const honest: Behaviour = { name: 'honest', why: 'Does what was chosen.' };

export const ignoresRejection: Behaviour = {
  name: 'ignores-rejection',
  why: 'Remembers a no and counts all the same.',
  ignoresRejection: true,
};

export const setsBefore: Behaviour = {
  name: 'sets-before',
  why: 'Counts before anybody chose.',
  runsBefore: true,
};

export const hiddenReject: Behaviour = {
  name: 'hidden-reject',
  why: 'Takes one press to accept and two to refuse.',
  rejects: 'settings',
};

export const preticked: Behaviour = {
  name: 'preticked',
  why: 'Its switches are on, and to refuse is to turn each off.',
  rejects: 'settings',
  isPreticked: true,
};

export const noReject: Behaviour = {
  name: 'no-reject',
  why: 'Knows no answer but yes.',
  rejects: 'absent',
  reopens: 'absent',
};

export const deadReject: Behaviour = {
  name: 'dead-reject',
  why: 'Its button to refuse does nothing.',
  rejects: 'dead',
  reopens: 'absent',
};

export const forgetsReject: Behaviour = {
  name: 'forgets-reject',
  why: 'Goes when it is refused, remembers nothing, and comes again.',
  rejects: 'forgets',
  reopens: 'absent',
};

export const reloads: Behaviour = {
  name: 'reloads',
  why: 'Loads the page anew once it is accepted.',
  reloads: true,
};

export const late: Behaviour = { name: 'late', why: 'Comes after three seconds.', lateMs: 3_000 };

export const ownFrame: Behaviour = { name: 'own-frame', why: 'In a frame of the site.', place: 'own-frame' };

export const otherFrame: Behaviour = {
  name: 'other-frame',
  why: 'In a frame of another site.',
  place: 'other-frame',
};

export const closedShadow: Behaviour = {
  name: 'closed-shadow',
  why: 'In a shadow root that scripts cannot look into.',
  place: 'closed-shadow',
};

export const inFlow: Behaviour = {
  name: 'in-flow',
  why: 'At the beginning of the page, not over it.',
  place: 'flow',
};

export const closeAccepts: Behaviour = {
  name: 'close-accepts',
  why: 'Takes its closing for a yes.',
  closes: 'accepted',
};

export const trustedOnly: Behaviour = {
  name: 'trusted-only',
  why: 'Heeds no press that a script made up.',
  isTrustedOnly: true,
};

export const moves: Behaviour = { name: 'moves', why: 'Slides in for a second and a half.', moves: true };

export const coveredForAWhile: Behaviour = {
  name: 'covered-for-a-while',
  why: 'Behind a newsletter that goes by itself.',
  covered: 'for-a-while',
};

export const coveredUntilClosed: Behaviour = {
  name: 'covered-until-closed',
  why: 'Behind a newsletter that somebody must close.',
  covered: 'until-closed',
};

export const noWayBack: Behaviour = {
  name: 'no-way-back',
  why: 'Once answered it cannot be asked for again.',
  reopens: 'absent',
};

export const deadWayBack: Behaviour = {
  name: 'dead-way-back',
  why: 'Its cookie settings link does nothing.',
  reopens: 'dead',
};

export const welsh: Behaviour = {
  name: 'welsh',
  why: 'In Welsh.',
  language: 'cy',
  words: {
    text: 'Rydym yn defnyddio cwcis hanfodol i wneud i’r wefan hon weithio. Hoffem hefyd ddefnyddio cwcis dadansoddi i ddeall sut rydych chi’n ei defnyddio.',
    accept: 'Derbyn cwcis dadansoddi',
    reject: 'Gwrthod cwcis dadansoddi',
    settings: 'Gosodiadau cwcis',
    save: 'Cadw fy newisiadau',
    close: 'Cau',
    reopen: 'Gosodiadau cwcis',
    purposes: ['Cwcis dadansoddi', 'Cwcis marchnata'],
  },
};

export const onlyEssential: Behaviour = {
  name: 'only-essential',
  why: 'To refuse is to take only what is essential.',
  words: {
    text: 'Biscuits of the digital kind: some cookies keep this site running, others tell us what is popular.',
    accept: 'OK',
    reject: 'Only essential',
    settings: 'Let me choose',
    save: 'Done',
  },
};

export const noThanks: Behaviour = {
  name: 'no-thanks',
  why: 'To refuse is to say no thanks.',
  words: {
    text: 'May we use cookies to count our visitors?',
    accept: 'I agree',
    reject: 'No thanks',
    settings: 'More options',
    save: 'Confirm',
    reopen: 'Change my mind about cookies',
  },
};

export const continueWithout: Behaviour = {
  name: 'continue-without',
  why: 'To refuse is to go on without.',
  words: {
    text: 'With your permission we and our partners store cookies on this device to measure our audience.',
    accept: 'Sounds good',
    reject: 'Continue without accepting',
    settings: 'Learn more and customise',
    save: 'Save and exit',
    reopen: 'Your consent',
  },
};
