/** JSON for files and screens alike: what would act on a screen stands escaped, and is read back as it was. */
import { escapedUnseen } from './harmless.ts';

/** `indent`: spaces a level; 0 for one line. Ends without a line end. */
export const jsonText = (value: unknown, indent = 2): string =>
  escapedUnseen(JSON.stringify(value, null, indent));
