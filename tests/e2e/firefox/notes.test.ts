import { describe } from 'vitest';
import { testBackup, testHypothesisImport } from '../../harness/note-scenarios';

describe('Notes in Firefox', () => {
  testBackup('firefox');
  testHypothesisImport('firefox');
});
