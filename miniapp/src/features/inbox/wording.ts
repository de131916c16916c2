import { defineWording } from '@/display/words';

export const inboxWording = defineWording(
  {
    title: '消息',
    none: '还没有消息',
    noneNote: '要您做的事、办好的结果，都会在这里告诉您。',
    unread: '未读',
    count: (unread: number) => (unread === 0 ? '都看过了' : `${unread} 条没看`),
  },
  {
    title: 'Messages',
    none: 'No messages yet',
    noneNote: 'What you must do and what has been done is told here.',
    unread: 'Unread',
    count: (unread: number) => (unread === 0 ? 'All read' : `${unread} unread`),
  },
);
