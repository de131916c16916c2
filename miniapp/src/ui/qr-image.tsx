import { useMemo } from 'react';
import { useWords } from '@/display/words';
import { classes } from './class-names';
import { Box } from './native/native';
import { qrDrawing } from './qr-drawing';
import { svgBackground } from './svg-picture';
import { uiWording } from './wording';

/** A QR code, drawn on the phone: no picture to fetch, sharp at any size. */
export function QrImage({ text, label, small }: { text: string; label?: string; small?: boolean }) {
  const words = useWords(uiWording);
  const picture = useMemo(() => {
    const { size, path } = qrDrawing(text);
    return svgBackground(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}" fill="#14252c"/></svg>`);
  }, [text]);
  return (
    <Box className={classes('q-qr', small && 'q-qr--small')}>
      <Box role="img" label={label ?? words.qr} className="q-qr__frame">
        <Box className="q-qr__picture" style={{ backgroundImage: picture }} />
      </Box>
    </Box>
  );
}
