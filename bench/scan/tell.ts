/** What the person who measures reads. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const columns = (first: string, ...rest: string[]): void =>
  say(first.padEnd(20) + rest.map((text) => text.padStart(16)).join(''));

export function sayTarget(isMet: boolean, target: string): boolean {
  say(`target ${isMet ? 'met' : 'MISSED'}: ${target}`);
  return isMet;
}
