import type { Part } from '../../lib/core/mentions/notation';

/**
 * Written forms of an alias: the first with every first branch, then others that change one choice at a time.
 * @param limit how many forms at most
 */
export function findExampleForms(parts: readonly Part[], limit: number): string[] {
  const counter = { next: 0, wanted: -1, turn: 0 };
  const forms = new Set([write(parts, counter)]);
  const choices = counter.next;
  for (let turn = 1; forms.size < limit && turn < limit; turn++) {
    for (let wanted = 0; wanted < choices && forms.size < limit; wanted++) {
      forms.add(write(parts, { next: 0, wanted, turn }));
    }
  }
  return [...forms];
}

function write(parts: readonly Part[], counter: { next: number; wanted: number; turn: number }): string {
  let form = '';
  for (const part of parts) {
    const piece = writePart(part, counter);
    if (piece === '') continue;
    const isHan = /[\u2e80-\u9fff]$/.test(form) && /^[\u2e80-\u9fff]/.test(piece);
    form += form === '' || piece === ',' || isHan ? piece : ` ${piece}`;
  }
  return form;
}

function writePart(part: Part, counter: { next: number; wanted: number; turn: number }): string {
  if (part.type === 'word') return part.isUpper ? part.text.toUpperCase() : part.text;
  if (part.type === 'comma') return ',';
  if (part.type === 'gap') return '';
  const options = part.type === 'choice' ? part.branches.length : part.parts.length;
  const turn = counter.next++ === counter.wanted ? counter.turn % options : 0;
  if (part.type === 'choice') return write(part.branches[turn] ?? [], counter);
  const order = [...part.parts.slice(turn), ...part.parts.slice(0, turn)];
  return order.map((inner) => write(inner, counter)).join(' ');
}
