/**
 * How properties are tried. On one's own machine from another seed each time, which looks at more with every run; where
 * `CI` is set from one seed, so that one commit has one answer, and `.github/workflows/properties.yml` looks further each
 * night. `SEED` says which seed it is to be. https://fast-check.dev/docs/configuration/global-settings/
 */
import fc from 'fast-check';

const OF_CI = 20_261_129;

const { SEED, CI } = process.env;
const seed = SEED === undefined ? (CI === undefined ? null : OF_CI) : Number(SEED);
if (seed !== null) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
