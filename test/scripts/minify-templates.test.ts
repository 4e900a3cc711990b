import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'vite';
import { minifyCss, minifyHtml, minifyTemplates } from '../../scripts/lib/minify-templates.mjs';

const minify = (code: string): string => minifyTemplates(code, parseAst(code)).toString();

describe('templates are made small', () => {
  it('takes white space and comments out of style sheets', () => {
    assert.equal(
      minifyCss('\n  .a,\n  .b > c {\n    /* why */\n    color: red;\n    margin: 0 1px;\n  }\n'),
      ' .a,.b > c{color:red;margin:0 1px}',
    );
  });

  it('keeps what white space means in CSS', () => {
    assert.equal(minifyCss('a :hover { width: calc(1px + 2px) }'), 'a :hover{width:calc(1px + 2px)}');
    assert.equal(minifyCss('@media (min-width: 1px) and (x) { }'), '@media (min-width:1px) and (x){}');
    assert.equal(minifyCss('--x: ;'), '--x: ;');
  });

  it('leaves strings as they are', () => {
    assert.equal(
      minifyCss(`a { content: '  /* no */ ; ' ; font: "A  B" , x }`),
      `a{content:'  /* no */ ; ';font:"A  B",x}`,
    );
  });

  it('keeps one space where markup had some, because it may show', () => {
    assert.equal(minifyHtml('<b>一</b>\n    <i\n  class="x">  二</i>'), '<b>一</b> <i class="x"> 二</i>');
  });

  it('touches only css, html and svg templates, and no expression in them', () => {
    const code = 'const a = css`a {  b: ${x   +  `  y  `} }`, c = `  keep  `, d = other`  keep  `;';
    assert.equal(minify(code), 'const a = css`a{b:${x   +  `  y  `}}`, c = `  keep  `, d = other`  keep  `;');
  });

  it('finds templates within templates, after characters of two units', () => {
    const code = "const s = '𠮷', t = html`<p>  ${ok ? html`<i>  教  </i>` : 1}  </p>`;";
    assert.equal(minify(code), "const s = '𠮷', t = html`<p> ${ok ? html`<i> 教 </i>` : 1} </p>`;");
  });
});
