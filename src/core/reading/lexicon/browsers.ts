/** Browsers: what keeps cookies for a reader, and supplies no council. */
import { either } from '../statements/claims/rule.ts';

export const BROWSER_NAMES = either([
  '(?:Google )?Chrome',
  '(?:Apple )?Safari',
  '(?:Mozilla )?Firefox',
  '(?:Microsoft )?Edge',
  '(?:Microsoft )?Internet Explorer',
  'Opera',
  'Brave',
  'Vivaldi',
  'Samsung Internet',
  'DuckDuckGo',
]);
