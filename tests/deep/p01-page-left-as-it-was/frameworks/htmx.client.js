import htmx from 'htmx.org';

htmx.config.includeIndicatorStyles = false;
