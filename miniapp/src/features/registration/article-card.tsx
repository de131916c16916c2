import type { ArticleChange } from '@qiban/shared';
import { textChanges } from '@qiban/shared/company-registration/documents/text-changes';
import { useWords } from '@/display/words';
import { PaperTable } from '@/features/signing/document-paper';
import { TextLink } from '@/ui/button';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Tag } from '@/ui/tag';
import { articlesWording } from './articles.wording';
import { findingWords, isHard } from './section-findings';

/** What is the matter with an article, at the article. */
export function ArticleFindings({ findings }: Pick<ArticleChange, 'findings'>) {
  // What stops the documents comes alone: the remarks are seen when that is mended.
  const hard = findings.filter(isHard);
  return (
    <>
      {(hard.length > 0 ? hard : findings).map((finding) => (
        <Box key={finding.rule + finding.words} role={isHard(finding) ? 'alert' : undefined} className={isHard(finding) ? 'q-field__error' : 'q-remark'}>
          <Lamp tone={isHard(finding) ? 'bad' : 'warn'} silent className={isHard(finding) ? 'q-field__error-lamp' : undefined} /><Words>{findingWords(finding)}</Words>
        </Box>
      ))}
    </>
  );
}

/** Own words against the model: what went is struck through, what came stands out; colour is never alone. */
export function ArticleChanges({ model, own }: { model: string; own: string }) {
  return (
    <Box as="p" className="q-clause__text">
      {textChanges(model, own).map(({ text, kind }, at) => <Words key={at} className={kind === 'same' ? undefined : `q-clause__${kind}`}>{text}</Words>)}
    </Box>
  );
}

/** One article as it will be printed, and the way to change it. */
export function ArticleCard({ id, article, onEdit }: { id: string; article: ArticleChange; onEdit(): void }) {
  const words = useWords(articlesWording);
  const { number, title, model, own, table, findings } = article;
  return (
    <Box id={id} className="q-clause">
      <Box className="q-between">
        <Box as="h3" className="q-clause__title">{[number, title].filter(Boolean).join('　')}</Box>
        {own !== null && <Tag tone={own === '' ? 'idle' : 'run'}>{own === '' ? words.leftOut : words.own}</Tag>}
      </Box>
      {own === '' && <Box className="q-note">{words.leftOutNote}</Box>}
      {own === null && model.split('\n').map((line, at) => <Box key={at} as="p" className="q-clause__text">{line}</Box>)}
      {own !== null && own !== '' && <ArticleChanges model={model} own={own} />}
      {table && own !== '' && <PaperTable rows={table} />}
      <ArticleFindings findings={findings} />
      <Box className="q-clause__act"><TextLink strong label={words.editNamed(title)} onPress={onEdit}>{words.edit}</TextLink></Box>
    </Box>
  );
}
