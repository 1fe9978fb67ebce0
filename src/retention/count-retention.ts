import type { App } from '../app.ts';
import { listOldDeliveries } from './feed-deliveries.ts';
import type { RetentionRuleName } from './retention-rule.ts';
import { retentionRules } from './retention-rules.ts';

/** What each rule would take now, and changes nothing: the first night may take less (the nightly bound), never more. */
export async function countRetention(
  app: App,
): Promise<{ rules: { name: RetentionRuleName; count: number }[]; deliveries: readonly string[] }> {
  const rules = [];
  for (const { name, count } of retentionRules)
    rules.push({ name, count: await count(app, app.database.query) });
  return { rules, deliveries: await listOldDeliveries(app.config, app.clock.now()) };
}
