export { bulkInsert, type Columns, type Value } from '@ptdv/server/database/bulk-insert'
