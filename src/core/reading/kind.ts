/** What sort of notice it is: of cookies, of a service, of the website, or an internal policy. */
import type { NoticeKind } from './reading.ts';
import type { Document } from './page/document.ts';

const COOKIES = /\bcookies?\b|\bcwcis?\b/i;
const PRIVACY = /\bprivacy\b|\bpreifatrwydd\b|\bdata protection\b/i;
const POLICY =
  /\bdata protection policy\b|\binformation (?:governance|security|management) policy\b|\brecords management policy\b|\bpolisi diogelu data\b/i;
const WEBSITE = /\bweb ?site\b|\bonline\b|\bwefan\b|\bthis site\b/i;

const SITE =
  /\bvisit(?:ors?|s|ing)? (?:to )?(?:our|this) (?:web)?sites?\b|\b(?:use|using) (?:our|this) (?:web)?site\b/i;

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
  if (isOfService(title ?? '', start)) return 'service';
  if (cookieCount > 0 || COOKIES.test(text) || SITE.test(text)) return 'website';
  // "Privacy notice", and nothing that says of what: the council's own.
  return /^\W*(?:[\w ]{0,60}council\W{0,3})?privacy (?:notices?|polic(?:y|ies)|statements?)\b/i.test(
    title ?? '',
  )
    ? 'website'
    : 'service';
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

function isOfService(title: string, start: string): boolean {
  if (
    /\bfor the purposes? of providing\b|\bto provide the .{2,60} service\b|\bthis service\b|\bthis privacy notice .{0,60}\bservice\b/i.test(
      start,
    )
  )
    return true;
  return isTitleOfService(title);
}

/** "Library service privacy notice", "Privacy notice for the parking service"; the council's own name is no service. */
function isTitleOfService(title: string): boolean {
  const whole = title.split(/\s+\|\s+/)[0]?.trim() ?? '';
  const notice = String.raw`\bprivacy (?:notices?|polic(?:y|ies)|statements?)\b`;
  const before = new RegExp(String.raw`^(.{2,80}?)\s*[-–:]?\s*${notice}`, 'i').exec(whole)?.[1]?.trim() ?? '';
  const after =
    new RegExp(String.raw`${notice}\s*(?:[-–:]|\bfor\b|\bof\b)\s*(?:the |our )?(.{3,80})$`, 'i')
      .exec(whole)?.[1]
      ?.trim() ?? '';
  return [before, after].some(
    (named) =>
      named !== '' &&
      !/^(?:our|the|your|a|website|web site|general|corporate|council|full|main|online|data|cookies? and|and|this|customers?|residents)\b/i.test(
        named,
      ) &&
      !/\bcouncils?(?:'s|’s)?\b|\bweb ?sites?\b/i.test(named),
  );
}
