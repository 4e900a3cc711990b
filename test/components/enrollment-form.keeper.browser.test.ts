/** What is typed stands at once, whatever is written and read meanwhile. */
import { assert } from '@open-wc/testing';
import { DraftKeeper } from '../../src/components/enrollment-form/enrollment-form.keeper.js';
import { DeviceStore } from '../../src/sdk/local/device-store.js';
import { EnrollmentDraft } from '../../src/sdk/local/index.js';

let count = 0;
const newDraft = (id: string): EnrollmentDraft => new EnrollmentDraft(id, { store: new DeviceStore() });
const newId = (): string => `keeper-${(count += 1)}-${Date.now()}`;

describe('the keeper of a draft', () => {
  it('never shows less than what was typed, while it writes and hears of its own writing', async () => {
    const keeper = new DraftKeeper(newDraft(newId()), () => assert.equal(keeper.value('a'), typed));
    let typed = '';
    await keeper.open();
    for (const sign of '阿卜杜拉买买提的孩子叫什么名字呢') {
      typed += sign;
      keeper.set('a', typed);
      // Between two keys a browser reads, writes and draws.
      for (let turn = 0; turn < 3; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve));
        assert.equal(keeper.value('a'), typed);
      }
    }
    assert.isTrue(await keeper.kept());
    assert.equal(keeper.view!.values['a'], typed);
    assert.deepEqual(keeper.view!.replaced, {}, 'nobody disagrees with themselves');
    keeper.close();
  });

  it('keeps what could not be written, and writes it as soon as that goes', async () => {
    const draft = newDraft(newId());
    const keeper = new DraftKeeper(draft, () => undefined);
    await keeper.open();
    const { change } = draft;
    draft.change = () => Promise.resolve({ ok: false, code: 'busy', field: 'draft' });
    keeper.set('a', '1');
    assert.isFalse(await keeper.kept());
    assert.equal(keeper.value('a'), '1');
    assert.equal(keeper.fault?.code, 'busy');
    draft.change = change.bind(draft);
    assert.isTrue(await keeper.kept());
    assert.equal(keeper.view!.values['a'], '1');
    keeper.close();
  });

  it('does not call lost what is typed while the rest is written', async () => {
    const draft = newDraft(newId());
    const keeper = new DraftKeeper(draft, () => undefined);
    await keeper.open();
    const change = draft.change.bind(draft);
    let turn = 0;
    draft.change = (...all) => {
      if ((turn += 1) <= 2) keeper.set(`typed${turn}`, 'meanwhile');
      return change(...all);
    };
    keeper.set('a', '1');
    assert.isTrue(await keeper.kept());
    assert.equal(keeper.view!.values['a'], '1');
    assert.isTrue(await keeper.kept());
    assert.equal(keeper.view!.values['typed2'], 'meanwhile');
    keeper.close();
  });

  it('asks where another page wrote something else, until one is settled on', async () => {
    const id = newId();
    const [one, two] = [new DraftKeeper(newDraft(id), () => undefined), new DraftKeeper(newDraft(id), () => undefined)];
    await one.open();
    await two.open();
    one.set('a', '1');
    two.set('a', '2');
    await one.kept();
    await two.kept();
    await one.open();
    const value = one.value('a');
    assert.deepEqual(one.view!.replaced, { a: [value === '1' ? '2' : '1'] });
    await one.settle('a');
    assert.deepEqual(one.view!.replaced, {});
    one.close();
    two.close();
  });
});
