import { Application, Controller } from '@hotwired/stimulus';

Application.start().register(
  'press',
  class extends Controller {
    press() {
      this.element.textContent = 'pressed 1';
    }
  },
);
