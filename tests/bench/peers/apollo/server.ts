import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@salon/prisma/client'
import { type PlainContext, plainSchema } from './schema.ts'

// Apollo Server, Pothos and Prisma put together as their guides do. Who asks comes in a header, unverified.

const client = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? '', max: 16 }),
})
const apollo = new ApolloServer<PlainContext>({ schema: plainSchema(client) })
const { url } = await startStandaloneServer(apollo, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => ({ personId: req.headers['x-person']?.toString() }),
})
process.send?.({ ready: url })
