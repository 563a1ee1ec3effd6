import { render as renderSvelte } from 'svelte/server';
import App from './Svelte.svelte';

export const render = () => `<div id="app">${renderSvelte(App).body}</div>`;
