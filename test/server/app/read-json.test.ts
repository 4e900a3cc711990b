import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../../src/server/app/read-json.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnType<typeof readJson> => readJson(bytesOf(text));

function valueOf(text: string): unknown {
  const result = read(text);
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.value;
}

function faultOf(given: string | Uint8Array): string {
  const result = typeof given === 'string' ? read(given) : readJson(given);
  assert.ok(!result.ok, 'taken');
  assert.equal(result.code, 'bad-json');
  return result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n');
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Says whether a value has a text that no database holds, or the one key that is refused. */
function isRefusable(value: unknown): boolean {
  if (typeof value === 'string') return /[\p{Surrogate}\0]/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]) => key === '__proto__' || isRefusable(key) || isRefusable(each));
}

describe('JSON that a client sent', () => {
  it('is what JSON.parse gives, whatever the value and however it is spaced', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t', '\r\n ');
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), spaces, (value, space) => {
        const text = JSON.stringify(value, null, space as string);
        if (isRefusable(value)) assert.ok(!read(text).ok);
        else assert.deepEqual(valueOf(text), JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused exactly where JSON.parse refuses it, when characters are changed', () => {
    const piece = fc.constantFrom(...'{}[]:,"\\u0019eE+-. \ntrfnalse/\u2028');
    const good = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(good, fc.nat(), fc.nat(3), fc.array(piece, { maxLength: 3 }), (text, at, cut, pieces) => {
        const from = at % (text.length + 1);
        const changed = text.slice(0, from) + pieces.join('') + text.slice(from + cut);
        const [ours, theirs] = [read(changed), parsed(changed)];
        if (!theirs) assert.ok(!ours.ok, `taken: ${changed}`);
        else if (ours.ok) assert.deepEqual(ours.value, theirs.value);
        else assert.match(ours.issues[0]!.message, /twice|range|surrogate|U\+0000|not a key/, changed);
      }),
      { numRuns: 5000 },
    );
  });

  it('is refused, and never thrown at, when the bytes are any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const result = readJson(bytes);
        if (!result.ok) assert.ok(result.issues.length > 0);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('A key that stands twice', () => {
  it('is told with its path, at any depth and however it is written', () => {
    assert.equal(faultOf('{"tasks":[{},{"due":1,"due":2}]}'), 'tasks.1.due: key stands twice');
    assert.equal(faultOf('{"a":1,"b":{"a":{"b":2}},"\\u0061":3}'), 'a: key stands twice');
    assert.equal(faultOf('{"":1,"":2}'), ': key stands twice at character 9');
  });

  it('is found in any object, and nowhere else', () => {
    const name = fc.constantFrom('a', 'b', 'due', 'constructor', '__proto', '任务', '');
    const leaf = fc.constant('1');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join()}]`),
        fc
          .array(fc.tuple(name, tie('node')), { maxLength: 4 })
          .map((pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`),
      ),
    }));
    // Written once more, a text without duplicates keeps its length.
    const hasTwice = (text: string): boolean => JSON.stringify(JSON.parse(text)).length !== text.length;
    fc.assert(
      fc.property(node, (text) => assert.equal(!read(text).ok, hasTwice(text))),
      { numRuns: 3000 },
    );
  });

  it('may stand in two objects of one list', () => {
    assert.deepEqual(valueOf('[{"a":1},{"a":2},{"a":{"a":3}}]'), [{ a: 1 }, { a: 2 }, { a: { a: 3 } }]);
  });
});

describe('Keys that are names of every object', () => {
  it('are own properties, and change no prototype', () => {
    const value = valueOf('{"constructor":{"prototype":{"x":1}},"toString":2}') as Record<string, unknown>;
    assert.deepEqual(Object.keys(value), ['constructor', 'toString']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  it('are refused only when they are __proto__, which a copy of the value would obey', () => {
    assert.equal(faultOf('{"a":{"__proto__":{"x":1}}}'), 'a.__proto__: not a key');
    assert.equal(faultOf('{"\\u005f_proto__":1}'), '__proto__: not a key');
  });
});

describe('Depth', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  it('may be 64 levels and not one more', () => {
    assert.ok(read(nested(64)).ok);
    assert.match(faultOf(nested(65)), /^(?:0\.){63}0: more than 64 levels$/);
    assert.match(faultOf('{"a":'.repeat(65)), /^(?:a\.){63}a: more than 64 levels$/);
    assert.ok(!readJson(bytesOf('[[1]]'), { maxDepth: 1 }).ok);
  });

  it('of ten million levels is refused like that of 65', () => {
    assert.match(faultOf('['.repeat(10_000_000)), /more than 64 levels$/);
  });
});

describe('Numbers and texts', () => {
  it('beyond a double are refused with their path', () => {
    for (const number of ['1e400', '-1E+309', `1${'0'.repeat(309)}`, '1.8e308']) {
      assert.equal(faultOf(`{"a":[0,${number}]}`), 'a.1: number out of range', number);
    }
  });

  it('at the edge of a double are taken', () => {
    for (const number of ['1.7976931348623157e308', '1e-400', '-0', '9007199254740993', `1${'0'.repeat(308)}`]) {
      assert.equal(valueOf(number), Number(number), number);
    }
  });

  it('with half of a surrogate pair are refused, whole pairs are taken', () => {
    for (const half of ['\\ud83d', '\\ude00', '\\ud83d\\ud83d', '\\ude00\\ud83d', '\\ud83dx', '\\ud83d\\n']) {
      assert.equal(faultOf(`{"名称":"a${half}"}`), '名称: half of a surrogate pair', half);
    }
    assert.equal(valueOf('"\\ud83d\\ude00 \\uD83D\\uDE00 😀"'), '😀 😀 😀');
    assert.equal(faultOf(Uint8Array.of(0x22, 0xed, 0xa0, 0xbd, 0x22)), ': not UTF-8');
  });

  it('with U+0000 are refused, as no database holds it', () => {
    assert.equal(faultOf('{"a":"x\\u0000"}'), 'a: U+0000 in a string');
  });
});

describe('Bytes', () => {
  it('that are not UTF-8 are refused: cut, overlong, another encoding', () => {
    for (const bytes of [
      [0x22, 0xe4, 0xbb, 0x22],
      [0xc0, 0x80],
      [0x22, 0xd6, 0xd0, 0x22],
      [0xff, 0xfe, 0x31, 0x00],
    ]) {
      assert.equal(faultOf(Uint8Array.from(bytes)), ': not UTF-8');
    }
  });

  it('may begin with a byte order mark, and with one only', () => {
    assert.deepEqual(valueOf('\ufeff{"a":1}'), { a: 1 });
    assert.equal(faultOf('\ufeff\ufeff1'), ': expected a value');
  });

  it('that are none, or only spaces, are no JSON', () => {
    assert.equal(faultOf(''), ': expected a value');
    assert.equal(faultOf(' \n'), ': expected a value at character 3');
  });
});

describe('What is said of a fault', () => {
  it('names the place, and holds nothing of what was sent', () => {
    assert.equal(faultOf('{"tasks":[{"title":"张三" "due":1}]}'), 'tasks.0.title: expected , or }');
    assert.equal(faultOf('{"tasks":[1,2,]}'), 'tasks.1: expected a value');
    assert.equal(faultOf('{"a":{"b":tru}}'), 'a.b: expected a value');
    assert.equal(faultOf('{"a":{"b":"x'), 'a.b: string without an end');
    assert.equal(faultOf('{"a":1}x'), ': expected the end at character 8');
  });

  it('shows of a long key its beginning', () => {
    assert.equal(faultOf(`{"${'k'.repeat(5000)}":x}`), `${'k'.repeat(80)}: expected a value`);
  });
});
