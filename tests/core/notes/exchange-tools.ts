import { createHash } from 'node:crypto';
import type { ImportTools } from '../../../lib/core/notes/exchange/parse-import';

/** What reading a file needs, in Node; a passage about a quota belongs to clause 2.1. */
export const nodeTools: ImportTools = {
  digest: async (parts) => createHash('sha256').update(parts.join(''), 'utf8').digest('hex'),
  pack: 'islands-2030-01',
  fetchPropose: async () => (passage) => (passage.includes('quota') ? '2.1' : undefined),
};
