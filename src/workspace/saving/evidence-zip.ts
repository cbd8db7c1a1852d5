/**
 * What an auditor takes away in one file: report, printable page, notices and rule files, under the manifest that the
 * command's --evidence writes, so that `candour verify` holds it against that.
 */
import { zipSync } from 'fflate';
import { manifestText, pageFolder, safe, textPlace } from '../../core/evidence/places.ts';
import type { EvidenceFile } from '../../core/evidence/manifest.ts';
import type { Report } from '../../core/report/report.ts';
import type { NoticeShown } from '../../core/report/tab-state.ts';
import { jsonText } from '../../core/text/json.ts';
import { sha256Of } from './sha256.ts';

interface Parts {
  report: Report;
  /** The printable page. */
  html: string;
  /** Those that the Report was judged by. */
  notices: readonly NoticeShown[];
  /** ISO 8601: now. */
  sealedAt: string;
}

const octets = new TextEncoder();

export async function evidenceZip({
  report,
  html,
  notices,
  sealedAt,
}: Parts): Promise<Uint8Array<ArrayBuffer>> {
  const folder = pageFolder(1, report.page);
  const texts: [path: string, text: string][] = [
    [`${folder}/report.json`, `${jsonText(report)}\n`],
    [`${folder}/report.html`, html],
    ...notices.flatMap(({ id, sha256, text, rule }): [string, string][] => [
      [`notices/rule-${safe(id)}.json`, `${jsonText(rule)}\n`],
      ...(text === null ? [] : [[textPlace(sha256), text] as [string, string]]),
    ]),
  ];
  const files = new Map(texts.map(([path, text]) => [path, octets.encode(text)]));
  const listed = await Promise.all(
    [...files].map(async ([path, bytes]): Promise<EvidenceFile> => ({
      path,
      sha256: await sha256Of(bytes),
      bytes: bytes.length,
    })),
  );
  const { conditions, tool } = report;
  const manifest = manifestText(
    {
      schema: 'candour/evidence@1',
      tool,
      browser: conditions.browser,
      userAgent: conditions.userAgent,
      language: conditions.language,
      commandLine: [],
      operator: null,
      startedAt: conditions.startedAt,
      endedAt: sealedAt,
      clocks: [],
      pages: [{ page: report.page, folder }],
    },
    listed,
  );
  const all = { 'manifest.json': octets.encode(manifest), ...Object.fromEntries(files) };
  // In one go: fflate's way beside it starts workers from blobs, which an extension's pages may not.
  return zipSync(all, { mtime: sealedAt }) as Uint8Array<ArrayBuffer>;
}
