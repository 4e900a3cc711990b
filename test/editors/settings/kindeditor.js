import { ATTRIBUTES, TAGS } from './names.js';

const { htmlTags } = window.KindEditor.options;

export const settings = {
  htmlTags: {
    ...htmlTags,
    div: [...htmlTags.div, 'data-jiaogai', ...ATTRIBUTES.map((name) => `data-${name}`)],
    [TAGS.join()]: ATTRIBUTES,
  },
};
