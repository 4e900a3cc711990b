import { assert } from '@open-wc/testing';
import { until } from './board-page.js';
import { find, has, show } from './division-page.js';

describe('for everybody', () => {
  const states: Readonly<Record<string, string>> = {
    'nothing chosen': '',
    'a township': '龙津镇',
    'a place elsewhere': '江西省 赣州市 石城县 琴江镇',
    'a place in words': '江西省 赣州市 旧县',
    'a place in words alone': '旧镇',
  };
  Object.entries(states).forEach(([state, value]) => {
    [true, false].forEach((english) => {
      it(`no barrier is met with ${state} in ${english ? 'English' : 'Chinese'}`, async () => {
        const place = await show({ value, english, isWrong: true, width: 320 });
        await until(() => !value.startsWith('江西') || has(place, '[data-step="2"]'), 'the lists');
        await assert.isAccessible(place);
        const base = find(place, '.jg');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        assert.isFalse(has(place, '[style]'));
        if (english) assert.notMatch(find(place, '.division').textContent, /请选择|其他地方|列表/);
        place.renderRoot.querySelectorAll<HTMLElement>('select, input').forEach((each) => {
          assert.isAtLeast(each.offsetHeight, 36);
          assert.equal(each.dataset['field'], 'household.division');
        });
      });
    });
  });

  it('each control has a label, a hint for the browser, and the first what explains it', async () => {
    const place = await show({ value: '江西省 赣州市 石城县 琴江镇', isWrong: true });
    await until(() => has(place, '[data-step="3"]'), 'the lists');
    const all = Array.from(place.renderRoot.querySelectorAll('select'));
    // As it stands: Firefox knows no fourth level, and its property is empty there.
    assert.deepEqual(
      all.map((each) => each.getAttribute('autocomplete')!.replace('section-household ', '')),
      ['address-level4', 'address-level1', 'address-level2', 'address-level3', 'address-level4'],
    );
    all.forEach((each) => assert.isNotEmpty(each.labels[0]?.textContent));
    assert.equal(all[0]!.getAttribute('aria-describedby'), 'd-hint');
    assert.equal(all[0]!.getAttribute('aria-invalid'), 'true');
    assert.equal(find(place, 'legend').textContent, '其他地方');
  });
});
