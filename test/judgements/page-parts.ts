/** docs/accuracy.md is written by two commands: each puts its part between marks of its own, and leaves the other's. */

type Command = 'eval:judgements' | 'eval:findings';

const ORDER: readonly Command[] = ['eval:judgements', 'eval:findings'];
const beginOf = (command: Command): string => `<!-- ${command} -->\n`;
const endOf = (command: Command): string => `\n<!-- end of ${command} -->\n`;

/** The page with that part written anew. */
export const withPart = (page: string, command: Command, text: string): string =>
  ORDER.map((one) => (one === command ? text.trim() : partOf(page, one)))
    .map((part, at) => [ORDER[at] as Command, part] as const)
    .filter(([, part]) => part !== '')
    .map(([one, part]) => `${beginOf(one)}\n${part}\n${endOf(one)}`)
    .join('\n');

/** Empty where it was never written. */
function partOf(page: string, command: Command): string {
  const from = page.indexOf(beginOf(command));
  const to = page.indexOf(endOf(command));
  return from < 0 || to < 0 ? '' : page.slice(from + beginOf(command).length, to).trim();
}
