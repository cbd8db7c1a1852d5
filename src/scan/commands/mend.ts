/** `candour mend REPORT…`: what would make a notice and its pages agree, for a person to check. */
import { Option } from 'commander';
import { mend } from '../../core/mend/mend.ts';
import type { Mending } from '../../core/mend/mending.ts';
import { jsonText } from '../formats/json.ts';
import { reportsFrom } from '../given/reports-file.ts';
import { knownRules } from '../known/known.ts';
import type { AddCommand } from './command.ts';
import { asCivicSettings, asDeviceStorage } from './mend-settings.ts';
import { mendingHtml, mendingMarkdown } from './mend-tables.ts';

const FORMS = {
  markdown: mendingMarkdown,
  html: mendingHtml,
  json: (mending: Mending) => `${jsonText(mending)}\n`,
  'device-storage': (mending: Mending) => `${jsonText(asDeviceStorage(mending))}\n`,
  civic: (mending: Mending) => `${jsonText(asCivicSettings(mending))}\n`,
};

type Form = keyof typeof FORMS;

export const addMend: AddCommand = (program, { print }) => {
  program
    .command('mend')
    .description('what would make a privacy notice and its pages agree, for a person to check')
    .argument('<report...>', 'files with reports in JSON, as `candour scan --format json` prints them')
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(Object.keys(FORMS)).default('markdown'),
    )
    .action(async (files: string[], { format }: { format: Form }) => {
      const reports = (await Promise.all(files.map((file) => reportsFrom(file)))).flat();
      await print(FORMS[format](mend(reports, knownRules())));
    });
};
