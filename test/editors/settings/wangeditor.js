import { ATTRIBUTES, TAGS } from './names.js';

const TYPE = 'reform-element';

/** What is kept of a pasted tag: its name and its attributes. */
function parseElemHtml(element) {
  const attributes = ATTRIBUTES.filter((name) => element.hasAttribute(name)).map((name) => [
    name,
    element.getAttribute(name),
  ]);
  return { type: TYPE, tag: element.localName, attributes, children: [{ text: '' }] };
}

function elemToHtml({ tag, attributes }) {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return element.outerHTML;
}

window.wangEditor.Boot.registerModule({
  // The <div> around a tag would make a paragraph of it.
  preParseHtml: [{ selector: 'div', preParseHtml: (div) => div.querySelector(TAGS.join()) || div }],
  parseElemsHtml: [{ selector: TAGS.join(), parseElemHtml }],
  elemsToHtml: [{ type: TYPE, elemToHtml }],
  // In the editor a line with the tag's name stands for it.
  renderElems: [{ type: TYPE, renderElem: ({ tag }) => ({ sel: 'div', data: {}, text: `<${tag}>` }) }],
  editorPlugin(editor) {
    const { isVoid } = editor;
    editor.isVoid = (element) => element.type === TYPE || isVoid(element);
    return editor;
  },
});

export const settings = {};
