import { useEffect, useRef, type PointerEvent } from 'react';
import { drawStroke, extended, type PadSize, type Stroke } from '../signature-strokes';

export interface SignatureSurfaceProps {
  label: string;
  strokes: readonly Stroke[];
  disabled?: boolean;
  onStroke(stroke: Stroke, size: PadSize): void;
}

const INK = '#14252c';

export function SignatureSurface({ label, strokes, disabled, onStroke }: SignatureSurfaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Stroke | null>(null);
  const began = useRef<number | null>(null);

  const pen = (): CanvasRenderingContext2D | null => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context) Object.assign(context, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: INK });
    return context;
  };

  useEffect(() => {
    const box = canvas.current;
    if (!box) return;
    const redraw = () => {
      const ratio = window.devicePixelRatio || 1;
      box.width = box.clientWidth * ratio;
      box.height = box.clientHeight * ratio;
      const context = pen();
      context?.scale(ratio, ratio);
      for (const stroke of strokes) if (context) drawStroke(context, stroke);
    };
    redraw();
    window.addEventListener('resize', redraw);
    return () => window.removeEventListener('resize', redraw);
  }, [strokes]);

  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    began.current = strokes.length === 0 && drawing.current === null ? event.timeStamp : (began.current ?? event.timeStamp);
    return { x: round(event.clientX - left), y: round(event.clientY - top), t: Math.round(event.timeStamp - began.current) };
  };

  const end = () => {
    const stroke = drawing.current;
    drawing.current = null;
    const box = canvas.current;
    if (stroke && box) onStroke(stroke, { width: box.clientWidth, height: box.clientHeight });
  };

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className="q-pad__surface"
      onPointerDown={(event) => {
        if (disabled || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = [point(event)];
      }}
      onPointerMove={(event) => {
        if (!drawing.current) return;
        drawing.current = extended(drawing.current, point(event));
        const context = pen();
        if (context) drawStroke(context, drawing.current.slice(-4));
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
