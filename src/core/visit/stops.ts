/** How often Tab is pressed, at most, to see whether the keyboard gets to a control: who has to press more often does not get there. */
export const MOST_STOPS = 60;
