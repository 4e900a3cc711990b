import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newCopyCode, readCopyCode } from '../../../src/sdk/local/index.js';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Codes as they are given out: chance cannot be handed in, so many are drawn. */
const codes = Array.from({ length: 200 }, () => newCopyCode().plain);
const code = fc.constantFrom(...codes);
const read = (text: string): unknown => {
  const verdict = readCopyCode(text);
  return verdict.ok ? verdict.plain : [verdict.code, verdict.at, verdict.found];
};

describe('a code for another device', () => {
  it('holds 95 bits of chance, in four groups of five', () => {
    assert.equal(new Set(codes).size, codes.length);
    for (const each of codes) assert.match(each, /^[0-9A-HJKMNP-TV-Z]{20}$/);
    assert.match(newCopyCode().shown, /^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    for (let place = 0; place < 19; place += 1) {
      const seen = new Set(codes.map((each) => each[place]));
      assert.ok(seen.size > 20, `place ${place + 1} takes ${seen.size} signs`);
    }
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(code, fc.infiniteStream(fc.constantFrom('', ' ', '-', '—', '\u3000', '.')), (plain, between) => {
        const noise = between[Symbol.iterator]();
        const typed = Array.from(plain, (sign) => `${noise.next().value as string}${sign}`).join('');
        assert.equal(read(typed), plain);
        assert.equal(read(typed.toLowerCase()), plain);
        const wide = Array.from(plain, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
        assert.equal(read(wide), plain);
        assert.equal(read(plain.replace(/0/g, 'o').replace(/1/g, (_, at: number) => (at % 2 ? 'I' : 'l'))), plain);
      }),
    );
  });

  it('is refused with one sign read wrong', () => {
    fc.assert(
      fc.property(code, fc.nat(19), fc.integer({ min: 1, max: 31 }), (plain, at, more) => {
        const sign = SIGNS[(SIGNS.indexOf(plain[at]!) + more) % 32]!;
        const wrong = plain.slice(0, at) + sign + plain.slice(at + 1);
        assert.deepEqual(read(wrong), ['wrong-check', 20, wrong[19]]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is refused with any two signs changed about', () => {
    fc.assert(
      fc.property(code, fc.nat(19), fc.nat(19), (plain, one, two) => {
        fc.pre(plain[one] !== plain[two]);
        const signs = Array.from(plain);
        [signs[one], signs[two]] = [signs[two]!, signs[one]!];
        assert.equal(readCopyCode(signs.join('')).ok, false);
      }),
      { numRuns: 3000 },
    );
  });

  it('says which sign is wrong, and how many there are', () => {
    const plain = codes[0]!;
    assert.deepEqual(read(''), ['empty', null, '']);
    assert.deepEqual(read(plain.slice(1)), ['wrong-length', null, '19']);
    assert.deepEqual(read(`${plain}0`), ['wrong-length', null, '21']);
    assert.deepEqual(read(`${plain.slice(0, 4)}u${plain.slice(5)}`), ['wrong-character', 5, 'U']);
    assert.deepEqual(read(`${plain.slice(0, 19)}码`), ['wrong-character', 20, '码']);
  });
});
