import { renderToString } from 'vue/server-renderer';
import { createApp } from './vue.app.js';

export const render = async () => `<div id="app">${await renderToString(createApp())}</div>`;
