import { ptdv } from './lib/cli.mjs'
import { install } from './lib/install.mjs'
import { main } from './lib/main.mjs'

await main(async () => {
  await install()
  return ptdv(process.argv.slice(2))
})
