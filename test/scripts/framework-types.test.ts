import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsxTypes, vueTypes } from '../../scripts/lib/framework-types.mjs';

const manifest = (events: { name: string; type: { text: string } }[] = []) => ({
  modules: [
    {
      declarations: [
        { name: 'Base' },
        {
          name: 'TownMap',
          tagName: 'town-map',
          attributes: [
            { name: 'zoom', fieldName: 'zoom' },
            { name: 'as-of', fieldName: 'asOf' },
          ],
          members: [
            { name: 'zoom', kind: 'field', privacy: 'public' },
            { name: 'asOf', kind: 'field' },
            { name: 'towns', kind: 'field', privacy: 'public' },
            { name: 'drawn', kind: 'field', readonly: true },
            { name: 'width', kind: 'field', privacy: 'protected' },
            { name: 'version', kind: 'field', static: true },
            { name: 'reload', kind: 'method' },
          ],
          events,
        },
      ],
    },
  ],
});
const opens = [{ name: 'town-open', type: { text: 'CustomEvent<TownOpenDetail>' } }];
const namesIn = (text: string, block: RegExp): string[] =>
  [...block.exec(text)![1]!.matchAll(/^ +'?([\w-]+)'?\?:/gm)].map((match) => match[1]!);

describe('the types of the tags', () => {
  it('hold in JSX what may be set from outside, each attribute of another name, and each event', () => {
    const text = jsxTypes(manifest(opens));
    const names = namesIn(text, /interface TownMapProps \{\n([^]*?)\n\}/);
    assert.deepEqual(names, ['zoom', 'asOf', 'towns', 'as-of', 'ontown-open']);
    assert.match(text, /'as-of'\?: Attribute<TownMap\['asOf'\]>/);
    assert.match(text, /CustomEvent<import\('\.\/components\/town-map\/town-map\.js'\)\.TownOpenDetail>/);
  });

  it('hold for Vue the same, with listeners as Vue names them', () => {
    const names = namesIn(vueTypes(manifest(opens)), /interface TownMapProps \{\n([^]*?)\n\}/);
    assert.deepEqual(names, ['zoom', 'asOf', 'towns', 'as-of', 'onTownOpen']);
  });

  it('are not written for an event whose detail has no type', () => {
    const bad = manifest([{ name: 'town-open', type: { text: 'Event' } }]);
    assert.throws(() => jsxTypes(bad), /town-map.*town-open/);
  });
});
