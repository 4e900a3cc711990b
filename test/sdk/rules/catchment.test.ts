import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readScheme } from '../../../src/sdk/model/index.js';
import { choiceFaults, schoolsFor } from '../../../src/sdk/rules/index.js';
import { schemeJson } from '../../helpers/schemes.js';

const county = readScheme(schemeJson(3)).scheme;
const city = readScheme(schemeJson(4)).scheme;
const route = (id: string, scheme = county) => scheme.routes.find((each) => each.id === id)!;

const schools = (division: string, community = '', id = 'local', scheme = county): unknown => {
  const { kind, schools: found } = schoolsFor(scheme, route(id, scheme), { division, community });
  return [kind, ...found.map((each) => each.id)];
};

describe('an address', () => {
  it('leads to one school, to several, to none, or is not clear yet', () => {
    assert.deepEqual(schools('龙津镇', '屏山社区'), ['single', 'pingshan']);
    assert.deepEqual(schools('龙津镇', '城北社区'), ['several', 'shiyan', 'chengguan']);
    assert.deepEqual(schools('龙津镇'), ['unclear', 'shiyan', 'chengguan', 'pingshan', 'longjin']);
    assert.deepEqual(schools('嵩口镇', '任何村'), ['single', 'songkou']);
    assert.deepEqual(schools('龙津镇', '别的社区'), ['none']);
    assert.deepEqual(schools('外地镇', '城北社区'), ['none']);
    assert.deepEqual(schools(' 龙津 镇', '屏山社区 '), ['single', 'pingshan']);
  });

  it('leads to open schools everywhere, behind its own', () => {
    assert.deepEqual(schools('东城街道', '', 'local', city), ['several', 'no1', 'qiming']);
    assert.deepEqual(schools('别处', '', 'local', city), ['none', 'qiming']);
  });

  it('leads to a special school on the route of special needs only', () => {
    assert.deepEqual(schools('龙津镇', '屏山社区', 'special'), ['several', 'pingshan', 'tejiao']);
  });

  it('leads to the school of an older sibling, too, where the scheme has a rule for siblings', () => {
    const place = { division: '龙津镇', community: '屏山社区', siblingSchoolId: 'shiyan' };
    const ids = (scheme: typeof county): unknown => {
      const { kind, schools: found } = schoolsFor(scheme, route('local'), place);
      return [kind, ...found.map(({ id }) => id)];
    };
    assert.deepEqual(ids(county), ['several', 'pingshan', 'shiyan']);
    assert.deepEqual(ids({ ...county, siblings: null }), ['single', 'pingshan']);
    assert.deepEqual(choiceFaults(county, route('local'), ['shiyan'], place), []);
    assert.equal(choiceFaults({ ...county, siblings: null }, route('local'), ['shiyan'], place).length, 1);
  });

  it('means nothing on a route that is not zoned', () => {
    const free = { ...route('local'), zonedBy: 'nothing' as const };
    assert.equal(schoolsFor(county, free, { division: '外地镇' }).schools.length, 5);
  });
});

describe('choices', () => {
  const faults = (choices: string[], community = '城北社区', id = 'local'): unknown =>
    choiceFaults(county, route(id), choices, { division: '龙津镇', community }).map(({ code, field }) => [code, field]);

  it('are good within the catchment', () => {
    assert.deepEqual(faults(['chengguan', 'shiyan']), []);
    assert.deepEqual(faults(['shiyan']), []);
    assert.deepEqual(faults([], '屏山社区'), [], 'one school alone needs no choosing');
  });

  it('are told what is wrong with each', () => {
    assert.deepEqual(faults([]), [['missing', 'choice.1']]);
    assert.deepEqual(faults(['shiyan', 'shiyan']), [['chosen-twice', 'choice.2']]);
    assert.deepEqual(faults(['pingshan']), [['outside-catchment', 'choice.1']]);
    assert.deepEqual(faults(['harvard']), [['unknown-school', 'choice.1']]);
    assert.deepEqual(faults(['tejiao']), [['unknown-school', 'choice.1']]);
    assert.deepEqual(faults(['shiyan', 'chengguan', 'longjin']), [['too-many', 'choice.3']]);
  });

  it('are free where the address says nothing, and on the route of special needs', () => {
    assert.deepEqual(faults(['pingshan'], ''), []);
    assert.deepEqual(faults(['pingshan'], '别的社区'), []);
    assert.deepEqual(faults([], '城北社区', 'special'), []);
    assert.deepEqual(faults(['tejiao', 'longjin'], '城北社区', 'special'), []);
  });
});
