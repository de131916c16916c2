import Taro from '@tarojs/taro';

export interface CanvasOnPage {
  context: CanvasRenderingContext2D;
  size: { width: number; height: number };
}

/** The canvas of that id on the page at hand, once it is there, with a pen in real pixels. */
export function findCanvas(id: string, found: (canvas: CanvasOnPage) => void): void {
  Taro.nextTick(() => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((answers: { node?: HTMLCanvasElement; width: number; height: number }[]) => {
        const [answer] = answers;
        if (!answer?.node) return;
        const { pixelRatio } = Taro.getWindowInfo();
        answer.node.width = answer.width * pixelRatio;
        answer.node.height = answer.height * pixelRatio;
        const context = answer.node.getContext('2d');
        if (!context) return;
        context.scale(pixelRatio, pixelRatio);
        Object.assign(context, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#14252c' });
        found({ context, size: { width: answer.width, height: answer.height } });
      });
  });
}
