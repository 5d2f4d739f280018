export { bulkInsert, inColumns, type Columns, type Value } from '@ptdv/server/database/bulk-insert'
