import { createApp } from './vue.app.js';

createApp().mount('#app');
