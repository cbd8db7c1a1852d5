/** Candour's own version, from the one place where it stands. */
import packageFile from '../../../package.json' with { type: 'json' };

export const { version } = packageFile;
