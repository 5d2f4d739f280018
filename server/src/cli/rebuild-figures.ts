import { rebuildFigures } from '../figures/fold-figures.ts'
import { withKeeper } from './installation.ts'

export async function run(): Promise<number> {
  await withKeeper(rebuildFigures)
  console.log('Đã tính lại mọi con số tháng từ sổ việc.')
  return 0
}
