import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { IdentityType } from '../../../src/sdk/model/index.js';
import { maskNumber, readIdentity, repairNumber } from '../../../src/sdk/rules/index.js';
import { arbitraryPermit, arbitraryResident, numberOf } from '../../helpers/identities.js';

const today = '2025-06-20';
const read = (type: IdentityType, text: string) => readIdentity(type, text, { today });
const brief = (type: IdentityType, text: string): unknown => {
  const verdict = read(type, text);
  return verdict.ok ? verdict.number : [verdict.code, verdict.at, verdict.found, verdict.looksLike];
};

const GOOD = numberOf('350423', '2019-03-15', 1);
const WRONG = `${GOOD.slice(0, 17)}${(Number(GOOD[17]) + 1) % 10}`;

describe('a resident identity number', () => {
  it('is taken if it is right, and says birthday and sex', () => {
    fc.assert(
      fc.property(arbitraryResident, ({ number, birthOn, sex }) => {
        assert.deepEqual(read('residentId', number), {
          ok: true,
          type: 'residentId',
          number,
          birthOn,
          sex,
          region: null,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with any one digit read wrong', () => {
    const slip = fc.tuple(arbitraryResident, fc.nat(17), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(slip, ([{ number }, at, more]) => {
        const old = number[at]!;
        const next = old === 'X' ? String(more) : String((Number(old) + more) % 10);
        const wrong = number.slice(0, at) + next + number.slice(at + 1);
        assert.equal(read('residentId', wrong).ok, false, `${number} read as ${wrong}`);
      }),
      { numRuns: 5000 },
    );
  });

  it('is refused with two neighbours changed about', () => {
    fc.assert(
      fc.property(arbitraryResident, fc.nat(15), ({ number }, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const wrong = number.slice(0, at) + number[at + 1]! + number[at]! + number.slice(at + 2);
        assert.equal(read('residentId', wrong).ok, false);
      }),
    );
  });

  it('is repaired: full-width digits, blanks, hyphens, a small x and what looks like one', () => {
    const ten = numberOf('110105', '1949-12-31', 2);
    assert.equal(ten, '11010519491231002X');
    for (const x of ['x', 'X', 'ｘ', 'Ⅹ', 'ⅹ', '×', 'Х']) {
      assert.equal(brief('residentId', ` 110105 1949-1231\u3000００２${x}\u200b`), ten, x);
    }
    assert.equal(repairNumber('ｈ１２３ ４５６—７８'), 'H12345678');
  });

  const cases: [string, string, unknown][] = [
    ['nothing', ' ', ['empty', null, '', null]],
    ['seventeen digits', GOOD.slice(0, 17), ['wrong-length', null, GOOD.slice(0, 17), null]],
    ['nineteen digits', `${GOOD}1`, ['wrong-length', null, `${GOOD}1`, null]],
    ['the fifteen digits of old cards', '110105491231002', ['wrong-length', null, '110105491231002', null]],
    ['an O in place of a nought', GOOD.replace('0', 'O'), ['wrong-character', 3, 'O', null]],
    ['a Chinese character', `${GOOD.slice(0, 17)}号`, ['wrong-character', 18, '号', null]],
    ['an X in the middle', `35X${GOOD.slice(3)}`, ['wrong-character', 3, 'X', null]],
    ['30 February', numberOf('350423', '2019-02-30', 1), ['not-a-date', 7, '20190230', null]],
    ['29 February of a year without one', numberOf('350423', '2019-02-29', 1), ['not-a-date', 7, '20190229', null]],
    ['a thirteenth month', numberOf('350423', '2019-13-01', 1), ['not-a-date', 7, '20191301', null]],
    ['a year before all living', numberOf('350423', '1819-03-15', 1), ['not-a-date', 7, '18190315', null]],
    ['tomorrow', numberOf('350423', '2025-06-21', 1), ['in-future', 7, '20250621', null]],
    ['a wrong check digit', WRONG, ['wrong-check', 18, WRONG[17], null]],
    ['a permit of Hong Kong', numberOf('810000', '2019-03-15', 1), ['wrong-type', 1, '810000', 'hmtResidencePermit']],
    [
      'the card of a foreigner',
      numberOf('935840', '2019-03-15', 1),
      ['wrong-type', 1, '935840', 'permanentResidentCard'],
    ],
    ['a travel permit', 'H12345678', ['wrong-type', null, 'H12345678', 'mainlandTravelPermit']],
  ];
  for (const [what, text, verdict] of cases) {
    it(`of ${what}: says what it is`, () => {
      assert.deepEqual(brief('residentId', text), verdict);
    });
  }

  it('is taken on the day of birth, on 29 February of a leap year, and of an address that was given up', () => {
    for (const [address, day] of [
      ['350423', today],
      ['350423', '2020-02-29'],
      ['350423', '2000-02-29'],
      ['429999', '2019-03-15'],
      ['817000', '2019-03-15'],
    ] as const) {
      assert.equal(brief('residentId', numberOf(address, day, 10)), numberOf(address, day, 10));
    }
  });
});

describe('a residence permit of Hong Kong, Macau and Taiwan people', () => {
  it('is taken if it is right, and refused as a resident number', () => {
    fc.assert(
      fc.property(arbitraryPermit, (number) => {
        assert.equal(read('hmtResidencePermit', number).ok, true);
        assert.equal(read('residentId', number).ok, false);
      }),
    );
  });

  it('says where its holder is from', () => {
    const of = (address: string): unknown => {
      const verdict = read('hmtResidencePermit', numberOf(address, '2019-03-15', 2));
      return verdict.ok ? [verdict.region, verdict.sex] : verdict.code;
    };
    assert.deepEqual(of('810000'), ['hongKong', 'female']);
    assert.deepEqual(of('820000'), ['macau', 'female']);
    assert.deepEqual(of('830000'), ['taiwan', 'female']);
    assert.equal(of('840000'), 'wrong-type');
    assert.equal(of('810001'), 'wrong-type');
  });
});

describe('other documents', () => {
  const old = 'USA310091234567';
  const cases: [IdentityType, string, unknown][] = [
    ['permanentResidentCard', numberOf('911084', '2019-03-15', 3), numberOf('911084', '2019-03-15', 3)],
    ['permanentResidentCard', old.toLowerCase(), old],
    ['permanentResidentCard', GOOD, ['wrong-type', 1, '350423', 'residentId']],
    ['permanentResidentCard', `1${old.slice(1)}`, ['wrong-character', 1, '1', null]],
    ['mainlandTravelPermit', 'h12345678', 'H12345678'],
    ['mainlandTravelPermit', 'M1234567801', 'M1234567801'],
    ['mainlandTravelPermit', 'K12345678', ['wrong-character', 1, 'K', null]],
    ['mainlandTravelPermit', 'H1234567', ['wrong-length', null, 'H1234567', null]],
    ['mainlandTravelPermit', 'H1234O678', ['wrong-character', 6, 'O', null]],
    ['taiwanTravelPermit', '01234567', '01234567'],
    ['taiwanTravelPermit', '0123456', ['wrong-length', null, '0123456', null]],
    ['taiwanTravelPermit', '0123456A', ['wrong-character', 8, 'A', null]],
    ['passport', ' e1234567-8 ', 'E12345678'],
    ['passport', 'E12', ['wrong-length', null, 'E12', null]],
    ['passport', 'E1234#678', ['wrong-character', 6, '#', null]],
    ['passport', GOOD, ['wrong-type', null, GOOD, 'residentId']],
    ['birthCertificate', 'r430000001', 'R430000001'],
    ['birthCertificate', '4300000012', ['wrong-character', 1, '4', null]],
  ];
  for (const [type, text, verdict] of cases) {
    it(`${type} ${text}`, () => {
      assert.deepEqual(brief(type, text), verdict);
    });
  }

  it('never say a birthday or a sex that they do not hold', () => {
    const card = read('permanentResidentCard', numberOf('911084', '2019-03-15', 3));
    assert.ok(card.ok && card.birthOn === '2019-03-15' && card.sex === null);
    const permit = read('mainlandTravelPermit', 'M12345678');
    assert.ok(permit.ok && permit.birthOn === null && permit.region === 'macau');
  });

  it('may be anything at all, and nothing throws', () => {
    const types = [
      'residentId',
      'hmtResidencePermit',
      'permanentResidentCard',
      'passport',
      'birthCertificate',
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string({ unit: 'binary' }), (type, text) => {
        const verdict = read(type, text);
        if (!verdict.ok && verdict.at !== null) assert.ok(verdict.at >= 1 && verdict.at <= 18);
        if (!verdict.ok) assert.equal(verdict.field, 'identityNumber');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a masked number', () => {
  it('shows its last four places, and never the birthday', () => {
    fc.assert(
      fc.property(arbitraryResident, ({ number }) => {
        assert.equal(maskNumber(number), `${'*'.repeat(14)}${number.slice(14)}`);
      }),
    );
    assert.equal(maskNumber('13800001234'), '*******1234');
    assert.equal(maskNumber('01234567'), '******67');
    assert.equal(maskNumber('12345'), '*****');
    assert.equal(maskNumber(''), '');
  });
});
