// @ts-check
/** Takes out of `css`, `html` and `svg` templates what only people read. */
import { RolldownMagicString } from 'rolldown';

/** @typedef {{ start: number, end: number, type: string, [key: string]: any }} Node */

const STRING = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/;
const STRING_OR_COMMENT = new RegExp(`${STRING.source}|/\\*[\\s\\S]*?\\*/`, 'g');

/** @param {string} text - CSS without strings and comments. */
function squeezeCss(text) {
  return (
    text
      .replace(/\s+/g, ' ')
      // A space is a value of its own in `--x: ;`.
      .replace(/(?<!:) ?([{};,]) ?/g, '$1')
      .replace(/: (?![;}])/g, ':')
      .replace(/;}/g, '}')
  );
}

/**
 * @param {string} text - A piece of a style sheet as it stands in a template.
 */
export function minifyCss(text) {
  const pieces = text.replace(STRING_OR_COMMENT, (_all, string) => string ?? '').split(STRING);
  // Splitting by what is captured leaves the strings at the odd places.
  return pieces.map((piece, n) => (n % 2 ? piece : squeezeCss(piece))).join('');
}

/**
 * White space between words and tags becomes one space: it may show, so it is never taken away.
 *
 * @param {string} text - A piece of markup as it stands in a template.
 */
export function minifyHtml(text) {
  return text.replace(/\s+/g, ' ');
}

/** @type {Readonly<Record<string, (text: string) => string>>} */
const BY_TAG = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/**
 * @param {any} node
 * @param {(node: Node) => void} visit
 */
function walk(node, visit) {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visit));
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') visit(node);
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') walk(value, visit);
}

/**
 * The same code with its templates made small, as a text that knows where each piece of it came from.
 *
 * @param {string} code
 * @param {any} tree - Its syntax tree.
 */
export function minifyTemplates(code, tree) {
  const text = new RolldownMagicString(code);
  walk(tree, (node) => {
    const minify = node.type === 'TaggedTemplateExpression' ? BY_TAG[node['tag'].name] : undefined;
    for (const quasi of minify ? node['quasi'].quasis : []) {
      const { raw } = quasi.value;
      const start = code.indexOf(raw, quasi.start);
      const small = minify?.(raw) ?? raw;
      if (small !== raw) text.overwrite(start, start + raw.length, small);
    }
  });
  return text;
}

/** The same for Vite, over sources that have become plain script. */
export function templateMinifier() {
  return {
    name: 'minify-templates',
    enforce: /** @type {const} */ ('post'),
    /** @this {{ parse(code: string): unknown }} @param {string} code @param {string} id */
    transform(code, id) {
      if (!/\/src\/components\/.*\.ts$/.test(id) || !/\b(?:css|html|svg)`/.test(code)) return null;
      const text = minifyTemplates(code, this.parse(code));
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }).toString() };
    },
  };
}
