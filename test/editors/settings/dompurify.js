import { ATTRIBUTES, TAGS } from './names.js';

export const settings = {
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: (name) => TAGS.includes(name),
    attributeNameCheck: (name) => ATTRIBUTES.includes(name),
  },
};
