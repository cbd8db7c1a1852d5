/** What sort of notice it is: of cookies, of a service, of the website, or an internal policy. */
import type { NoticeKind } from '../notice.ts';
import type { Document } from './document.ts';

const COOKIES = /\bcookies?\b|\bcwcis?\b/i;
const PRIVACY = /\bprivacy\b|\bpreifatrwydd\b|\bdata protection\b/i;
const POLICY =
  /\bdata protection policy\b|\binformation (?:governance|security|management) policy\b|\brecords management policy\b|\bpolisi diogelu data\b/i;
const WEBSITE = /\bweb ?site\b|\bonline\b|\bwefan\b|\bthis site\b/i;

/** `cookieCount`: how many cookies were read from it. */
export function kindOf({ title, text, blocks }: Document, cookieCount: number): NoticeKind {
  const heading = [
    title,
    ...blocks
      .filter(({ kind }) => kind === 'heading')
      .slice(0, 2)
      .map((block) => block.text),
  ].join(' | ');
  const start = text.slice(0, 4000);
  if (POLICY.test(heading) && isForStaff(text)) return 'policy';
  if (COOKIES.test(heading) && !PRIVACY.test(heading)) return 'cookies';
  if (WEBSITE.test(heading)) return 'website';
  if (isOfService(heading, start)) return 'service';
  if (cookieCount > 0 || COOKIES.test(text) || /\bvisitors? to (?:our|this) (?:web)?sites?\b/i.test(text))
    return 'website';
  return 'service';
}

/** An internal policy speaks to staff about duties, and little to visitors. */
function isForStaff(text: string): boolean {
  const sample = text.slice(0, 30_000);
  const staff =
    sample.match(
      /\b(?:all staff|employees|members of staff|councillors?|must be (?:read|complied|adhered)|this policy|officers?)\b/gi,
    )?.length ?? 0;
  const visitors =
    sample.match(
      /\b(?:your (?:personal )?(?:information|data)|cookies?|this (?:web)?site|our (?:web)?site)\b/gi,
    )?.length ?? 0;
  return staff >= 3 && staff > visitors;
}

function isOfService(heading: string, start: string): boolean {
  if (
    /\bfor the purposes? of providing\b|\bto provide the .{2,60} service\b|\bthis service\b|\bthis privacy notice .{0,60}\bservice\b/i.test(
      start,
    )
  )
    return true;
  const named =
    /^(.{2,80}?)\s*[-–:|]?\s*\b(?:privacy (?:notice|policy|statement))\b/i.exec(heading)?.[1]?.trim() ?? '';
  return (
    named !== '' &&
    !/^(?:our|the|your|a|website|web site|general|corporate|council|full|main|online|data|cookies? and|and)\b/i.test(
      named,
    ) &&
    !/\bcouncil'?s?$/i.test(named)
  );
}
