/** What kind of characters a stored value is made of: helps tell an identifier from a setting. The value is not kept. */

export type ValueKind = 'empty' | 'flag' | 'number' | 'hex' | 'token' | 'structured' | 'text';

const FLAG =
  /^(?:true|false|yes|no|on|off|y|n|0|1|allow(?:ed)?|den(?:y|ied)|accept(?:ed)?|reject(?:ed)?|granted|dismiss(?:ed)?|set|unset|null|undefined)$/i;

/** As much of a value as is looked at. */
const LOOKED_AT = 4096;

export function valueKindOf(value: string): ValueKind {
  let text = value.slice(0, LOOKED_AT).trim();
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = text.slice(1, -1);
  if (text === '') return 'empty';
  if (FLAG.test(text)) return 'flag';
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return 'number';
  if (/^[0-9a-f-]{8,}$/i.test(text) && /[a-f]/i.test(text)) return 'hex';
  if (isStructured(text) || isStructured(decoded(text))) return 'structured';
  return /^[\w.~+/=|:*!$@%-]+$/.test(text) ? 'token' : 'text';
}

/** An object, a list, or names with values. */
function isStructured(text: string): boolean {
  return /^[[{]/.test(text) || /^[\w.-]{1,40}[=:][^=&;,|]*(?:[&;,|][\w.-]{1,40}[=:][^=&;,|]*)+$/.test(text);
}

function decoded(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
