import type { ArticleChange } from '@qiban/shared';
import { useState } from 'react';
import { useWords } from '@/display/words';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { ArticleChanges, ArticleFindings } from './article-card';
import { articlesWording } from './articles.wording';

/** As long as the service takes an article. */
const LONGEST = 2000;

/** One article being rewritten: saved as it is typed, with what the law leaves free, and the model always one tap away. */
export function ArticleSheet({ article, onChange, onClose }: { article: ArticleChange; onChange(text: string): void; onClose(): void }) {
  const words = useWords(articlesWording);
  const { title, model, own, table, required, findings } = article;
  // As typed, with its spaces: what is compared with the model is without them.
  const [typed, setTyped] = useState(own ?? model);
  const change = (text: string) => {
    setTyped(text);
    onChange(text);
  };
  return (
    <Sheet title={words.editOf(title)} open onClose={onClose} foot={<Button onPress={onClose}>{words.done}</Button>}>
      <TextArea id="article-text" label={words.text} hint={required === '' ? words.free : words.required(required)} rows={8} maxLength={LONGEST} value={typed} onChange={change} />
      <ArticleFindings findings={findings} />
      {table && <Box className="q-note">{words.fromForm}</Box>}
      {own !== null && own !== '' && (
        <Section title={words.compare} small><ArticleChanges model={model} own={own} /></Section>
      )}
      <Section>
        {own !== null && <Button kind="ghost" icon="refresh" onPress={() => change(model)}>{words.restore}</Button>}
        {required === '' && own !== '' && <Button kind="quiet" onPress={() => { change(''); onClose(); }}>{words.leaveOut}</Button>}
      </Section>
    </Sheet>
  );
}
