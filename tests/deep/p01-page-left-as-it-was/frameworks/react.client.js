import { hydrateRoot } from 'react-dom/client';
import { Page } from './react.app.js';

hydrateRoot(document, Page({ script: document.currentScript?.getAttribute('src') ?? '' }), {
  onRecoverableError: (error) => console.error('hydration', error.message),
});
