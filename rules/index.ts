/**
 * All rules that ship with Candour, typed. The lists beside the files are written by tools/list-rules.ts;
 * tools/check-rules.ts holds every file to the schema generated from its type, which is why it may be trusted here.
 */
import type { Company } from '../src/core/companies/company.ts';
import type { NoticeRule } from '../src/core/notices/notice.ts';
import type { Councils } from '../src/core/parties/council.ts';
import type { ConsentTool } from '../src/core/visit/consent-tool.ts';
import { files as companyFiles } from './companies/index.ts';
import { files as consentFiles } from './consent/index.ts';
import councilsFile from './councils.json' with { type: 'json' };
import { files as noticeFiles } from './notices/index.ts';

export { rulesHash } from './hash.ts';

export const companies = companyFiles as Company[];
export const notices = noticeFiles as NoticeRule[];
export const consentTools = consentFiles as ConsentTool[];
export const councils = councilsFile as unknown as Councils;
