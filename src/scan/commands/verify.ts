/** `candour verify DIR|ZIP`: whether evidence is as it was sealed. */
import { Option } from 'commander';
import { harmless } from '../../core/text/harmless.ts';
import { counted } from '../../core/text/listed.ts';
import { verifyEvidence, type Verified } from '../evidence/verify.ts';
import { jsonText } from '../formats/json.ts';
import type { AddCommand } from './command.ts';
import type { EvidenceManifest } from '../../core/evidence/manifest.ts';
import { UsageError } from '../known/usage.ts';
import { INCONCLUSIVE } from './codes.ts';

interface VerifyOptions {
  key?: string;
  ca?: string;
  timestamp?: string;
  format: string;
}

export const addVerify: AddCommand = (program, { print, note, exitWith }) => {
  program
    .command('verify')
    .description('whether evidence is as it was sealed')
    .argument('<evidence>', 'the folder that scan --evidence wrote, or the zip that the extension saved')
    .option('--key <file>', 'the public key, in PEM, of whoever should have signed it')
    .option(
      '--ca <file>',
      'certificates, in PEM, of the authority that should have stamped the manifest (RFC 3161)',
    )
    .option('--timestamp <file>', 'its time stamp (default: manifest.tsr, beside the manifest)')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(async (folder: string, { key, ca, timestamp, format }: VerifyOptions) => {
      if (timestamp !== undefined && ca === undefined)
        throw new UsageError(
          '--timestamp needs --ca FILE: a time stamp proves what its authority is trusted for.',
        );
      const verified = await verifyEvidence(folder, {
        key: key ?? null,
        ca: ca ?? null,
        timeStamp: timestamp ?? null,
      });
      const code = exitCodeOfEvidence(verified);
      exitWith(code);
      if (code !== 0)
        note(
          `exit code ${code}: ${code === 1 ? 'not all is as it was sealed' : 'all is as it was sealed, and no key or authority that you named says so'}.`,
        );
      const { manifest, ...told } = verified;
      const leftOut = manifest?.leftOut ?? [];
      await print(format === 'json' ? `${jsonText({ ...told, leftOut })}\n` : verifiedText(verified));
    });
};

/** 1 where something is not as it was; 2 where all is, and nobody knows who says so; 0 where the given key or authority does. */
export function exitCodeOfEvidence({ problems, signature, stampedAt }: Verified): number {
  if (problems.length > 0) return 1;
  return signature === 'by-given-key' || stampedAt !== null ? 0 : INCONCLUSIVE;
}

const SIGNATURES: Record<Verified['signature'], string> = {
  'by-given-key': 'Signed with the key given.',
  'by-its-own-key':
    'Signed with the key that lies beside it: whoever alters both is not found out. Give the key that you trust with --key.',
  none: 'Not signed: whoever could alter a file could alter its hash in the manifest too.',
};

export function verifiedText({ manifest, problems, signature, key, stampedAt }: Verified): string {
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
    ...keptInPart(manifest),
    SIGNATURES[signature],
    ...(key === null ? [] : [`SHA-256 of the public key: ${key}`]),
    ...(stampedAt === null
      ? []
      : [
          `The manifest was there on ${stampedAt}: the authority given says so. Nobody asked whether its certificate was revoked.`,
        ]),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

/** What the manifest says of itself that a reader has to know. */
function keptInPart(manifest: EvidenceManifest | null): string[] {
  const { leftOut = [], takenUpAt = [] } = manifest ?? {};
  const noRoom = leftOut.filter(({ why }) => why === 'no-room').length;
  const notThere = leftOut.length - noRoom;
  return [
    ...(noRoom > 0 ? [`Left out, since the folder was to hold no more: ${counted(noRoom, 'file')}.`] : []),
    ...(notThere > 0 ? [`Of ${counted(notThere, 'page')} nothing is kept but the report.`] : []),
    ...takenUpAt.map(
      (at) => `The run was taken up again ${at}: what it had kept until then was hashed at that time.`,
    ),
  ];
}
