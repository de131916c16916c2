import type { ArticleChange } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { chineseNumber } from '@qiban/shared/company-registration/documents/words-on-paper';
import { isPartnership } from '@qiban/shared/company-registration/entity-types';
import { useMemo, useState } from 'react';
import { dayOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { backTo } from '@/platform/navigation';
import { showField } from '@/platform/scroll';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Box, Tap, Words } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { ArticleCard } from './article-card';
import { ArticleSheet } from './article-sheet';
import { articlesOfForm, chaptersOf, signedArticles, withClause } from './articles-text';
import { articlesWording } from './articles.wording';
import { fieldId } from './field-id';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';
import { useLookedUp } from './use-looked-up';

export function ArticlesScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="articles" Form={ArticlesForm} />;
}

const idOf = ({ id }: Pick<ArticleChange, 'id'>): string => fieldId(`articles.clauses.${id}`);

/** 章程 or 合伙协议: the model made of the founder's own answers, to be read, and any article of it to be changed. Nobody has to. */
function ArticlesForm({ view, draft, fromCheck, field }: FormProps<'articles'>) {
  const words = useWords(articlesWording);
  const found = useLookedUp(view.form);
  // The service judges what was saved; what is being typed is judged article by article below.
  const checks = useChecks(view, 'articles', draft, null);
  const [opened, setOpened] = useState<string | null>(null);
  const [listing, setListing] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const clauses = draft.value.clauses ?? [];
  const { form } = view;
  const articles = useMemo(() => articlesOfForm({ ...form, articles: { clauses } }, found, dayOf(now())), [form, clauses, found.domicile, found.scope]); // eslint-disable-line react-hooks/exhaustive-deps -- `found` is a new object each time
  const signed = signedArticles(view);
  const left = view.tasks.filter(({ name, state }) => name !== 'articles' && name !== 'sign' && state !== 'done').length;
  const own = (articles ?? []).filter((article) => article.own !== null);
  const article = articles?.find(({ id }) => id === opened);
  const chapters = chaptersOf(articles ?? []);
  const write = (of: ArticleChange, text: string) => draft.change({ clauses: withClause(draft.value.clauses ?? [], of, text) });
  const close = () => {
    setOpened(null);
    void draft.flush();
  };

  return (
    <SectionPage view={view} section="articles" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline[isPartnership(entityTypeOf(form)) ? 'agreement' : 'articles']} note={words.note}>
      {signed.length > 0 && <Banner tone="warn" title={words.voids(signed.join('、'))}>{words.voidsNote}</Banner>}
      {articles === null && (
        <Banner tone="run" title={words.gap} action={<TextLink strong onPress={() => backTo(routes.tasks, { caseId: view.id })}>{words.toTasks}</TextLink>}>{words.gapNote}</Banner>
      )}
      {articles !== null && left > 0 && <Banner tone="run" action={<TextLink strong onPress={() => backTo(routes.tasks, { caseId: view.id })}>{words.toTasks}</TextLink>}>{words.blanks(left)}</Banner>}
      {own.length > 0 && (
        <Section title={words.ownCount(own.length)} end={<TextLink onPress={() => setRestoring(true)}>{words.restoreAll}</TextLink>} small>
          <Card flush>{own.map((each) => <Row key={each.id} title={each.title} note={each.own === '' ? words.leftOutNote : undefined} link onPress={() => showField(idOf(each))} />)}</Card>
          <Box className="q-note q-under">{words.ownNote}</Box>
        </Section>
      )}
      {chapters.length > 0 && (
        <Section>
          <Card flush>
            <Tap className="q-row" expanded={listing} onPress={() => setListing(!listing)}>
              <Box className="q-row__text"><Words className="q-row__title q-row__title--strong">{words.contents(chapters.length, articles?.filter(({ number }) => number !== '').length ?? 0)}</Words></Box>
              <Icon name="down" className="q-row__chevron" />
            </Tap>
            {listing && chapters.map((chapter, at) => (
              <Row key={chapter.title} title={words.chapter(chineseNumber(at + 1), chapter.title)} end={words.clauses(chapter.articles.length)} link onPress={() => showField(idOf(chapter.articles[0]!))} />
            ))}
          </Card>
        </Section>
      )}
      {chapters.map((chapter, at) => (
        <Section key={chapter.title} title={words.chapter(chineseNumber(at + 1), chapter.title)} small>
          <Card flush>{chapter.articles.map((each) => <ArticleCard key={each.id} id={idOf(each)} article={each} onEdit={() => setOpened(each.id)} />)}</Card>
        </Section>
      ))}
      {article && <ArticleSheet article={article} onChange={(text) => write(article, text)} onClose={close} />}
      <Sheet title={words.restoreAll} open={restoring} onClose={() => setRestoring(false)}>
        <Banner tone="warn">{words.restoreAsk(own.length)}</Banner>
        <Button kind="danger" onPress={() => { draft.change({ clauses: [] }); setRestoring(false); void draft.flush(); }}>{words.restoreSure}</Button>
        <Section><Button kind="ghost" onPress={() => setRestoring(false)}>{words.keep}</Button></Section>
      </Sheet>
    </SectionPage>
  );
}
