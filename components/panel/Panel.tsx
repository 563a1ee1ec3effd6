import { useErrorBoundary } from 'preact/hooks';
import type { PanelServices } from '../panel-services';
import { Failure } from './Failure';
import { PanelBody } from './PanelBody';
import './tokens.css';
import './base.css';
import './top.css';
import '../parts/parts.css';

/** The whole side panel; a failing view gives an explanation, never a blank panel. */
export function Panel({ services }: { readonly services: PanelServices }) {
  const [error, reset] = useErrorBoundary();
  if (error) return <Failure translate={services.translate} reason={String(error)} onRetry={reset} />;
  return <PanelBody services={services} />;
}
