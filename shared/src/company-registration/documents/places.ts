import type { Post } from '../../people';
import type { DocumentKind, Paragraph } from '../company-registration.contract';
import { postTitles } from '../wording';
import type { LegalDocument } from './document';
import type { Reading } from './reading';

/**
 * Where the papers must name whoever holds a post: in each of these that is filed. Articles name posts and owners, the
 * officers' names stand in the papers that appoint them. A new post does not compile until its place is said.
 */
const homes: Readonly<Record<Post, readonly DocumentKind[]>> = {
  shareholder: ['application', 'articles'],
  founder: ['application', 'articles', 'founders-agreement'],
  partner: ['application', 'articles'],
  'executive-partner': ['application', 'executive-mandate'],
  'investor-representative': ['application', 'articles'],
  investor: ['application'],
  operator: ['application'],
  'family-member': ['application', 'family-consent'],
  director: ['resolution', 'appointments'],
  chair: ['board-resolution', 'appointments'],
  manager: ['board-resolution', 'appointments'],
  'deputy-manager': ['board-resolution', 'appointments'],
  supervisor: ['resolution', 'appointments'],
  'audit-committee': ['resolution', 'appointments'],
  'financial-officer': ['board-resolution', 'appointments'],
  'legal-representative': ['application', 'appointments'],
  'parent-representative': ['application', 'head-appointment'],
  head: ['application', 'head-appointment'],
  contact: ['application'],
  agent: ['application', 'mandate'],
};

/** Words that mean the post where its title does not stand. */
const otherTitles: Partial<Record<Post, readonly string[]>> = {
  'investor-representative': ['签署人'], 'parent-representative': ['法定代表人'], agent: ['受托人'],
};

export interface PlacelessRole { document: DocumentKind; post: Post; title: string; name: string }

/** One paragraph; of a table each row, read together with its head. */
const passagesOf = ({ paragraphs }: LegalDocument): string[] => paragraphs.flatMap((paragraph: Paragraph) => {
  if (paragraph.kind !== 'table') return [paragraph.text];
  const [head = [], ...rows] = paragraph.rows;
  return head.length > 2 ? rows.map((row) => [...head, ...row].join('\n')) : paragraph.rows.map((row) => row.join('\n'));
});

/** Posts of the form that a paper of theirs does not give to the person who holds them. */
export function placelessRoles({ people }: Reading, documents: readonly LegalDocument[]): PlacelessRole[] {
  const missing: PlacelessRole[] = [];
  const passages = new Map<DocumentKind, string[]>(documents.map((document) => [document.kind, passagesOf(document)]));
  const named = new Map<string, string>();
  for (const { name, posts } of people) {
    for (const post of posts) {
      const titles = [postTitles[post], ...(otherTitles[post] ?? [])];
      for (const document of homes[post]) {
        const said = passages.get(document);
        if (said === undefined) continue;
        const at = `${document} ${post}`;
        // Everything the paper says of the post, once for all who hold it.
        let words = named.get(at);
        if (words === undefined) named.set(at, (words = said.filter((passage) => titles.some((title) => passage.includes(title))).join('\n')));
        if (!words.includes(name)) missing.push({ document, post, title: postTitles[post], name });
      }
    }
  }
  return missing;
}
