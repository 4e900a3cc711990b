import { ATTRIBUTES, TAGS } from './names.js';

const { whitList } = window.UEDITOR_CONFIG;
for (const tag of TAGS) whitList[tag] = ATTRIBUTES;
whitList.div = [...whitList.div, 'data-jiaogai', ...ATTRIBUTES.map((name) => `data-${name}`)];
whitList.iframe = ['src', 'title', 'width', 'height', 'frameborder', 'loading'];

export const settings = { allowDivTransToP: false };
