import { sql } from 'kysely'
import { family } from '../check.ts'

const LEFT_OPEN_DAYS = 14
const FAILED_DAYS = 7

export const SYSTEM_CHECKS = family('system', [
  {
    key: 'audit_not_sealed',
    severity: 'error',
    subject: 'audit',
    name: 'Dòng nhật ký chưa niêm phong hoặc mắt xích bị đứt',
    why: 'Nhật ký là bằng chứng ai đã làm gì; dòng không niêm phong thì sửa được mà không ai biết.',
    source: 'docs/decisions/0004 (nhật ký niêm phong)',
    mend: {
      how: 'Báo quản trị hệ thống chạy lệnh verify-audit và xem máy chủ có chạy không.',
      page: 'help',
    },
    find: () => sql`
      select a.organisation_id, a.audit_id as subject_id, null::text as tells from audit_loose() a`,
  },
  {
    key: 'job_failed',
    severity: 'warning',
    subject: 'job',
    name: 'Việc chạy lâu bị hỏng trong bảy ngày qua',
    why: 'Người yêu cầu có thể tưởng là đã xong; chưa có gì được ghi.',
    source: 'docs/decisions/0005 (việc chạy lâu)',
    mend: { how: 'Xem câu báo của việc ấy rồi làm lại.', page: 'jobs' },
    find: ({ today }) => sql`
      select j.organisation_id, j.job_id as subject_id, null::text as tells
      from jobs_failed(${today}::date - ${FAILED_DAYS}::integer) j`,
  },
  {
    key: 'import_left_open',
    severity: 'note',
    subject: 'import',
    name: 'Lần nhập đọc xong quá hai tuần mà chưa ghi',
    why: 'Danh sách tưởng đã nhập mà chưa có gì được ghi; nội dung tệp giữ lại không cần thiết.',
    source: 'docs/decisions/0009 (nhập đúng như đã xem)',
    mend: { how: 'Mở lần nhập: ghi, hoặc bỏ.', page: 'import' },
    find: ({ today }) => sql`
      select b.organisation_id, b.batch_id as subject_id, null::text as tells
      from imports_left_open(${today}::date - ${LEFT_OPEN_DAYS}::integer) b`,
  },
])
