import { gazetteer as compiled } from 'virtual:clauselight/gazetteer';
import { createGazetteer } from '../../../lib/core/mentions/gazetteer';
import { packGazetteer } from '../../../scripts/gazetteer/pack-gazetteer';

/** The product's own gazetteer, with the quiet layer. */
export const gazetteer = createGazetteer([packGazetteer(compiled)], { hasFollowUps: true });
