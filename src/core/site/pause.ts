/** Seconds between two pages that a site may ask for; one that asks for more is not followed. */
export const LONGEST_PAUSE = 60;
