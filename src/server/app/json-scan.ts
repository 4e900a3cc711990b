/** What JSON.parse takes without a word and a server should not: told with its path, before anything is built. */

/** Why a text is not taken. The message holds nothing of the text. */
export class JsonFault extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** A double holds no figure with more digits before its point. */
const MOST_DIGITS = 308;
/** A key is a name; of one that is a text, the path shows the beginning. */
const MOST_OF_A_KEY = 80;

/**
 * Walks over JSON text once. Beside the grammar it refuses nesting deeper than `maxDepth`, a key that stands twice in
 * an object, `__proto__`, numbers beyond a double, and what no database holds as text: half of a surrogate pair, U+0000.
 */
export class JsonScan {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #path: (string | number)[] = [];
  /** For each depth: in which object a key was seen last. Objects of one depth never overlap, so none is emptied. */
  readonly #seen: Map<string, number>[] = [];
  #objects = 0;
  #at = 0;
  #depth = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  /** @throws JsonFault at the first fault. */
  run(): void {
    this.#skipSpace();
    this.#value();
    if (this.#at < this.#text.length) this.#fail('expected the end');
  }

  #fail(message: string): never {
    const keys = this.#path.slice(0, this.#depth).map((key) => String(key).slice(0, MOST_OF_A_KEY));
    const path = keys.filter(Boolean).join('.');
    // A fault of the whole text has no path: then its place helps.
    throw new JsonFault(path, path === '' && this.#at > 0 ? `${message} at character ${this.#at + 1}` : message);
  }

  #skipSpace(): number {
    const text = this.#text;
    let code = text.charCodeAt(this.#at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      this.#at += 1;
      code = text.charCodeAt(this.#at);
    }
    return code;
  }

  #value(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (code === QUOTE) this.#string();
    else if (code === 0x7b) this.#object();
    else if (code === 0x5b) this.#array();
    else if (code === 0x74) this.#word('true');
    else if (code === 0x66) this.#word('false');
    else if (code === 0x6e) this.#word('null');
    else this.#number();
    this.#skipSpace();
  }

  #word(word: string): void {
    if (!this.#text.startsWith(word, this.#at)) this.#fail('expected a value');
    this.#at += word.length;
  }

  #number(): void {
    NUMBER.lastIndex = this.#at;
    if (!NUMBER.test(this.#text)) this.#fail('expected a value');
    const end = NUMBER.lastIndex;
    const length = end - this.#at;
    // Most numbers are short and without an exponent: those are not made twice.
    const isDoubtful = length > MOST_DIGITS || (length > 3 && /e/i.test(this.#text.slice(this.#at, end)));
    if (isDoubtful && !Number.isFinite(Number(this.#text.slice(this.#at, end)))) this.#fail('number out of range');
    this.#at = end;
  }

  /** Steps over a string; says whether it holds escapes. */
  #string(): boolean {
    const text = this.#text;
    let at = this.#at + 1;
    let hasEscapes = false;
    let code = text.charCodeAt(at);
    while (code !== QUOTE) {
      if (code === BACKSLASH) {
        at = this.#escape(at);
        hasEscapes = true;
      } else if (code >= 0x20) at += 1;
      else this.#fail(at < text.length ? 'control character in a string' : 'string without an end');
      code = text.charCodeAt(at);
      if (at >= text.length) this.#fail('string without an end');
    }
    this.#at = at + 1;
    return hasEscapes;
  }

  /** Where the text goes on behind an escape. A pair of surrogates is one step, so half of one is a fault. */
  #escape(at: number): number {
    const code = this.#escapeCode(at);
    if (code === 0) this.#fail('U+0000 in a string');
    if (code < 0xd800 || code > 0xdfff) return ESCAPE.lastIndex;
    const low = code < 0xdc00 ? this.#escapeCode(ESCAPE.lastIndex, true) : -1;
    if (low < 0xdc00 || low > 0xdfff) this.#fail('half of a surrogate pair');
    return ESCAPE.lastIndex;
  }

  /** The code of `\uXXXX`; 1 for an escape of another kind, -1 for none where there need not be one. */
  #escapeCode(at: number, mayLack = false): number {
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(this.#text)) return mayLack ? -1 : this.#fail('unknown escape in a string');
    return this.#text[at + 1] === 'u' ? Number.parseInt(this.#text.slice(at + 2, at + 6), 16) : 1;
  }

  #enter(): number {
    if (this.#depth >= this.#maxDepth) this.#fail(`more than ${this.#maxDepth} levels`);
    this.#at += 1;
    this.#path[this.#depth] = '';
    this.#depth += 1;
    return this.#skipSpace();
  }

  #array(): void {
    let code = this.#enter();
    for (let index = 0; code !== 0x5d; index += 1) {
      this.#path[this.#depth - 1] = index;
      this.#value();
      code = this.#next(0x5d, 'expected , or ]');
    }
    this.#leave();
  }

  #object(): void {
    let code = this.#enter();
    const own = (this.#objects += 1);
    const seen = (this.#seen[this.#depth] ??= new Map<string, number>());
    while (code !== 0x7d) {
      this.#key(seen, own, code);
      this.#value();
      code = this.#next(0x7d, 'expected , or }');
    }
    this.#leave();
  }

  #leave(): void {
    this.#at += 1;
    this.#depth -= 1;
  }

  /** The character of the next item, or the one that closes. */
  #next(closing: number, expected: string): number {
    const code = this.#text.charCodeAt(this.#at);
    if (code === closing) return code;
    if (code !== 0x2c) this.#fail(expected);
    this.#at += 1;
    const after = this.#skipSpace();
    if (after === closing) this.#fail('expected a value');
    return after;
  }

  #key(seen: Map<string, number>, own: number, code: number): void {
    this.#path[this.#depth - 1] = '';
    if (code !== QUOTE) this.#fail('expected a key');
    const start = this.#at;
    const hasEscapes = this.#string();
    const raw = this.#text.slice(start + 1, this.#at - 1);
    const key = hasEscapes ? (JSON.parse(`"${raw}"`) as string) : raw;
    this.#path[this.#depth - 1] = key;
    if (key === '__proto__') this.#fail('not a key');
    if (seen.get(key) === own) this.#fail('key stands twice');
    seen.set(key, own);
    if (this.#skipSpace() !== 0x3a) this.#fail('expected :');
    this.#at += 1;
    this.#skipSpace();
  }
}
