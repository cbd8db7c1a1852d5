/**
 * The text of a JavaScript object or array → plain data, without running anything: names, strings, numbers and nested
 * values are read; whatever would have to be run (functions, calls, names of variables) becomes null.
 */

export type Data = null | boolean | number | string | Data[] | { [name: string]: Data };

const MOST_NODES = 60_000;
const DEEPEST = 40;

/** The value that starts at the first bracket at or after `from`; null where there is none that can be read. */
export function literalIn(source: string, from = 0): Data {
  const start = source.slice(from).search(/[{[]/);
  return start < 0 ? null : new Literal(source, from + start).read();
}

/** Where objects are written that a script names or hands over: each from its bracket to its end, none within another. */
export function objectsIn(source: string, most: number): string[] {
  const objects: string[] = [];
  const start = /[=(]\s*(?=\{)/g;
  while (objects.length < most && start.test(source)) {
    const literal = new Literal(source, start.lastIndex);
    literal.read();
    objects.push(source.slice(start.lastIndex, literal.end));
    start.lastIndex = Math.max(start.lastIndex, literal.end);
  }
  return objects;
}

class Literal {
  private readonly source: string;
  private at: number;
  private nodes = 0;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  read(): Data {
    return this.value(0);
  }

  /** Behind what was read. */
  get end(): number {
    return this.at;
  }

  private value(depth: number): Data {
    this.space();
    if ((this.nodes += 1) > MOST_NODES || depth > DEEPEST) {
      this.at = this.source.length;
      return null;
    }
    const letter = this.source.charAt(this.at);
    if (letter === '{') return this.object(depth);
    if (letter === '[') return this.array(depth);
    const isText = letter === '"' || letter === "'" || letter === '`';
    const value = isText ? this.texts(letter) : letter === '/' ? this.pattern() : this.word();
    // An expression is no value: the rest of it is passed over, up to what ends it.
    this.space();
    if (!/[,}\]:]/.test(this.source.charAt(this.at)) && this.at < this.source.length) {
      const isJoined = this.source.charAt(this.at) === '+';
      this.skip();
      return isText && isJoined ? value : /[;)]/.test(this.source.charAt(this.at)) ? value : null;
    }
    return value;
  }

  private object(depth: number): Data {
    const read: { [name: string]: Data } = {};
    this.at += 1;
    while (this.at < this.source.length) {
      this.space();
      const letter = this.source.charAt(this.at);
      if (letter === '}') {
        this.at += 1;
        return read;
      }
      if (letter === ',') {
        this.at += 1;
        continue;
      }
      const name = letter === '"' || letter === "'" ? this.text(letter) : this.name();
      this.space();
      if (this.source.charAt(this.at) !== ':') {
        // A method, a spread, or a name alone.
        this.skip();
        if (name === '' && !/[,}]/.test(this.source.charAt(this.at))) return read;
        continue;
      }
      this.at += 1;
      const value = this.value(depth + 1);
      if (name !== '__proto__') read[name] = value;
    }
    return read;
  }

  private array(depth: number): Data {
    const read: Data[] = [];
    this.at += 1;
    while (this.at < this.source.length) {
      this.space();
      const letter = this.source.charAt(this.at);
      if (letter === ']') {
        this.at += 1;
        return read;
      }
      if (letter === ',') this.at += 1;
      else {
        const before = this.at;
        read.push(this.value(depth + 1));
        if (this.at === before) return read;
      }
    }
    return read;
  }

  /** `"…" + '…'`: as far as texts are joined to texts. */
  private texts(mark: string): string {
    let joined = this.text(mark);
    for (;;) {
      const before = this.at;
      this.space();
      if (this.source.charAt(this.at) !== '+') return joined;
      this.at += 1;
      this.space();
      const next = this.source.charAt(this.at);
      if (next !== '"' && next !== "'" && next !== '`') {
        this.at = before;
        return joined;
      }
      joined += this.text(next);
    }
  }

  private text(mark: string): string {
    let text = '';
    for (this.at += 1; this.at < this.source.length; this.at += 1) {
      const letter = this.source.charAt(this.at);
      if (letter === mark) {
        this.at += 1;
        return text;
      }
      if (mark === '`' && letter === '$' && this.source.charAt(this.at + 1) === '{') this.hole();
      else text += letter === '\\' ? this.escaped() : letter;
    }
    return text;
  }

  /** `${…}` in a template: what would have to be run stands for nothing. Ends on its closing bracket. */
  private hole(): void {
    this.at += 2;
    for (let depth = 0; this.at < this.source.length; this.at += 1) {
      const letter = this.source.charAt(this.at);
      if (letter === '{') depth += 1;
      else if (letter === '}' && (depth -= 1) < 0) return;
      else if (letter === '"' || letter === "'") {
        const end = this.source.indexOf(letter, this.at + 1);
        if (end < 0) return;
        this.at = end;
      }
    }
  }

  private escaped(): string {
    this.at += 1;
    const letter = this.source.charAt(this.at);
    const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
    const code = this.source.slice(this.at + 1, this.at + 1 + digits);
    if (digits > 0 && /^[\da-f]+$/i.test(code) && code.length === digits) {
      this.at += digits;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    return { n: '\n', t: '\t', r: '', '\n': '' }[letter] ?? letter;
  }

  /** A regular expression is kept as it is written: cookie names are often given so. */
  private pattern(): string {
    const match = /^\/((?:\\.|\[[^\]\n]{0,200}\]|[^/\\[\n]){1,300})\/[a-z]{0,6}/.exec(
      this.source.slice(this.at, this.at + 900),
    );
    if (match === null) return '';
    this.at += match[0].length;
    return match[0];
  }

  private name(): string {
    const name = /^[\w$-]{0,100}/.exec(this.source.slice(this.at, this.at + 100))?.[0] ?? '';
    this.at += name.length;
    return name;
  }

  private word(): Data {
    const word = /^[\w$.+-]{0,60}/.exec(this.source.slice(this.at, this.at + 60))?.[0] ?? '';
    this.at += word.length;
    if (word === 'true' || word === 'false') return word === 'true';
    return word !== '' && Number.isFinite(Number(word)) ? Number(word) : null;
  }

  /** Passes over whatever comes, brackets and strings as wholes, up to a comma or a closing bracket of this level. */
  private skip(): void {
    for (let depth = 0; this.at < this.source.length; this.at += 1) {
      const letter = this.source.charAt(this.at);
      if (letter === '"' || letter === "'" || letter === '`') {
        this.text(letter);
        this.at -= 1;
      } else if ('([{'.includes(letter)) depth += 1;
      else if (')]}'.includes(letter) && (depth -= 1) < 0) return;
      else if (letter === ',' && depth === 0) return;
    }
  }

  private space(): void {
    for (; this.at < this.source.length; this.at += 1) {
      if (this.source.startsWith('//', this.at)) this.at = this.endOr(this.source.indexOf('\n', this.at));
      else if (this.source.startsWith('/*', this.at))
        this.at = this.endOr(this.source.indexOf('*/', this.at) + 1);
      else if (!/\s/.test(this.source.charAt(this.at))) return;
    }
  }

  private endOr(at: number): number {
    return at <= 0 ? this.source.length : at;
  }
}
