import { Canvas, type CanvasProps } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { findCanvas, type CanvasOnPage } from '@/platform/canvas.weapp';
import { drawStroke, extended, type PadSize, type Stroke } from '../signature-strokes';

export interface SignatureSurfaceProps {
  label: string;
  strokes: readonly Stroke[];
  disabled?: boolean;
  onStroke(stroke: Stroke, size: PadSize): void;
}

type Touch = Parameters<NonNullable<CanvasProps['onTouchStart']>>[0];

const ID = 'signature-surface';

export function SignatureSurface({ label, strokes, disabled, onStroke }: SignatureSurfaceProps) {
  const canvas = useRef<CanvasOnPage | null>(null);
  const drawing = useRef<Stroke | null>(null);
  const began = useRef<number | null>(null);
  const latest = useRef(strokes);
  latest.current = strokes;

  const redraw = () => {
    const found = canvas.current;
    if (!found) return;
    found.context.clearRect(0, 0, found.size.width, found.size.height);
    for (const stroke of latest.current) drawStroke(found.context, stroke);
  };

  useEffect(() => {
    findCanvas(ID, (found) => {
      canvas.current = found;
      redraw();
    });
  }, []);

  useEffect(redraw, [strokes]);

  const point = (event: Touch) => {
    const { x, y } = event.touches[0] as unknown as { x: number; y: number };
    began.current = strokes.length === 0 && drawing.current === null ? event.timeStamp : (began.current ?? event.timeStamp);
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, t: Math.round(event.timeStamp - began.current) };
  };

  const end = () => {
    const stroke = drawing.current;
    drawing.current = null;
    if (stroke && canvas.current) onStroke(stroke, canvas.current.size);
  };

  return (
    <Canvas
      type="2d"
      id={ID}
      canvasId={ID}
      disableScroll
      className="q-pad__surface"
      aria-label={label}
      onTouchStart={(event) => { if (!disabled) drawing.current = [point(event)]; }}
      onTouchMove={(event) => {
        if (!drawing.current || !canvas.current) return;
        drawing.current = extended(drawing.current, point(event));
        drawStroke(canvas.current.context, drawing.current.slice(-4));
      }}
      onTouchEnd={end}
      onTouchCancel={end}
    />
  );
}
