/** The little that is used of it: the package has no types of its own. */
declare module 'addons-linter' {
  export interface Message {
    code: string;
    message: string;
    file?: string;
    line?: number;
  }

  interface Linter {
    run: () => Promise<{ errors: Message[]; warnings: Message[] }>;
  }

  const addonsLinter: {
    createInstance: (options: { config: Record<string, unknown>; runAsBinary: boolean }) => Linter;
  };
  export default addonsLinter;
}
