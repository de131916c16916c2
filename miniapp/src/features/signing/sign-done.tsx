import type { SigningView } from '@qiban/shared';
import { useWords } from '@/display/words';
import { go, homePage, replace } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Fingerprint } from './fingerprint';
import { SignerRows } from './signer-rows';
import { countSigned } from './signing-state';
import { signWording } from './sign.wording';

/** After signing: that it counted, what it was, and what happens without this person. */
export function SignDone({ view, token, youAreApplicant }: { view: SigningView; token: string; youAreApplicant: boolean }) {
  const words = useWords(signWording);
  const others = view.signers.filter(({ state }) => state !== 'signed').map(({ name }) => name);
  return (
    <Page
      title={words.title}
      foot={youAreApplicant
        ? <Button onPress={() => replace(routes.signers, { id: view.caseId })}>{words.toSigners}</Button>
        : <Button onPress={() => go(routes.timeline, { id: view.caseId })}>{words.seeProgress}</Button>}
    >
      <Box className="q-done" role="status">
        <Lamp tone="ok" silent className="q-done__lamp" />
        <Headline note={words.doneNote(view.companyName)}>{words.doneTitle}</Headline>
      </Box>
      <Section title={words.doneNext} small>
        <Card flush>
          <Row title={others.length > 0 ? words.doneOthers(others.join('、')) : words.doneAll} start={<Words decorative className="q-done__number">1</Words>} />
          <Row title={words.doneThen} start={<Words decorative className="q-done__number">2</Words>} />
          <Row title={words.doneAfter} start={<Words decorative className="q-done__number">3</Words>} />
        </Card>
      </Section>
      <Section title={words.who} end={words.signedOf(countSigned(view.signers), view.signers.length)}><SignerRows view={view} /></Section>
      <Fingerprint hash={view.packetHash} />
      <Section><Card flush><Row icon="certificate" title={words.certificate} note={words.certificateNote} onPress={() => go(routes.certificates)} /></Card></Section>
      <Section>
        {view.documents[0] && <Button kind="ghost" onPress={() => go(routes.signDocument, { t: token, kind: view.documents[0]?.kind })}>{words.seeDocuments}</Button>}
        {!youAreApplicant && <Section><Button kind="quiet" onPress={() => replace(homePage)}>{words.goHome}</Button></Section>}
      </Section>
    </Page>
  );
}
