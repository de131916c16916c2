import type { SigningView } from '@qiban/shared';
import { momentWords } from '@/display/moments';
import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { Lamp } from '@/ui/lamp';
import { Words } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { signerTone } from './signing-state';
import { signWording } from './sign.wording';

/** Who has signed and who has not, as every signer sees it. */
export function SignerRows({ view }: { view: Pick<SigningView, 'signers'> }) {
  const words = useWords(signWording);
  const language = useDisplay((state) => state.language);
  return (
    <Card flush>
      {view.signers.map((signer) => {
        const turn = signer.isYou && signer.state !== 'signed';
        return (
          <Row
            key={`${signer.name} ${signer.postWords}`}
            start={<Avatar name={signer.name} />}
            title={signer.isYou ? words.you(signer.name) : signer.name}
            note={signer.postWords}
            strong={turn}
            on={turn}
            end={(
              <>
                <Lamp tone={turn ? 'run' : signerTone(signer.state)} silent />
                <Words className={turn ? 'q-turn' : 'q-num'}>
                  {turn ? words.pleaseSign : signer.signedAt ? momentWords(signer.signedAt, now(), language) : words.states[signer.state]}
                </Words>
              </>
            )}
          />
        );
      })}
    </Card>
  );
}
