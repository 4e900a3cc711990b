import { ATTRIBUTES, TAGS } from './names.js';

const { allowedTags, allowedAttributes } = globalThis.sanitizeHtml.defaults;

export const settings = {
  allowedTags: [...allowedTags, ...TAGS, 'iframe'],
  allowedAttributes: {
    ...allowedAttributes,
    div: ['data-*'],
    iframe: ['src', 'title', 'width', 'height', 'loading'],
    ...Object.fromEntries(TAGS.map((tag) => [tag, ATTRIBUTES])),
  },
  // Frames of the own site only.
  allowedIframeHostnames: [],
  allowIframeRelativeUrls: true,
};
