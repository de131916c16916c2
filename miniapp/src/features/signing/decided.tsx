import type { CaseView, LicenceSummary, MachineReview } from '@qiban/shared';
import { useWords } from '@/display/words';
import { go, homePage, replace } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Headline } from '@/ui/headline';
import { Lamp } from '@/ui/lamp';
import { inGroups } from '@/ui/licence-code';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { decidedWording } from './decided.wording';

/** 当场登记: the machine has decided while the finger was still on the glass. */
export function Decided({ view, licence, review }: { view: CaseView; licence: LicenceSummary; review: MachineReview }) {
  const words = useWords(decidedWording);
  return (
    <Page title={words.title} onBack={() => replace(homePage)} foot={<Button onPress={() => go(routes.licence, { id: licence.id })}>{words.seeLicence}</Button>}>
      <Box className="q-done" role="status">
        <Lamp tone="ok" silent className="q-done__lamp" />
        <Headline note={view.companyName}>{words.headline}</Headline>
      </Box>
      <Facts facts={[
        { name: words.code, value: <Words className="q-num q-strong">{inGroups(licence.creditCode)}</Words> },
        { name: words.number, value: <Words className="q-num q-strong">{view.number}</Words> },
      ]}
      />
      <Section><Box className="q-sub">{words.how(review.checks)}</Box></Section>
      <Section>
        <Card flush>
          <Row icon="stamp" title={words.seals} onPress={() => go(routes.sealOrder, { case: view.id })} />
          <Row icon="clock" title={words.toTimeline} onPress={() => replace(routes.timeline, { id: view.id })} />
        </Card>
      </Section>
      <Section><Box className="q-note">{words.basis}</Box></Section>
    </Page>
  );
}

/** Each reason for which a person looks at it, in words. */
export function WhyAPerson({ review }: { review: MachineReview | null }) {
  const words = useWords(decidedWording);
  if (review === null || review.reasons.length === 0) return null;
  return (
    <Section title={words.why}>
      <Card flush>{review.reasons.map(({ kind, title, words: why }) => <Row key={kind + title} top start={<Lamp tone="run" silent />} title={why} />)}</Card>
      <Section><Box className="q-note">{words.whyNote}</Box></Section>
    </Section>
  );
}
