// What one would write by hand in Lit: the pages from a list of fields, a check of what is required, and nothing kept.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

class PlainForm extends LitElement {
  static properties = { pages: { state: true }, at: { state: true }, missing: { state: true } };
  static styles = css`
    :host {
      display: block;
      max-width: 40em;
      padding: 16px;
      font: 16px/1.5 sans-serif;
      color: #1a2130;
    }
    .caption,
    .hint {
      margin: 0;
      color: #565f6c;
    }
    .field {
      margin: 0 0 24px;
      padding: 0;
      border: 0;
    }
    .fault {
      margin: 0;
      color: #b3211f;
    }
    .radio {
      display: flex;
      align-items: center;
      min-height: 44px;
    }
    input[type='text'],
    select {
      box-sizing: border-box;
      width: 100%;
      min-height: 44px;
      font: inherit;
    }
    button {
      min-height: 44px;
      padding: 0 16px;
      font: inherit;
    }
  `;

  constructor() {
    super();
    this.pages = [];
    this.at = 0;
    this.missing = [];
    this.values = {};
  }

  async connectedCallback() {
    super.connectedCallback();
    const response = await fetch('/form.json');
    this.pages = await response.json();
  }

  handleInput({ target }) {
    this.values = { ...this.values, [target.name]: target.value };
    this.requestUpdate();
  }

  handleSubmit(event) {
    event.preventDefault();
    const { fields } = this.pages[this.at];
    this.missing = fields.filter(({ name, isRequired }) => isRequired && !this.values[name]).map(({ name }) => name);
    if (this.missing.length === 0) this.at = Math.min(this.at + 1, this.pages.length - 1);
  }

  handleBack() {
    this.at = Math.max(0, this.at - 1);
  }

  renderControl({ name, look, choices, suggestions }) {
    const value = this.values[name] ?? '';
    if (look === 'radio') {
      return choices.map(
        ([option, text]) =>
          html`<label class="radio"
            ><input type="radio" name=${name} value=${option} .checked=${live(option === value)} />${text}</label
          >`,
      );
    }
    if (look === 'select') {
      return html`<select id=${name} name=${name}>
        <option value="">请选择</option>
        ${choices.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
      </select>`;
    }
    return html`<input id=${name} type="text" name=${name} list="${name}-list" .value=${live(value)} />${
        suggestions.length > 0
          ? html`<datalist id="${name}-list">
              ${suggestions.map((each) => html`<option value=${each}></option>`)}
            </datalist>`
          : nothing
      }`;
  }

  renderField(field) {
    const { name, label, hint, look, isRequired } = field;
    const text = html`${label}${isRequired ? nothing : '（选填）'}`;
    const below = html`${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${this.missing.includes(name) ? html`<p class="fault">请填写</p>` : nothing} ${this.renderControl(field)}`;
    return look === 'radio'
      ? html`<fieldset class="field">
          <legend>${text}</legend>
          ${below}
        </fieldset>`
      : html`<div class="field"><label for=${name}>${text}</label>${below}</div>`;
  }

  render() {
    const page = this.pages[this.at];
    if (!page) return nothing;
    return html`<form novalidate data-page=${page.id} @input=${this.handleInput} @submit=${this.handleSubmit}>
      <p><button type="button" @click=${this.handleBack}>返回</button></p>
      <p class="caption">${page.caption}</p>
      <h2>${page.title}</h2>
      ${page.fields.map((field) => this.renderField(field))}
      <button>下一步</button>
    </form>`;
  }
}

customElements.define('plain-form', PlainForm);
