// SPDX-License-Identifier: EUPL-1.2
// node sizes.mjs PDFJS FILE.pdf LEAST
// Fails where words are drawn smaller than LEAST points, in charts as well, or beside a page.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, pdf, least] = process.argv.slice(2);
console.warn = console.log = () => {};
const { getDocument } = await import(pathToFileURL(path.join(folder, 'pdf.mjs')));
const problems = [];

const document = await getDocument({ data: new Uint8Array(fs.readFileSync(pdf)), verbosity: 0 }).promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const [, , width, height] = page.view;
  if (Math.abs(width / height - 16 / 9) > 0.001) problems.push(`page ${number}: not 16:9`);
  let count = 0;
  for (const item of (await page.getTextContent()).items) {
    if (item.str.trim() === '') continue;
    const [, , c, d, x, y] = item.transform;
    const size = Math.hypot(c, d);
    count++;
    if (size < least - 0.01) problems.push(`page ${number}: ${size.toFixed(2)} points: ${item.str}`);
    if (x < 0 || y < 0 || x + item.width > width + 1 || y + size > height + 1)
      problems.push(`page ${number}: beside the page: ${item.str}`);
  }
  if (count === 0) problems.push(`page ${number}: no words`);
}
process.stdout.write(problems.join('\n') + (problems.length > 0 ? '\n' : ''));
process.exit(problems.length > 0 ? 1 : 0);
