export { PapersModule } from './papers.module';
export { Papers } from './papers.service';
