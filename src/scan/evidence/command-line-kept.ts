/** A command line without what lets in: it is kept beside the evidence, and may be shown to anybody. */

/** Options whose value is a secret, or names a person's contact. */
const SECRET = new Set(['--header']);

export function commandLineKept(args: readonly string[]): string[] {
  return args.map((arg, place) => {
    const [option = '', ...rest] = arg.split('=');
    if (SECRET.has(args[place - 1] ?? '')) return headerKept(arg);
    if (SECRET.has(option) && rest.length > 0) return `${option}=${headerKept(rest.join('='))}`;
    return withoutSecrets(arg);
  });
}

const headerKept = (header: string): string => `${header.split(':', 1)[0] ?? ''}: [removed]`;

/** Names and passwords in addresses, and their query strings and fragments. */
const withoutSecrets = (arg: string): string =>
  arg
    .replace(/(\/\/)[^/@\s]*@/gu, '$1[removed]@')
    .replace(/^((?:[a-z]+:\/\/)?[^?#\s]*)[?#].*$/isu, '$1?[removed]');
