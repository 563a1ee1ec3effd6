import type { PanelServices } from '../../components/panel-services';
import type { ProposeClause } from '../../lib/core/notes/exchange/hypothesis';
import type { Pack } from '../../lib/core/statement/pack';
import { askToKeepStorage } from '../../lib/extension/keep-storage';
import { digestText, gzipPacker } from '../../lib/extension/note-files';
import {
  announceWindow,
  highMark,
  isPrivateWindow,
  isWindowAlive,
  noteMirror,
  workExclusively,
} from '../../lib/extension/note-surroundings';
import { createBackups } from '../../lib/store/backups';
import { createClosedNotes } from '../../lib/store/closed-notes';
import type { ClauselightDatabase } from '../../lib/store/database';
import { keepHouse } from '../../lib/store/housekeeping';
import { createMirrorBackups } from '../../lib/store/mirror-backups';
import { openReadableNotes } from '../../lib/store/open-notes';
import { adoptMigrationSnapshot } from '../../lib/store/snapshots';

/** What is due once a day begins when the panel has been shown. */
const HOUSEKEEPING_DELAY_MS = 3000;
/** The words around a name that tell which of its clauses is meant. */
const PROPOSAL_LENGTH = 200;

/** What a panel has of the notes. */
type NotesServices = Pick<PanelServices, 'notes' | 'notesClosed' | 'backups'>;

/**
 * Makes the panel's notes: whole, with drafts of earlier windows saved, and with what is due today begun. Where one
 * store cannot be used, they are read from the other.
 * @throws Error if neither can be used
 */
export async function createNotesServices(
  database: ClauselightDatabase,
  pack: Pack,
  chooseClause: PanelServices['chooseClause'],
): Promise<NotesServices> {
  const owner = crypto.randomUUID();
  const surroundings = { mirror: noteMirror, highMark, exclusively: workExclusively, owner, isAlive: isWindowAlive };
  const tools = {
    digest: digestText,
    packer: gzipPacker,
    pack: pack.id,
    fetchPropose: () => fetchPropose(chooseClause),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    breathe: () => new Promise<void>((resolve) => setTimeout(resolve)),
  };
  if (await isPrivateWindow()) {
    // Nothing of the notes is asked for: in its permanent private mode Firefox refuses every database.
    const reason = 'This is a private window.';
    const backups = createMirrorBackups({ revisions: [], isWhole: true }, digestText, reason);
    return { notes: createClosedNotes(reason), notesClosed: 'private', backups };
  }
  const backups = createBackups(database, surroundings, tools);
  announceWindow(owner);
  const { store, closed, alone, fault } = await openReadableNotes(database, surroundings, Date.now());
  if (fault) reportError(fault);
  if (alone) {
    return { notes: store, notesClosed: closed, backups: createMirrorBackups(alone, digestText, fault?.message ?? '') };
  }
  if (closed) return { notes: store, notesClosed: closed, backups };
  await adoptMigrationSnapshot(database, noteMirror, tools, Date.now());
  setTimeout(() => {
    keepHouse(database, surroundings, tools, new Date()).catch(reportError);
  }, HOUSEKEEPING_DELAY_MS);
  const save: typeof store.save = async (edit) => {
    const outcome = await store.save(edit);
    askToKeepStorage().catch(reportError);
    return outcome;
  };
  return { notes: { ...store, save }, notesClosed: undefined, backups };
}

/** Makes what proposes the clause of an imported passage: that of the first of the statement's names in it. */
async function fetchPropose(chooseClause: PanelServices['chooseClause']): Promise<ProposeClause> {
  const { firstLook } = await import('virtual:clauselight/gazetteer-first-look');
  const { parts } = await import('virtual:clauselight/gazetteer-parts');
  const { createGazetteerShelf } = await import('../../lib/core/mentions/gazetteer-shelf');
  const { findMentions } = await import('../../lib/core/mentions/find-mentions');
  const getGazetteer = createGazetteerShelf(firstLook, parts);
  return (passage) => {
    const [mention] = findMentions(passage, getGazetteer([passage]));
    if (!mention) return undefined;
    const from = Math.max(mention.start - PROPOSAL_LENGTH / 2, 0);
    return chooseClause(mention.term, passage.slice(from, from + PROPOSAL_LENGTH), mention.surface);
  };
}
