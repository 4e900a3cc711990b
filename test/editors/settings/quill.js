import { ATTRIBUTES, TAGS } from './names.js';

const BlockEmbed = window.Quill.import('blots/block/embed');

for (const tag of TAGS) {
  class ReformElement extends BlockEmbed {
    static blotName = tag;
    static tagName = tag;

    static create(attributes) {
      const node = super.create();
      for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
      return node;
    }

    static value(node) {
      const names = ATTRIBUTES.filter((name) => node.hasAttribute(name));
      return Object.fromEntries(names.map((name) => [name, node.getAttribute(name)]));
    }
  }
  window.Quill.register(ReformElement);
}

export const settings = {};
