import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** Between the pictures and around them, in CSS pixels. */
const GAP = 20;

/** Puts pictures side by side on a plain ground, their tops in a line, and writes the whole as one PNG file. */
export async function composePictures(
  page: Page,
  pictures: readonly string[],
  scale: number,
  path: `${string}.png`,
): Promise<void> {
  await page.setContent(`<!doctype html>
    <style>
      body { display: inline-flex; align-items: flex-start; gap: ${GAP}px; margin: 0; padding: ${GAP}px; background: #dfe4e1 }
      img { display: block; border-radius: 8px; box-shadow: 0 1px 3px #0003, 0 8px 24px #0002 }
    </style>
    ${pictures.map(toImage).join('')}`);
  await page.evaluate(async (ratio) => {
    for (const image of document.images) {
      await image.decode();
      image.width = image.naturalWidth / ratio;
    }
  }, scale);
  const body = await page.$('body');
  if (!body) throw new Error('The page for composing is empty.');
  await body.screenshot({ path });
}

function toImage(file: string): string {
  return `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`;
}
