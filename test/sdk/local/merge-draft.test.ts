import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldOf, mergeDraft, valuesOf, type DraftFields } from '../../../src/sdk/local/merge-draft.js';

const change = (field: string, was: string, value: string) => ({ field, was, value });

describe('answers of two tabs', () => {
  it('stay beside each other', () => {
    const one = mergeDraft({}, [change('child.name', '', '张小明')]).fields;
    const two = mergeDraft(one, [change('guardian1.name', '', '张大山')]);
    assert.deepEqual(valuesOf(two.fields), { 'child.name': '张小明', 'guardian1.name': '张大山' });
    assert.deepEqual(two.conflicts, []);
  });

  it('to one question are both kept, and told', () => {
    const one = mergeDraft({}, [change('child.name', '', '张小明')]).fields;
    const two = mergeDraft(one, [change('child.name', '', '张小名')]);
    assert.deepEqual(two.conflicts, [{ field: 'child.name', mine: '张小名', theirs: '张小明' }]);
    assert.deepEqual(two.fields['child.name'], { value: '张小名', replaced: ['张小明'] });
  });

  it('that are the same are no disagreement, and neither is a correction of what was seen', () => {
    const one = mergeDraft({}, [change('child.name', '', '张小明')]).fields;
    assert.deepEqual(mergeDraft(one, [change('child.name', '', '张小明')]), { fields: one, conflicts: [] });
    assert.deepEqual(mergeDraft(one, [change('child.name', '张小明', '')]).conflicts, []);
  });

  it('settle when one takes what the other wrote', () => {
    const one = mergeDraft({}, [change('a', '', '1')]).fields;
    const two = mergeDraft(one, [change('a', '', '2')]).fields;
    assert.deepEqual(mergeDraft(two, [change('a', '2', '1')]).fields['a'], { value: '1', replaced: [] });
  });

  it('may have names that objects have', () => {
    const { fields } = mergeDraft({}, [change('constructor', '', 'x')]);
    assert.deepEqual(valuesOf(fields), { constructor: 'x' });
    assert.deepEqual(fieldOf({}, 'constructor'), { value: '', replaced: [] });
  });

  it('are never lost: what was typed stands, stands beside, or was replaced by someone who saw it', () => {
    const act = fc.record({
      tab: fc.nat(2),
      field: fc.constantFrom('a', 'b'),
      value: fc.constantFrom('1', '2', '3', '4', ''),
      /** Whether the tab looks at what is stored before it types. */
      looks: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let fields: DraftFields = {};
        const screens = [0, 1, 2].map((): Record<string, string> => ({}));
        for (const { tab, field, value, looks } of acts) {
          const screen = screens[tab]!;
          if (looks) Object.assign(screen, { a: '', b: '' }, valuesOf(fields));
          const before = fieldOf(fields, field);
          const was = screen[field] ?? '';
          const merged = mergeDraft(fields, [change(field, was, value)]);
          const after = fieldOf(merged.fields, field);
          assert.equal(after.value, value, 'what was typed last stands');
          const isSeen = before.value === was || before.value === value || before.value === '';
          assert.ok(isSeen || after.replaced.includes(before.value), 'what nobody saw is kept');
          assert.equal(merged.conflicts.length, isSeen ? 0 : 1);
          for (const other of before.replaced) assert.ok(other === value || after.replaced.includes(other));
          screen[field] = value;
          fields = merged.fields;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
