import { html, LitElement } from 'lit';

class PressButton extends LitElement {
  static properties = { count: { type: Number } };
  constructor() {
    super();
    this.count = 0;
  }
  render() {
    return html`<button id="act" @click=${() => this.count++}>pressed ${this.count}</button><slot></slot>`;
  }
}
customElements.define('press-button', PressButton);
