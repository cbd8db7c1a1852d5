/** Exit codes that say more than that something was found (1) or nothing (0): ./exit-code.ts has what they follow from. */
export const INCONCLUSIVE = 2;
export const WRONG_USAGE = 3;
export const FAILED = 4;
