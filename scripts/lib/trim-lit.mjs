// @ts-check
/**
 * Leaves out of Lit, at build time, what no element of ours can use and every first load would pay for: hooks of the shadow
 * DOM polyfills and of hydration, the metadata of decorators, properties that write attributes, converters, defaults of attributes,
 * initializers, templates of MathML, and messages for mistakes that types forbid already. A test holds the elements to it.
 * What Lit asks of a document while it loads waits until there is one, so that a server can import an element.
 */

/** Each file with what goes and what stands in its place; what is not found exactly once stops the build. */
/** @type {Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>} */
const CUTS = {
  '@lit/reactive-element/css-tag.js': [
    ['(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&', ''],
    ['Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.")', 'Error()'],
    [
      `Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")`,
      'Error()',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [',p=a.reactiveElementPolyfillSupport', ''],
    ['p?.({ReactiveElement:y}),', ''],
    ['class y extends HTMLElement{', 'class y extends(a.HTMLElement||Object){'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
      '',
    ],
    ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
      '',
    ],
    [
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h',
      'r=u',
    ],
    ['r??this._$Ej?.get(e)??r,this._$Em=null}}', 'r}}'],
    [',!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)', ''],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    ['if(void 0!==e&&this._$Em!==e){const t=', 'if(void 0!==e){const t='],
    [',this._$Em=null,this._$Ev()', ',this._$Ev()'],
    ['if(s.state&&(s.attribute=!1),this', 'if(this'],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    [
      '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s))',
      '){(this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))',
    ],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),', ';'],
    ['Error("invalid template strings array")', 'Error()'],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['l=document,c=', 'l=t.document,c='],
    ['P=l.createTreeWalker(', 'P=l&&l.createTreeWalker('],
    ['l=2===i?"<svg>":3===i?"<math>":""', 'l=2===i?"<svg>":""'],
    ['(2===i?"</svg>":3===i?"</math>":"")', '(2===i?"</svg>":"")'],
    ['2===i||3===i)', '2===i)'],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
  ],
};

/**
 * @param {string} code
 * @param {string} file - One of the names above.
 */
export function trim(code, file) {
  let text = code;
  for (const [from, to] of CUTS[file] ?? []) {
    if (text.split(from).length !== 2)
      throw new Error(`${file} is no longer as it was: look at scripts/lib/trim-lit.mjs`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** @returns {import('vite').Plugin} */
export function litTrimmer() {
  return {
    name: 'trim-lit',
    enforce: 'pre',
    transform(code, id) {
      const file = Object.keys(CUTS).find((name) => id.endsWith(`/node_modules/${name}`));
      return file ? { code: trim(code, file), map: null } : null;
    },
  };
}
