/** `candour verify DIR|ZIP`: whether evidence is as it was sealed. */
import { Option } from 'commander';
import { harmless } from '../../core/text/harmless.ts';
import { counted } from '../../core/text/listed.ts';
import { verifyEvidence, type Verified } from '../evidence/verify.ts';
import { jsonText } from '../formats/json.ts';
import type { AddCommand } from './command.ts';
import { INCONCLUSIVE } from './exit-code.ts';

interface VerifyOptions {
  key?: string;
  format: string;
}

export const addVerify: AddCommand = (program, { print, note, exitWith }) => {
  program
    .command('verify')
    .description('whether evidence is as it was sealed')
    .argument('<evidence>', 'the folder that scan --evidence wrote, or the zip that the extension saved')
    .option('--key <file>', 'the public key, in PEM, of whoever should have signed it')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(async (folder: string, { key = undefined, format }: VerifyOptions) => {
      const verified = await verifyEvidence(folder, key ?? null);
      const code = exitCodeOfEvidence(verified);
      exitWith(code);
      if (code !== 0)
        note(
          `exit code ${code}: ${code === 1 ? 'not all is as it was sealed' : 'all is as it was sealed, and no key that you gave says by whom'}.`,
        );
      const { problems, signature, key: by } = verified;
      await print(
        format === 'json' ? `${jsonText({ problems, signature, key: by })}\n` : verifiedText(verified),
      );
    });
};

/** 1 where something is not as it was; 2 where all is, and nobody knows who says so; 0 where the given key signed it. */
export function exitCodeOfEvidence({ problems, signature }: Verified): number {
  if (problems.length > 0) return 1;
  return signature === 'by-given-key' ? 0 : INCONCLUSIVE;
}

const SIGNATURES: Record<Verified['signature'], string> = {
  'by-given-key': 'Signed with the key given.',
  'by-its-own-key':
    'Signed with the key that lies beside it: whoever alters both is not found out. Give the key that you trust with --key.',
  none: 'Not signed: whoever could alter a file could alter its hash in the manifest too.',
};

export function verifiedText({ manifest, problems, signature, key }: Verified): string {
  const made =
    manifest === null
      ? []
      : [
          `Sealed ${manifest.endedAt} by candour ${manifest.tool.version}${manifest.operator === null ? '' : `, operator as given: ${manifest.operator}`}.`,
        ];
  const lines = [
    ...made,
    problems.length === 0 && manifest !== null
      ? `All ${counted(manifest.files.length, 'file')} are as the manifest says.`
      : `${counted(problems.length, 'thing')} not as the manifest says:`,
    ...problems.map((problem) => `  - ${problem}`),
    SIGNATURES[signature],
    ...(key === null ? [] : [`SHA-256 of the public key: ${key}`]),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}
