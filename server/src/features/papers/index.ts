export { paperTitles } from './paper-kinds';
export { PapersModule } from './papers.module';
export { Papers } from './papers.service';
