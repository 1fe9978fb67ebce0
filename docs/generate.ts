/** `npm run docs`: writes again what is made from the code: docs/configuration.md, docs/errors.md, the schema's types. */
import { writeFileSync } from 'node:fs';
import { generateSchema } from '../src/platform/database/generate-schema.ts';
import { startTestCluster, TEMPLATE, TEST_PASSWORDS } from '../test/support/cluster.ts';
import { generatedPages } from './generated-pages.ts';

for (const [name, text] of await generatedPages()) writeFileSync(new URL(name, import.meta.url), text);

const { cluster, stop } = await startTestCluster();
try {
  const superuser = `postgres://postgres:${TEST_PASSWORDS.superuser}@127.0.0.1:${cluster.port}/${TEMPLATE}`;
  const schema = new URL('../src/platform/database/schema.generated.ts', import.meta.url);
  writeFileSync(schema, await generateSchema(superuser));
} finally {
  await stop();
}
