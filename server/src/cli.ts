import { Command } from 'commander';
import { addCatalogueCommands } from './commands/catalogue-commands';
import { addDocsCommand } from './commands/docs-pages';
import { addOperatorCommands } from './commands/operator-commands';
import { addRuleCommands } from './commands/rule-command-line';
import { WrongSetting } from './settings';

const program = new Command('qiban')
  .description('企办命令行：每条命令每个结果输出一行 JSON，能回答即以 0 退出')
  .showHelpAfterError('（用 --help 查看用法）');

addOperatorCommands(program);
addCatalogueCommands(program);
addRuleCommands(program);
addDocsCommand(program);

// `qiban … | head` closes the pipe: whoever read has enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof WrongSetting ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
