import './older-browsers.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { problemOf } from './api/problem.ts'
import { createAppRouter } from './router.tsx'
import './theme/main.css'
import { Announcer } from './ui/announcer.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer: only a lost network is worth asking again.
      retry: (failures, failure) => failures < 2 && problemOf(failure).kind === 'offline',
      staleTime: 15_000,
    },
  },
})
const router = createAppRouter()
const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <I18nProvider locale="vi-VN">
          <Announcer>
            <RouterProvider router={router} />
          </Announcer>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
