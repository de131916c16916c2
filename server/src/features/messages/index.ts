export { MessagesModule } from './messages.module';
export { Messages, type News } from './messages.service';
export { Message } from './message.entity';
