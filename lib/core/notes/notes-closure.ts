/**
 * Why notes can only be read in a window, or not even that: a private window keeps nothing; a newer version has changed
 * the database; the database cannot be used, so that the notes are those of the second store, all of them or what can be
 * read there; the second store cannot be used, so that nothing could be kept twice.
 */
export type NotesClosure = 'private' | 'newer' | 'unopened' | 'unopened_partly' | 'uncopied';
