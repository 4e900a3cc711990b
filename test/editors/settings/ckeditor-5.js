import { ATTRIBUTES, TAGS } from './names.js';

const { DataSchema, GeneralHtmlSupport, Plugin } = window.CKEDITOR;

/** Tells the editor that there are these elements; it must come before GeneralHtmlSupport. */
class ReformElements extends Plugin {
  static get requires() {
    return [DataSchema];
  }

  init() {
    for (const tag of TAGS) {
      const modelSchema = { inheritAllFrom: '$container', isBlock: true };
      this.editor.plugins.get(DataSchema).registerBlockElement({ view: tag, model: tag, modelSchema });
    }
  }
}

const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, true]));

export const settings = {
  extraPlugins: [ReformElements, GeneralHtmlSupport],
  htmlSupport: {
    allow: [
      { name: 'div', attributes: /^data-/ },
      { name: 'iframe', attributes: ['src', 'title', 'width', 'height', 'loading'] },
      ...TAGS.map((name) => ({ name, attributes })),
    ],
    allowEmpty: TAGS,
  },
};
