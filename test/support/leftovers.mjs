/** Drops the databases of spec processes that were killed before they could do it themselves. */
import { existsSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';

export async function clearLeftovers(adminUrl) {
  const admin = await createConnection(adminUrl);
  try {
    const [rows] = await admin.query("SHOW DATABASES LIKE 'spec\\_%'");
    for (const schema of rows.flatMap(Object.values)) {
      const pid = schema.split('_')[1];
      if (!existsSync(`/proc/${pid}`)) await admin.query(`DROP DATABASE IF EXISTS ${schema}`);
    }
  } finally {
    await admin.end();
  }
}
