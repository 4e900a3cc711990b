import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import {
  divisionAt,
  folderOf,
  namesIn,
  ownTowns,
  pathOfCode,
  provinces,
  readProvince,
  regionOf,
  search,
  type Division,
} from '../../src/components/enrollment-form/enrollment-form.division.data.js';
import {
  choose,
  isPartial,
  NOWHERE,
  placeOf,
  textOf,
  write,
  writtenIn,
  type Known,
  type Place,
} from '../../src/components/enrollment-form/enrollment-form.division.place.js';
import { schoolsFor } from '../../src/sdk/rules/catchment.js';
import { readScheme } from '../../src/sdk/model/read-scheme.js';

const folder = fileURLToPath(new URL('../../src/components/enrollment-form/divisions/', import.meta.url));
const fileOf = (code: string): string => readFileSync(`${folder}${code}.json`, 'utf8');
const lists = new Map(provinces.map(({ code, name }) => [name, readProvince(JSON.parse(fileOf(code)), code)!]));
const demo = new URL('../../demo/schemes/scheme-3.json', import.meta.url);
const { scheme } = readScheme(JSON.parse(readFileSync(demo, 'utf8')));
const fujian = lists.get('福建省')!;
const own = ownTowns(scheme, fujian);
const known: Known = { own, region: ['福建省', '三明市', '清流县'], find: (name) => lists.get(name) };

/** Every way down to a township. */
function pathsIn(at: Division, above: readonly string[] = []): string[][] {
  const path = [...above, at.name];
  return [...at.towns.map((town) => [...path, town]), ...at.areas.flatMap((each) => pathsIn(each, path))];
}

function walk(path: readonly string[], start: Place = { ...NOWHERE, where: 'else' }): Place {
  return path.reduce((place, name, level) => choose(place, level, name, known), start);
}

describe('the lists that come with the element', () => {
  it('are all that there are, each of its own province', () => {
    assert.equal(provinces.length, 34);
    provinces.forEach(({ code, name }) => assert.equal(lists.get(name)?.code, code, name));
    const paths = [...lists.values()].flatMap((list) => pathsIn(list));
    assert.ok(paths.length > 41_000, `${paths.length} townships`);
    assert.ok(paths.every((path) => path.length >= 3 && path.length <= 4));
  });

  it('are small: none presses to more than 16 KB', () => {
    const large = provinces.filter(({ code }) => brotliCompressSync(fileOf(code)).length > 16_000);
    assert.deepEqual(large, []);
  });

  it('lie beside the modules, wherever these were copied to', () => {
    for (const module of ['enrollment-form.js', 'chunks/enrollment-form.division-AbCd_-12.js?v=1.2/3#x']) {
      assert.equal(
        folderOf(`https://edu.example/a/chunks/elements/${module}`),
        'https://edu.example/a/chunks/elements/divisions/',
      );
    }
  });

  it('leave out levels that no address has, and write a township as schools do', () => {
    assert.deepEqual(pathOfCode(lists.get('北京市')!, '110101'), ['北京市', '东城区']);
    assert.deepEqual(pathOfCode(lists.get('重庆市')!, '500229'), ['重庆市', '城口县']);
    assert.deepEqual(pathOfCode(lists.get('湖北省')!, '429004'), ['湖北省', '仙桃市']);
    assert.deepEqual(pathOfCode(lists.get('广东省')!, '441900'), ['广东省', '东莞市']);
    assert.deepEqual(pathOfCode(lists.get('甘肃省')!, '620200'), ['甘肃省', '嘉峪关市']);
    const names = [...lists.values()].flatMap((list) => pathsIn(list).map((path) => path[path.length - 1]!));
    assert.deepEqual(
      names.filter((name) => /街道办事处$|类似乡级单位/.test(name)),
      [],
    );
  });
});

/** As many names as are asked for, no two the same. */
const manyNames = (count: number): string =>
  Array.from({ length: count }, (_, n) => String.fromCharCode(0x4e00 + (n % 200), 0x4f00 + Math.floor(n / 200))).join(
    ' ',
  );

describe('a list that is read', () => {
  const good = (): { year: number; name: string; areas: unknown } => JSON.parse(fileOf('82'));
  it('is taken as it stands', () => {
    assert.deepEqual(readProvince(good(), '82')?.areas[0]?.towns[0], '大堂区');
    const large = { ...good(), areas: [['', '甲', manyNames(15_000)]] };
    assert.equal(readProvince(large, '82')?.areas[0]?.towns.length, 15_000);
  });

  const bad: Readonly<Record<string, unknown>> = {
    nothing: null,
    'a text': '澳门特别行政区',
    'another province': { ...good(), name: '香港特别行政区' },
    'no areas': { ...good(), areas: [] },
    'areas that are none': { ...good(), areas: { length: 1, 0: ['', '大堂区', ''] } },
    'a number for a name': { ...good(), areas: [['', 7, '']] },
    'a name with markup': { ...good(), areas: [['', '<b>大堂区</b>', '']] },
    'a name with a turn of direction': { ...good(), areas: [['', '大\u202e堂区', '']] },
    'a name of a thousand signs': { ...good(), areas: [['', '大'.repeat(1000), '']] },
    'a name twice': {
      ...good(),
      areas: [
        ['', '大堂区', '甲'],
        ['', '大堂区', '乙'],
      ],
    },
    'a township twice': { ...good(), areas: [['', '大堂区', '甲 甲']] },
    'a code of another province': { ...good(), areas: [['110101', '大堂区', '']] },
    'a code that is none': { ...good(), areas: [['82-1', '大堂区', '']] },
    'levels without end': { ...good(), areas: [['', '甲', [['', '乙', [['', '丙', '']]]]]] },
    'more names than there are': {
      ...good(),
      areas: [['', '甲', manyNames(30_000)]],
    },
  };
  Object.entries(bad).forEach(([what, input]) => {
    it(`is refused where it is ${what}`, () => assert.equal(readProvince(input, '82'), undefined));
  });

  it('is refused or sound, whatever it holds', () => {
    const name = fc.oneof(fc.constantFrom('甲', '乙', '', ' '), fc.string(), fc.integer());
    const { area } = fc.letrec((tie) => ({
      area: fc.tuple(
        fc.constantFrom('', '82', '8201', '820101', 'x'),
        name,
        fc.oneof(fc.string(), fc.array(tie('area'))),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(area)), (areas) => {
        const read = readProvince({ ...good(), areas }, '82');
        if (read) pathsIn(read).forEach((path) => path.forEach((each) => assert.match(each, /^\S{1,40}$/)));
      }),
    );
  });
});

describe('the region’s own townships', () => {
  it('are named as the schools’ areas name them, and completed by the list', () => {
    assert.equal(own.length, 13);
    assert.deepEqual(own.slice(0, 2), ['龙津镇', '嵩口镇']);
    assert.deepEqual(ownTowns(scheme), ['龙津镇', '嵩口镇']);
    const school = { ...scheme.schools[0]!, areas: [{ division: '龙津 镇', communities: [] }] };
    assert.equal(ownTowns({ ...scheme, schools: [school] }, fujian)[0], '龙津 镇');
    assert.equal(ownTowns({ ...scheme, schools: [school] }, fujian).length, 13);
  });

  it('are not guessed for a region that is no county', () => {
    for (const regionCode of [null, '350423100', '350423100000']) assert.equal(regionOf({ regionCode }), '');
    assert.deepEqual(ownTowns({ ...scheme, regionCode: '350400' }, fujian), ['龙津镇', '嵩口镇']);
    assert.deepEqual(ownTowns({ ...scheme, regionCode: '359999' }, fujian), ['龙津镇', '嵩口镇']);
  });
});

describe('a place', () => {
  const every = [...lists.values()].flatMap((list) => pathsIn(list));
  const path = fc.integer({ min: 0, max: every.length - 1 }).map((at) => every[at]!);

  it('that was chosen is shown again the same', () => {
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 4 }), (names, depth) => {
        const chosen = names.slice(0, depth);
        const text = textOf(walk(chosen), known);
        const again = placeOf(text, known, true);
        assert.equal(textOf(again, known), text);
        if (again.where === 'own') assert.deepEqual(chosen, [...known.region, again.town]);
        else assert.deepEqual(again, walk(chosen));
      }),
      { numRuns: 2000 },
    );
  });

  it('is kept as one text: names with blanks elsewhere, the township alone in the region', () => {
    assert.equal(textOf(walk(['江西省', '赣州市', '石城县', '琴江镇']), known), '江西省 赣州市 石城县 琴江镇');
    assert.equal(textOf(walk(['福建省', '三明市', '清流县', '龙津镇']), known), '龙津镇');
    assert.equal(textOf(walk(['福建省', '三明市', '清流县']), known), '福建省 三明市 清流县');
    assert.equal(textOf(walk(['北京市', '东城区', '景山街道']), known), '北京市 东城区 景山街道');
  });

  it('of the region leads to its schools, however it was given', () => {
    const free = { ...NOWHERE, where: 'free' } as const;
    const given = [
      { ...NOWHERE, where: 'own', town: '龙津镇' } as const,
      walk([...known.region, '龙津镇']),
      ...['龙津镇', ' 龙津 镇 ', '福建省三明市清流县龙津镇', '清流县 龙津镇'].map((text) => write(free, text)),
      write(walk(['福建省']), '三明市清流县龙津镇'),
    ];
    for (const place of given) {
      const division = textOf(place, known);
      assert.equal(division, '龙津镇');
      assert.equal(schoolsFor(scheme, scheme.routes[0]!, { division, community: '屏山社区' }).kind, 'single');
    }
  });

  it('that the list does not know is kept as it was written, and shown again', () => {
    const texts = ['某某新镇', '越南河内', '江西省 赣州市 石城县 新设镇', '福建省 三明市 梅列区 列东街道', '江西省'];
    for (const text of texts) {
      const place = placeOf(text, known, true);
      assert.equal(textOf(place, known), text);
      assert.equal([...place.path, writtenIn(place)].filter(Boolean).join(' '), text);
    }
    assert.equal(textOf(write(walk([...known.region]), '某某新镇'), known), '某某新镇');
    assert.equal(textOf(write(walk(['江西省']), '江西省赣州市石城县'), known), '江西省 赣州市石城县');
  });

  it('keeps all that anybody may write', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const kept = textOf(write({ ...NOWHERE, where: 'free' }, text), known);
        assert.equal(kept, text.trim());
        assert.equal(textOf(placeOf(kept, known, true), known), kept);
      }),
    );
  });

  it('is read without blanks, as far as the list goes', () => {
    assert.deepEqual(placeOf('江西省赣州市石城县琴江镇', known, true), walk(['江西省', '赣州市', '石城县', '琴江镇']));
    const farm = ['黑龙江省', '黑河市', '五大连池市', '龙镇农场'];
    assert.deepEqual(placeOf(farm.join(' '), known, true), walk(farm), 'not the town of which it has the name');
    const longer = placeOf('江西省赣州市石城县琴江镇某村', known, true);
    assert.deepEqual(longer.path, ['江西省', '赣州市', '石城县']);
    assert.equal(writtenIn(longer), '琴江镇某村');
  });

  it('is written until its list has come', () => {
    const blind: Known = { own: ['龙津镇'], region: [], find: () => undefined };
    const text = '江西省 赣州市 石城县 琴江镇';
    const place = placeOf(text, blind, true);
    assert.deepEqual([place.path, writtenIn(place)], [['江西省'], '赣州市 石城县 琴江镇']);
    assert.equal(textOf(place, blind), text);
  });

  it('never loses what was written while something else is chosen', () => {
    const written = write(choose(walk(['江西省', '赣州市']), 2, null, known), '某县某镇');
    assert.equal(textOf(written, known), '江西省 赣州市 某县某镇');
    const other = choose(written, 2, '石城县', known);
    assert.equal(textOf(other, known), '江西省 赣州市 石城县');
    assert.equal(textOf(choose(other, 2, null, known), known), '江西省 赣州市 某县某镇');
    const free = write({ ...other, where: 'free' }, '别处');
    assert.equal(textOf({ ...free, where: 'own', town: '龙津镇' }, known), '龙津镇');
    assert.equal(textOf({ ...free, where: 'free' }, known), '别处');
  });

  it('shows, and keeps, what was written beside a list that has not come, whenever one comes back to it', () => {
    const blind: Known = { ...known, find: () => undefined };
    const start: Place = { ...NOWHERE, where: 'else' };
    const written = write(choose(start, 0, '江西省', blind), '某县');
    const other = choose(written, 0, '湖南省', blind);
    assert.deepEqual([textOf(other, blind), writtenIn(other)], ['湖南省', '']);
    const back = choose(other, 0, '江西省', blind);
    assert.deepEqual([textOf(back, blind), writtenIn(back)], ['江西省 某县', '某县']);
  });

  it('is whole once a township is chosen or something written', () => {
    assert.ok(isPartial(walk(['江西省']), known));
    assert.ok(isPartial(walk(['江西省', '赣州市', '石城县']), known));
    assert.ok(!isPartial(walk(['江西省', '赣州市', '石城县', '琴江镇']), known));
    assert.ok(!isPartial(write(choose(walk(['江西省']), 1, null, known), '某市'), known));
    assert.ok(!isPartial(NOWHERE, known));
  });

  it('is found by a part of its name, from where one is', () => {
    assert.deepEqual(search(lists.get('江西省')!, '琴江', 8), ['赣州市 石城县 琴江镇']);
    assert.deepEqual(search(divisionAt(lists.get('江西省')!, ['江西省', '赣州市', '石城县'])!, '江', 1), ['琴江镇']);
    assert.deepEqual(search(lists.get('江西省')!, '  ', 8), []);
    assert.equal(search(fujian, '镇', 5).length, 5);
    assert.ok(namesIn(fujian).includes('三明市'));
  });
});
