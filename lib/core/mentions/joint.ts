/** Stands between the texts of two nodes. A word may go on behind it, or end there: only a block of the page says which. */
export const JOINT = '\ufffb';
export const JOINT_UNIT = 0xfffb;
