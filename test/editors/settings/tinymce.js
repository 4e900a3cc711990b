import { ATTRIBUTES, TAGS } from './names.js';

export const settings = {
  custom_elements: TAGS.join(','),
  extended_valid_elements: TAGS.map((tag) => `${tag}[${ATTRIBUTES.join('|')}]`).join(','),
  convert_urls: false,
  sandbox_iframes: false,
};
