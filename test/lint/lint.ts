/** Lints files that are not there, by the project's own configuration. */
import { ESLint } from 'eslint';

const eslint = new ESLint({ cache: false });

/** What the named rule says of this text, as if it stood in this file. Throws where the text is no TypeScript. */
export async function complaints(rule: string, filePath: string, text: string): Promise<string[]> {
  const [{ messages } = { messages: [] }] = await eslint.lintText(`${text}\n`, { filePath });
  const fatal = messages.find((message) => message.fatal);
  if (fatal !== undefined) throw new Error(`${filePath}: ${fatal.message}`);
  return messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
}
