/** The note frame: the one page of the extension that web pages may load. */
export const NOTE_FRAME_PATH = '/note-frame.html';
