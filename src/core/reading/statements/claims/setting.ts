/** Words for what is done with cookies, and denied. */

export const NOT = String.raw`(?:do(?:es)? not|don't|doesn't|never|no longer|will not|won't)(?: currently| itself| ever| actively)?`;
export const SET = String.raw`(?:use|set|store|place|employ|make use of|serve|create|contain|have|run|deploy|carry|place or use|set or use)`;

export const isStatistics = (mentions: readonly { category: string | null }[]): boolean =>
  mentions.some(({ category }) => category === 'statistics');
