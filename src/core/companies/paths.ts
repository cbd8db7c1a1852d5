/**
 * The part of a path that the rules tell products of one host apart by: all that need be kept of an address, which may
 * hold what a visitor typed.
 */
import type { HostRules } from './host-rules.ts';

export interface PathIndex {
  /** The longest path of any rule of this host that the path begins with; the empty string where there is none. */
  told(host: string, path: string): string;
}

export const pathIndexOf = (rules: HostRules): PathIndex => ({
  told(host, path) {
    let longest = '';
    for (let part = host; part !== ''; part = part.slice(part.indexOf('.') + 1)) {
      for (const { path: known = '' } of rules.of(part)) {
        if (known.length > longest.length && path.startsWith(known)) longest = known;
      }
      if (!part.includes('.')) break;
    }
    return longest;
  },
});
