import { describe } from 'vitest';
import { testBackup, testBlockedDatabase, testHypothesisImport } from '../../harness/note-scenarios';

describe('Notes in Firefox', () => {
  testBackup('firefox');
  testHypothesisImport('firefox');
  testBlockedDatabase('firefox');
});
