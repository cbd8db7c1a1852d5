/** Copies text and says, in a sentence, whether that worked. */
import { words } from '../core/words/index.ts';

export async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words.workspace.copied;
  } catch (error) {
    return words.workspace.notCopied(error instanceof Error ? error.message : String(error));
  }
}
