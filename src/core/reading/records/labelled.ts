/** Text that bears its labels: "Name: _ga Expires: 2 years", also run together ("NameSESSTypeServerExpiresNever"). */
import { labelRole, roleOf, type Role } from './labels.ts';

export interface Labelled {
  role: Role;
  value: string;
}

/** Characters looked at for labels in one line. */
const MOST_CHARACTERS = 1500;
/** Words of a label before its colon. */
const MOST_WORDS = 5;
const GLUED = /(?:Types?|Domain|Host|Expires|Expiry|Purpose|Description|Provider|Duration|Category|Content)$/;

/** The labels of a line and what follows each; empty where the line begins with none. */
export function labelsIn(line: string): Labelled[] {
  const text = line.slice(0, MOST_CHARACTERS);
  const first = labelBefore(text, 0, /^[^:=]{1,60}?(?=\s*[:=]|\s[–—-]\s)/.exec(text)?.[0].length ?? -1);
  if (first === null || first.start > 0) {
    const together = runTogether(text);
    return together.length > 0 ? together : withoutColons(text);
  }
  const labels: { role: Role; start: number; from: number }[] = [
    { ...first, from: markEnd(text, first.end) },
  ];
  for (const match of text.matchAll(/:/g)) {
    const last = labels.at(-1);
    if (last === undefined || match.index < last.from) continue;
    const next = labelBefore(text, last.from, match.index);
    if (next !== null) labels.push({ role: next.role, start: next.start, from: markEnd(text, match.index) });
  }
  return labels.map(({ role, from }, index) => ({
    role,
    value: text
      .slice(from, labels[index + 1]?.start ?? text.length)
      .replace(/^[*_]+ |^[\s;,|•]+|[\s;,|•]+$/g, ''),
  }));
}

function markEnd(text: string, at: number): number {
  return at + (/^\s*[:=–—-]?\s*/.exec(text.slice(at, at + 20))?.[0].length ?? 0);
}

/** The label that ends at a place; the longest that is one. */
function labelBefore(
  text: string,
  from: number,
  end: number,
): { role: Role; start: number; end: number } | null {
  if (end < 0) return null;
  const before = text.slice(Math.max(from, end - 60), end);
  const base = end - before.length;
  const starts = [...before.matchAll(/\S+/g)].slice(-MOST_WORDS).map(({ index }) => index);
  for (const start of starts) {
    const label = before.slice(start).replace(/^[*_•\s-]+/, '');
    const role = base + start === 0 ? labelRole(label) : roleOf(label);
    if (role !== null && (/^\p{Lu}/u.test(label) || base + start === 0))
      return { role, start: base + start, end };
  }
  const glued = GLUED.exec(before);
  const role = glued === null ? null : roleOf(glued[0]);
  return role === null || glued === null ? null : { role, start: base + glued.index, end };
}

const RUN_TOGETHER =
  /(?:Cookie ?name|Name|Type|Domain|Host|Expires|Expiry|Purpose|Description|Provider|Duration|Category)(?=[A-Z\d._]|[\w-]+(?:\.[\w-]+)*\.[a-z]{2})|^(?:Cookie ?)?[Nn]ame(?=\S)/g;

function runTogether(text: string): Labelled[] {
  if (!/^(?:Cookie ?)?[Nn]ame(?=[A-Za-z_.])/.test(text)) return [];
  const marks = [...text.matchAll(RUN_TOGETHER)].filter(
    ({ index }) => index === 0 || !/\s/.test(text.charAt(index - 1)),
  );
  if (marks.length < 3 || marks[0]?.index !== 0) return [];
  return marks.flatMap((mark, index) => {
    const role = roleOf(mark[0].replace(/^Cookie ?name$/i, 'Name'));
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim();
    return role === null ? [] : [{ role, value }];
  });
}

const NO_COLON = /(?:Type|Domain|Host|Provider|Path|Purpose|Expires|Expiry|Duration)(?=\s|[A-Z\d])/g;

/** "Name PHPSESSIDType SessionDomain  Expires At end of session": labels with no mark after them. */
function withoutColons(text: string): Labelled[] {
  const start = /^(?:Cookie )?[Nn]ame\s+(?=\S)/.exec(text)?.[0].length ?? 0;
  if (start === 0 || text.length > 300) return [];
  const marks = [...text.slice(start).matchAll(NO_COLON)];
  const name = text.slice(start, start + (marks[0]?.index ?? 0)).trim();
  if (marks.length < 2 || !/^[\w.:*[\]-]{2,120}$/.test(name)) return [];
  const rest = marks.flatMap((mark, index) => {
    const role = roleOf(mark[0]);
    const end = marks[index + 1]?.index ?? text.length - start;
    const value = text.slice(start + mark.index + mark[0].length, start + end).trim();
    return role === null || value === '' ? [] : [{ role, value }];
  });
  return rest.some(({ role, value }) => role === 'expiry' && /\s/.test(value))
    ? [{ role: 'name', value: name }, ...rest]
    : [];
}
