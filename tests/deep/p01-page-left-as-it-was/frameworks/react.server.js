import { renderToString } from 'react-dom/server';
import { Page } from './react.app.js';

export const render = (script) => `<!doctype html>${renderToString(Page({ script }))}`;
