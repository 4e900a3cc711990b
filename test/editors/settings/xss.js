import { ATTRIBUTES, TAGS } from './names.js';

export const settings = {
  whiteList: {
    ...globalThis.xss.getDefaultWhiteList(),
    div: ['data-jiaogai', ...ATTRIBUTES.map((name) => `data-${name}`)],
    ...Object.fromEntries(TAGS.map((tag) => [tag, ATTRIBUTES])),
  },
};
