/** What notices call data about a person. */

export const PERSONAL = String.raw`(?:(?:other )?personal(?:ly)?(?: user)?(?:[- ]identif\w+)?(?: or (?:sensitive|identifi(?:able|ying)))? (?:information|data|details)|personally[- ]identif\w+(?: information| data)?|(?<=\bany )information about you(?:rself)?|information about you personally|user[- ]specific (?:data|information))`;
