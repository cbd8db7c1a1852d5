/**
 * The purposes consented to in an IAB TCF v2 consent string: its core segment, read bit by bit.
 * Format: https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VERSION = 2;
/** Bits before the purposes: version, two dates, CMP, its version, screen, language, lists, flags, features. */
const PURPOSES_START = 6 + 36 + 36 + 12 + 12 + 6 + 12 + 12 + 6 + 1 + 1 + 12;
const PURPOSES_LENGTH = 24;

/** Numbers (from 1) of the purposes consented to, or null where it is not a TCF v2 string. */
export function consentedPurposes(text: string): number[] | null {
  const core = text.split('.', 1)[0] ?? '';
  if (core.length * 6 < PURPOSES_START + PURPOSES_LENGTH) return null;
  if (ALPHABET.indexOf(core[0] ?? '') !== VERSION) return null;
  const purposes: number[] = [];
  for (let purpose = 1; purpose <= PURPOSES_LENGTH; purpose++) {
    const bit = PURPOSES_START + purpose - 1;
    const sextet = ALPHABET.indexOf(core[Math.floor(bit / 6)] ?? '');
    if (sextet < 0) return null;
    if ((sextet >> (5 - (bit % 6))) & 1) purposes.push(purpose);
  }
  return purposes;
}
