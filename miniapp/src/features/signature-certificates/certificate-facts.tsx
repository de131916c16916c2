import type { PublicCertificate } from '@qiban/shared';
import { dayOf, timeOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { Banner } from '@/ui/banner';
import { Card } from '@/ui/card';
import { Facts, type Fact } from '@/ui/facts';
import { Box, Words } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { Tone } from '@/ui/tone';
import { certificateWording } from './wording';

const tones: Record<PublicCertificate['attestation'], Tone> = { holds: 'ok', broken: 'bad', none: 'idle' };

/** A certificate is read years later: the day in full, never “today”. In Beijing. */
const exact = (at: string): string => `${dayOf(Date.parse(at))} ${timeOf(Date.parse(at))}`;

/** Long hashes may break anywhere. */
export const Hash = ({ children }: { children: string }) => <Words className="q-break q-num">{children}</Words>;

/** The verdict of this moment, on top. */
export function Verdict({ certificate: { attestation, checkedAt } }: { certificate: PublicCertificate }) {
  const words = useWords(certificateWording);
  return <Banner tone={tones[attestation]} title={words.verdicts[attestation]}>{`${words.verdictNotes[attestation]} ${words.checkedAt(exact(checkedAt))}`}</Banner>;
}

/** What everybody may see; `more` is what the signer sees in the place of the masked name. */
export function CertificateFacts({ certificate, more }: { certificate: PublicCertificate; more?: readonly Fact[] }) {
  const words = useWords(certificateWording);
  const { maskedName, signedAt, verification, deviceClass, documents, digest, keyId } = certificate;
  return (
    <>
      <Facts facts={[
        ...(more ?? [{ name: words.signer, value: maskedName }]),
        { name: words.signedAt, value: signedAt === null ? '' : exact(signedAt) },
        ...(verification === null ? [] : [{ name: words.how, value: words.howOn(verification.words, exact(verification.at)) }]),
        { name: words.device, value: deviceClass },
        { name: words.digest, value: <Hash>{digest}</Hash> },
        ...(keyId === null ? [] : [{ name: words.keyId, value: <Hash>{keyId}</Hash> }]),
      ]}
      />
      <Section title={words.documents} small>
        <Card flush>{documents.map(({ kind, title, sha256 }) => <Row key={kind} top title={title} note={<Words className="q-break q-num">{sha256}</Words>} />)}</Card>
      </Section>
    </>
  );
}

/** For those who are not asked to sign in: what this page does not tell. */
export function Privacy() {
  const words = useWords(certificateWording);
  return <Section><Box className="q-note">{words.privacy}</Box></Section>;
}
