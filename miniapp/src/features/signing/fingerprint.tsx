import { useState } from 'react';
import { useWords } from '@/display/words';
import { Icon } from '@/ui/icon';
import { Box, Tap, Words } from '@/ui/native/native';
import { shortHash, wholeHash } from './signing-state';
import { signWording } from './sign.wording';

/** The hash that is signed, short; a tap shows it whole, for whoever compares it with the PDF. */
export function Fingerprint({ hash }: { hash: string }) {
  const words = useWords(signWording);
  const [whole, setWhole] = useState(false);
  return (
    <Tap expanded={whole} className="q-fingerprint" onPress={() => setWhole(!whole)}>
      <Icon name="lock" className="q-fingerprint__icon" />
      <Box className="q-grow">
        <Words className="q-block">{words.fingerprint}　<Words className="q-fingerprint__hash">{whole ? wholeHash(hash) : shortHash(hash)}</Words></Words>
        <Words className="q-block q-note">{words.fingerprintNote}</Words>
      </Box>
    </Tap>
  );
}
