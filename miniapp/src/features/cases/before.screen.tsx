import { entityTypes, isEntityType, type EntityType } from '@qiban/shared/company-registration/entity-types';
import { useEffect, useRef, useState } from 'react';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { go, replace } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import type { IconName } from '@/ui/icon-names';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { useFailureWords } from '@/ui/waiting';
import { beforeWording } from './before.wording';
import { CaseCard, openCase } from './case-card';
import { TypeCompare, TypeFacts } from './type-compare';
import { afterHow, hows, isHow, typesFor, type How } from './type-choice';
import { typeFactsWording } from './type-facts.wording';
import { useCases } from './use-cases';

interface BeforeScreenProps {
  /** Answers given so far stand in the address, so that going back and reloading keep them. */
  how: string;
  type: string;
  /** Whoever tapped “begin” before signing in has begun: this page then only opens the form. */
  begun: boolean;
}

const icons: Readonly<Record<How, IconName>> = { alone: 'person', together: 'people', branch: 'building' };

/** Before anything is asked: which type it will be, in two questions at most, and what it needs. */
export function BeforeScreen({ how, type, begun }: BeforeScreenProps) {
  if (isEntityType(type)) return <Needs type={type} begun={begun} />;
  return isHow(how) && how !== 'branch' ? <Which how={how} /> : <FirstQuestion />;
}

const choose = (type: EntityType) => go(routes.beforeYouStart, { type });

/** For those who know the words already, or want to see them all. */
function Comparison({ types }: { types: readonly EntityType[] }) {
  const words = useWords(typeFactsWording);
  const [open, setOpen] = useState(false);
  return (
    <Box className="q-quiet">
      <TextLink underlined onPress={() => setOpen(true)}>{words.compareLink}</TextLink>
      <TypeCompare types={types} open={open} onClose={() => setOpen(false)} onChoose={(type) => { setOpen(false); choose(type); }} />
    </Box>
  );
}

function FirstQuestion() {
  const words = useWords(beforeWording);
  const { lines } = useCases();
  const draft = lines?.find((line) => line.stage === 'draft' && line.youAreApplicant);
  return (
    <Page title={words.title} footNote={words.free}>
      <Headline note={words.howNote}>{words.how}</Headline>
      <Card flush>
        {hows.map((how) => <Row key={how} icon={icons[how]} title={words.hows[how].title} strong note={words.hows[how].note} onPress={() => go(routes.beforeYouStart, afterHow(how))} />)}
      </Card>
      <Comparison types={entityTypes} />
      {draft && <Section title={words.unfinished} small><CaseCard line={draft} /></Section>}
    </Page>
  );
}

function Which({ how }: { how: Exclude<How, 'branch'> }) {
  const words = useWords(beforeWording);
  const options: Partial<Record<EntityType, { title: string; note: string }>> = words.options[how];
  return (
    <Page title={words.title} footNote={words.free}>
      <Headline note={words.whichNote}>{words.which}</Headline>
      <Card flush>
        {typesFor[how].map((type) => <Row key={type} title={options[type]?.title} strong note={options[type]?.note} onPress={() => choose(type)} />)}
      </Card>
      <Comparison types={typesFor[how]} />
    </Page>
  );
}

function Needs({ type, begun }: { type: EntityType; begun: boolean }) {
  const words = useWords(beforeWording);
  const own = words.types[type];
  const failure = useFailureWords();
  const { signedIn, lines } = useCases();
  const open = useWrite('cases.open', (view) => {
    queryClient.setQueryData(answerKey('cases.show', { params: { caseId: view.id } }), view);
    void queryClient.invalidateQueries({ queryKey: ['cases.list'] });
    // Four pages in a row need no list of them.
    replace(type === 'individual-business' ? routes.operator : routes.tasks, { caseId: view.id });
  });
  // The one just opened is not a draft to choose: this page is on its way out.
  const draft = open.isIdle ? lines?.find((line) => line.stage === 'draft' && line.youAreApplicant) : undefined;
  const begin = () => {
    if (signedIn) open.mutate({ body: { entityType: type } });
    else go(routes.signIn, { next: `${routes.beforeYouStart}?type=${type}&begin=1` });
  };
  // With a draft at hand the person chooses: a second one must not be opened by a tap that meant the first.
  const asked = useRef(false);
  const beginsNow = begun && signedIn && lines !== undefined && draft === undefined;
  useEffect(() => {
    if (!beginsNow || asked.current) return;
    asked.current = true;
    open.mutate({ body: { entityType: type } });
  }, [beginsNow, open, type]);

  return (
    <Page
      title={words.title}
      footNote={words.free}
      foot={
        <Box className="q-two">
          {draft && <Box className="q-two__narrow"><Button kind="ghost" waiting={open.isPending} onPress={begin}>{words.startAgain}</Button></Box>}
          <Box className="q-two__wide">
            {draft ? <Button onPress={() => openCase(draft.id)}>{words.goOn}</Button> : <Button waiting={open.isPending} onPress={begin}>{words.start}</Button>}
          </Box>
        </Box>
      }
    >
      <Headline>{own.headline}</Headline>
      {open.error && <Banner tone="bad" announce>{failure(open.error)}</Banner>}
      <Section title={words.needTitle} small>
        <Card flush>{own.needs.map((need) => <Row key={need.title} title={need.title} strong note={need.note} />)}</Card>
      </Section>
      <Section title={words.whoTitle} small><Card>{own.who}</Card></Section>
      <Section title={words.factsTitle} small><TypeFacts type={type} only={['liability', 'people', 'money', 'office']} /></Section>
      <Section title={words.lawTitle} small>
        <Card>{own.laws.map((law) => <Words key={law} className="q-block q-note">{law}</Words>)}</Card>
      </Section>
      <Box className="q-quiet"><TextLink underlined onPress={() => go(routes.beforeYouStart)}>{words.otherType}</TextLink></Box>
    </Page>
  );
}
