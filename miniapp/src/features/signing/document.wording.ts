import { defineWording } from '@/display/words';

export const documentWording = defineWording(
  {
    title: '阅读文件',
    count: (at: number, total: number) => `第 ${at} 份，共 ${total} 份`,
    end: (title: string) => `《${title}》到此结束`,
    readToEnd: '往下读到底，再看下一份',
    next: '读完了，看下一份',
    backToSign: '都读完了，回去签名',
    look: '看下一份',
    backToDone: '返回',
    pdf: '用 PDF 打开',
    pdfBlocked: '没有打开 PDF。请允许弹出窗口，或换个时间再点一次；上面的文字和 PDF 一字不差。',
    missing: '这份文件不在要签的文件里。请返回重新选择。',
  },
  {
    title: 'Read a document',
    count: (at: number, total: number) => `${at} of ${total}`,
    end: (title: string) => `End of ${title}`,
    readToEnd: 'Read to the end to go on',
    next: 'Read; next document',
    backToSign: 'All read; back to signing',
    look: 'Next document',
    backToDone: 'Back',
    pdf: 'Open as PDF',
    pdfBlocked: 'The PDF did not open. Allow pop-ups or try again later; the text above is the same, word for word.',
    missing: 'This document is not among those to sign. Please go back and choose again.',
  },
);
