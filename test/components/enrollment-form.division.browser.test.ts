import { assert } from '@open-wc/testing';
import { loadProvince } from '../../src/components/enrollment-form/enrollment-form.division.data.js';
import { until } from './board-page.js';
import { find, has, kept, list, Lists, offered, pick, show, shown, type, written } from './division-page.js';

const AWAY = '其他地方（不在清流县）';
const UNLISTED = '列表中没有，自己写';
const CHOOSE = '请选择';

let lists: Lists;
beforeEach(() => (lists = new Lists()));
afterEach(() => lists.restore());

/** The list of the own county has come. */
const complete = (place: Parameters<typeof offered>[0]): Promise<void> =>
  until(() => offered(place, 'own').indexOf('沙芜乡') > 0, 'the list of the region');

describe('a place of the region', () => {
  it('is chosen from the townships of its schools, which are there at once, and those of the list', async () => {
    const go = lists.hold('35');
    const place = await show();
    assert.deepEqual(offered(place, 'own'), [CHOOSE, '龙津镇', '嵩口镇', '其他地方', UNLISTED]);
    await pick(place, 'own', '嵩口镇');
    assert.equal(kept(place), '嵩口镇');
    go();
    await complete(place);
    assert.deepEqual(offered(place, 'own').slice(-3), ['里田乡', AWAY, UNLISTED]);
    assert.deepEqual(shown(place), ['嵩口镇']);
    await pick(place, 'own', '沙芜乡');
    assert.equal(kept(place), '沙芜乡');
  });

  it('is shown again where it was kept, also where only the list knows it', async () => {
    const place = await show({ value: '沙芜乡' });
    await until(() => shown(place).join() === '沙芜乡', 'the township chosen');
    assert.equal(kept(place), '沙芜乡');
  });

  it('follows an answer that another tab has changed', async () => {
    const place = await show({ value: '龙津镇' });
    await pick(place, 'own', '嵩口镇');
    place.values['household.division'] = '龙津镇';
    place.requestUpdate();
    await place.updateComplete;
    assert.deepEqual(shown(place), ['龙津镇']);
  });

  it('is kept as its schools say it, where somebody went there by the province or wrote all of it', async () => {
    const place = await show();
    await complete(place);
    await pick(place, 'own', AWAY);
    await pick(place, 0, '福建省');
    await pick(place, 1, '三明市');
    await pick(place, 2, '清流县');
    await pick(place, 3, '龙津镇');
    assert.equal(kept(place), '龙津镇');
    await pick(place, 'own', UNLISTED);
    await type(place, '福建省三明市清流县嵩口镇');
    assert.equal(kept(place), '嵩口镇');
    assert.equal(written(place).value, '福建省三明市清流县嵩口镇', 'what was written stays as it was');
  });
});

describe('a place elsewhere', () => {
  it('is chosen from the province down; only the files of what is chosen are asked for', async () => {
    const place = await show();
    await complete(place);
    await pick(place, 'own', AWAY);
    assert.deepEqual(shown(place), [AWAY, CHOOSE]);
    assert.equal(list(place, 0).options.length, 36);
    await pick(place, 0, '江西省');
    await until(() => has(place, '[data-step="1"]'), 'the cities');
    await pick(place, 1, '赣州市');
    await pick(place, 2, '石城县');
    assert.isTrue(place.division.isPartial('household.division'));
    await pick(place, 3, '琴江镇');
    assert.isFalse(place.division.isPartial('household.division'));
    assert.equal(kept(place), '江西省 赣州市 石城县 琴江镇');
    assert.deepEqual(lists.asked.sort(), ['36']);
    await pick(place, 1, '南昌市');
    assert.equal(kept(place), '江西省 南昌市');
    assert.deepEqual(shown(place), [AWAY, '江西省', '南昌市', CHOOSE]);
  });

  it('is shown again in the right lists', async () => {
    const place = await show({ value: '四川省 成都市 大邑县 青霞街道' });
    await until(() => has(place, '[data-step="3"]'), 'the lists');
    assert.deepEqual(shown(place).slice(1), ['四川省', '成都市', '大邑县', '青霞街道']);
    assert.equal(kept(place), '四川省 成都市 大邑县 青霞街道');
    const labels = Array.from(place.renderRoot.querySelectorAll('.away label'), (each) => each.textContent);
    assert.deepEqual(labels, ['省、自治区、直辖市', '市、州、盟', '区、县、旗', '乡镇、街道']);
  });

  it('has no city between a municipality and its districts', async () => {
    const place = await show({ value: '北京市 东城区 景山街道' });
    await until(() => has(place, '[data-step="2"]'), 'the lists');
    assert.deepEqual(shown(place).slice(1), ['北京市', '东城区', '景山街道']);
  });

  it('is what one begins with where the scheme has no region', async () => {
    const place = await show({ areas: [], regionCode: null });
    assert.deepEqual(shown(place), [CHOOSE]);
    assert.isTrue(find<HTMLLabelElement>(place, 'label[for=d]').control === list(place, 0));
    await pick(place, 0, UNLISTED);
    await type(place, '示例地方');
    assert.equal(kept(place), '示例地方');
  });
});

describe('a place that is not in the list', () => {
  it('is written at any level, and what was written is there again after something else was chosen', async () => {
    const place = await show();
    await complete(place);
    await pick(place, 'own', UNLISTED);
    await type(place, '新设镇');
    assert.equal(kept(place), '新设镇');
    await pick(place, 'own', AWAY);
    assert.equal(kept(place), '', 'nothing is kept that one does not see');
    await pick(place, 0, '江西省');
    await until(() => has(place, '[data-step="1"]'), 'the cities');
    await pick(place, 1, '赣州市');
    await pick(place, 2, UNLISTED);
    assert.equal(written(place).labels![0]!.textContent, '自己写：从区、县、旗写到乡镇、街道');
    await type(place, '新设县 新设镇');
    assert.equal(kept(place), '江西省 赣州市 新设县 新设镇');
    await pick(place, 2, '石城县');
    assert.equal(kept(place), '江西省 赣州市 石城县');
    await pick(place, 2, UNLISTED);
    assert.equal(written(place).value, '新设县 新设镇');
    assert.equal(kept(place), '江西省 赣州市 新设县 新设镇');
    await pick(place, 'own', UNLISTED);
    assert.equal(written(place).value, '新设镇');
    assert.equal(kept(place), '新设镇');
  });

  it('is shown again: what the list knows is chosen, the rest written', async () => {
    const place = await show({ value: '江西省 赣州市 旧县 旧镇' });
    await until(() => has(place, '[data-step="2"]'), 'the lists');
    assert.deepEqual(shown(place).slice(1), ['江西省', '赣州市', UNLISTED, '旧县 旧镇']);
    assert.equal(kept(place), '江西省 赣州市 旧县 旧镇');
    const own = await show({ value: '旧镇' });
    assert.deepEqual(shown(own), [UNLISTED, '旧镇']);
  });

  it('is offered what the list has of that name', async () => {
    const place = await show({ value: '江西省' });
    await until(() => has(place, '[data-step="1"]'), 'the cities');
    await pick(place, 1, UNLISTED);
    await type(place, '琴江');
    const found = Array.from(place.renderRoot.querySelectorAll('datalist option'), (each) =>
      each.getAttribute('value'),
    );
    assert.deepEqual(found, ['赣州市 石城县 琴江镇']);
    assert.isTrue(written(place).list === find(place, 'datalist'));
  });
});

describe('a list that does not come', () => {
  it('is written in place of, at once, and can be asked for again', async () => {
    lists.real404('44');
    const place = await show();
    await complete(place);
    await pick(place, 'own', AWAY);
    await pick(place, 0, '广东省');
    assert.include(find(place, '.told').textContent, '正在打开广东省的列表');
    await type(place, '梅州市');
    assert.equal(kept(place), '广东省 梅州市');
    await until(() => has(place, '[data-act=division-retry]'), 'the words');
    assert.include(find(place, '.told').textContent, '没有打开');
    assert.include(place.said.join(), '没有打开');
    await type(place, '梅州市 梅县区');
    assert.equal(kept(place), '广东省 梅州市 梅县区');
    lists.again('44');
    find(place, '[data-act=division-retry]').focus();
    find(place, '[data-act=division-retry]').click();
    await until(() => has(place, '[data-step="1"]'), 'the cities');
    assert.deepEqual(shown(place).slice(1), ['广东省', UNLISTED, '梅州市 梅县区'], 'what was written stays');
    await until(() => (place.renderRoot as ShadowRoot).activeElement === list(place, 1), 'the focus goes on');
    await pick(place, 1, '梅州市');
    assert.equal(kept(place), '广东省 梅州市');
  });

  it('may come late: what somebody writes meanwhile is not taken from under their hands', async () => {
    const go = lists.hold('45');
    const place = await show();
    await complete(place);
    await pick(place, 'own', AWAY);
    await pick(place, 0, '广西壮族自治区');
    const input = written(place);
    input.focus();
    go();
    await until(() => has(place, '[data-step="1"]'), 'the cities');
    assert.isTrue((place.renderRoot as ShadowRoot).activeElement === input);
    assert.deepEqual(shown(place).slice(1), ['广西壮族自治区', UNLISTED, '']);
    await type(place, '某市');
    assert.equal(kept(place), '广西壮族自治区 某市');
  });

  it('does not turn what was kept into lists while somebody stands in it', async () => {
    const go = lists.hold('42');
    const place = await show({ value: '湖北省 武汉市' });
    written(place).focus();
    go();
    await until(() => has(place, '[data-step="1"]'), 'the cities');
    assert.deepEqual(shown(place).slice(1), ['湖北省', UNLISTED, '武汉市']);
    assert.equal(kept(place), '湖北省 武汉市');
  });

  it('may come out of turn: one sees that of what is chosen now', async () => {
    const [slow, quick] = [lists.hold('52'), lists.hold('53')];
    const place = await show();
    await complete(place);
    await pick(place, 'own', AWAY);
    await pick(place, 0, '贵州省');
    await pick(place, 0, '云南省');
    quick();
    await until(() => has(place, '[data-step="1"]'), 'the cities');
    assert.include(offered(place, 1), '昆明市');
    const { length } = place.said;
    slow();
    await loadProvince('52');
    await place.updateComplete;
    await pick(place, 1, '昆明市');
    assert.equal(kept(place), '云南省 昆明市');
    assert.equal(place.said.length, length, 'of the other nothing is said');
  });

  const hostile: Readonly<Record<string, [string, string, () => Response]>> = {
    'no JSON': ['61', '陕西省', () => new Response('<html>')],
    'another’s': ['62', '甘肃省', () => new Response('{"name":"上海市","areas":[["310101","黄浦区","南京东路街道"]]}')],
    'full of markup': ['63', '青海省', () => new Response('{"name":"青海省","areas":[["","<img src=x>",""]]}')],
    'without end': ['64', '宁夏回族自治区', () => new Response(`"${'长'.repeat(200_000)}"`)],
  };
  Object.entries(hostile).forEach(([what, [code, name, answer]]) => {
    it(`is refused where it is ${what}`, async () => {
      lists.give(code, answer);
      const place = await show();
      await complete(place);
      await pick(place, 'own', AWAY);
      await pick(place, 0, name);
      await until(() => has(place, '[data-act=division-retry]'), 'the words');
      assert.isFalse(has(place, '[data-step="1"]'));
      assert.isFalse(has(place, 'img'));
      await type(place, '某地');
      assert.equal(kept(place), `${name} 某地`);
    });
  });

  it('of the own region leaves its schools’ townships, and can be asked for again', async () => {
    lists.real404('33');
    const place = await show({ areas: ['一镇'], regionCode: '330122', value: '合村乡' });
    await until(() => has(place, '[data-act=division-retry]'), 'the words');
    assert.deepEqual(offered(place, 'own'), [CHOOSE, '一镇', '其他地方', UNLISTED]);
    assert.deepEqual(shown(place), [UNLISTED, '合村乡']);
    lists.again('33');
    find(place, '[data-act=division-retry]').focus();
    find(place, '[data-act=division-retry]').click();
    await until(() => shown(place).join() === '合村乡', 'the township in the list');
    await until(() => (place.renderRoot as ShadowRoot).activeElement === list(place, 'own'), 'the focus goes on');
    assert.isFalse(has(place, '.told'));
  });

  it('of a place that was kept is shown once it has come after all', async () => {
    lists.real404('43');
    const place = await show({ value: '湖南省 常德市 澧县 澧西街道' });
    await until(() => has(place, '[data-act=division-retry]'), 'the words');
    assert.deepEqual(shown(place).slice(1), ['湖南省', '常德市 澧县 澧西街道']);
    lists.again('43');
    find(place, '[data-act=division-retry]').focus();
    find(place, '[data-act=division-retry]').click();
    await until(() => has(place, '[data-step="3"]'), 'the lists');
    assert.deepEqual(shown(place).slice(1), ['湖南省', '常德市', '澧县', '澧西街道']);
    assert.equal(kept(place), '湖南省 常德市 澧县 澧西街道');
  });

  it('is waited for in words where the schools name no township', async () => {
    const go = lists.hold('32');
    const place = await show({ areas: [], regionCode: '320102' });
    assert.include(find(place, '.told').textContent, '正在打开江苏省的列表');
    await pick(place, 'own', UNLISTED);
    await type(place, '某街道');
    assert.equal(kept(place), '某街道');
    go();
    await until(() => !has(place, '.told'), 'the list');
    assert.deepEqual(shown(place), [UNLISTED, '某街道'], 'what was written stays');
    assert.isAbove(offered(place, 'own').length, 5);
  });
});
