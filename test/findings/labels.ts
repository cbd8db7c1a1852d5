/**
 * What is right of a choice page, worked out from how it was made alone, by the published rules: which finding must
 * accuse, which must not, and which cannot be told. `open`: the rules leave it to the reader of the words.
 */
import type { ChoiceCase } from './cases.ts';

export const JUDGED = [
  'optional-before-choice',
  'advertising-before-choice',
  'statistics-without-objection',
  'stored-after-reject',
  'contacted-after-reject',
  'objection-ineffective',
  'withdrawal-ineffective',
  'close-taken-as-consent',
  'reject-harder',
  'preselected-choice',
  'no-choice-offered',
  'promised-control-not-found',
] as const;
export type Judged = (typeof JUDGED)[number];

export type Right = 'fires' | 'not' | 'cannot-tell' | 'open';

export function labelOf({ behaviour, kind, notice }: ChoiceCase): Record<Judged, Right> {
  const asks = notice === 'asks-first' || notice === 'asks-contact';
  const stores = kind !== 'ping';
  const isFollowing = kind === 'advertising' || kind === 'recording';
  const isCounting = kind === 'statistics';
  const isBefore = behaviour === 'sets-before' || behaviour === 'no-banner';
  const isAfterNo = behaviour === 'ignores-rejection' || behaviour === 'sets-before';
  const hasBanner = behaviour !== 'no-banner';
  // Statistics and appearance may be on with a way to object, unless the notice asks first.
  const isFor = isFollowing || asks;
  const when = (holds: boolean): Right => (holds ? 'fires' : 'not');
  return {
    'optional-before-choice': when(isBefore && asks && (stores || notice === 'asks-contact')),
    'advertising-before-choice': when(isBefore && kind === 'advertising'),
    'statistics-without-objection': statistics(isBefore && isCounting && !asks, notice, hasBanner),
    'stored-after-reject': when(isAfterNo && stores && isFor),
    'contacted-after-reject':
      isAfterNo && notice === 'can-decline' ? 'open' : when(isAfterNo && notice === 'asks-contact'),
    'objection-ineffective': when(isAfterNo && isCounting && !asks),
    'withdrawal-ineffective': when(isAfterNo && stores),
    'close-taken-as-consent': when(behaviour === 'close-accepts' && stores && isFor),
    'reject-harder': harder(behaviour, isFor),
    'preselected-choice': when(behaviour === 'preticked' && isFor),
    'no-choice-offered': offered(!hasBanner && isFollowing, notice),
    'promised-control-not-found': promised(hasBanner, notice),
  };
}

function statistics(isCounted: boolean, notice: ChoiceCase['notice'], hasBanner: boolean): Right {
  if (!isCounted || notice === 'can-decline') return 'not';
  if (notice === 'silent') return 'fires';
  if (hasBanner) return 'not';
  // A banner that is told of, and is not there: whether a way was given is another finding's.
  return notice === 'control' ? 'open' : 'fires';
}

function harder(behaviour: ChoiceCase['behaviour'], isFor: boolean): Right {
  if (behaviour === 'hidden-reject' || behaviour === 'preticked') return isFor ? 'fires' : 'not';
  // No way to say no was found: a longer one may be there.
  if (behaviour === 'no-reject') return isFor ? 'cannot-tell' : 'open';
  return 'not';
}

function offered(isUnoffered: boolean, notice: ChoiceCase['notice']): Right {
  if (!isUnoffered) return 'not';
  return notice === 'can-decline' || notice === 'control' ? 'cannot-tell' : 'fires';
}

function promised(hasBanner: boolean, notice: ChoiceCase['notice']): Right {
  if (hasBanner) return 'not';
  if (notice === 'control') return 'fires';
  return notice === 'can-decline' ? 'open' : 'not';
}
