import { ATTRIBUTES, TAGS } from './names.js';

const { dtd } = window.CKEDITOR;
for (const tag of TAGS) {
  dtd[tag] = dtd.div;
  for (const names of [dtd.body, dtd.div, dtd.td, dtd.li, dtd.$block, dtd.$blockLimit]) names[tag] = 1;
}

export const settings = {
  extraAllowedContent: `${TAGS.join(' ')}[${ATTRIBUTES.join(',')}]; div[data-*]; iframe[src,title,width,height,loading]`,
};
