// SPDX-License-Identifier: EUPL-1.2
// node structure.mjs PDFJS FILE.pdf FILE.txt
// Fails where what a screen reader says of a document is not its text, word for word: text that no
// part of the structure holds, text read twice or in another order, figures and links without text.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, pdf, txt] = process.argv.slice(2);
console.warn = console.log = () => {};
const { getDocument } = await import(pathToFileURL(path.join(folder, 'pdf.mjs')));
const problems = [];

// The texts of a page, by the content that marks them.
async function readTexts(page) {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map();
  const marks = [];
  for (const item of content.items) {
    if (item.type?.startsWith('begin')) marks.push(item.id ?? marks.at(-1) ?? item.tag);
    else if (item.type === 'endMarkedContent') marks.pop();
    else {
      const mark = marks.at(-1) ?? 'unmarked';
      texts.set(mark, (texts.get(mark) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
  }
  return texts;
}

// What is said, in the order of the structure; the contents of the document and what figures show
// are left out, for the first repeats its headings and the second has a text of its own.
function read(node, texts, said, number) {
  if (node.type === 'content') {
    said.push(texts.get(node.id) ?? '');
    texts.delete(node.id);
    return;
  }
  const isSkipped = node.role === 'TOC' || node.role === 'Figure';
  if (node.role === 'Figure' && !node.alt?.trim())
    problems.push(`page ${number}: a figure without a text`);
  for (const child of node.children ?? [])
    read(child, texts, isSkipped ? [] : said, number);
}

const document = await getDocument({ data: new Uint8Array(fs.readFileSync(pdf)), verbosity: 0 }).promise;
const said = [];
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const texts = await readTexts(page);
  read(await page.getStructTree() ?? {}, texts, said, number);
  for (const annotation of await page.getAnnotations())
    if (annotation.subtype === 'Link' && !annotation.contentsObj?.str)
      problems.push(`page ${number}: a link without a text`);
  texts.delete('Artifact');
  for (const [mark, text] of texts)
    if (text.trim() !== '') problems.push(`page ${number}: in no part of the structure (${mark}): ${text}`);
}

const squeeze = (text) => text.normalize('NFKC').replace(/\s+/gu, '');
const heard = squeeze(said.join(' '));
const written = squeeze(fs.readFileSync(txt, 'utf8'));
if (heard !== written) {
  let at = 0;
  while (heard[at] === written[at]) at++;
  problems.push(`after ${heard.slice(Math.max(0, at - 60), at)}\nread:    ${heard.slice(at, at + 80)}`
    + `\nwritten: ${written.slice(at, at + 80)}`);
}
if (written.length === 0) problems.push('nothing was written');
process.stdout.write(problems.join('\n') + (problems.length > 0 ? '\n' : ''));
process.exit(problems.length > 0 ? 1 : 0);
